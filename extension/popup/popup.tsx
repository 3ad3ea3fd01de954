import './popup.css';
import type { KindId } from '@needful/shared/kinds/index.generated.ts';
import { useState } from 'preact/hooks';
import type { Receipt } from '../messages/_answers.ts';
import { ConfirmReport } from './confirm-report.tsx';
import { Connection } from './connection.tsx';
import { FirstUse } from './first-use.tsx';
import { Head } from './head.tsx';
import { Home } from './home.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { SentReport } from './sent-report.tsx';

/** One thing at a time: everything, one kind before it is sent, or the receipt after it. */
type View =
  | { readonly shows: 'home' }
  | { readonly shows: 'kind'; readonly kind: KindId }
  | { readonly shows: 'receipt'; readonly receipt: Receipt };

type Props = {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  /** This device's clock, ms since 1970. */
  readonly clock?: () => number;
  /** Where an example begins. */
  readonly first?: View;
};

export function Popup({ model, actions, clock = Date.now, first = { shows: 'home' } }: Props) {
  const [view, go] = useState<View>(first);
  return (
    <main class="popup">
      <Head state={model.state} actions={actions} />
      {model.state.needs === 'enrolment' ? (
        <FirstUse actions={actions} />
      ) : (
        <Body view={view} go={go} model={model} actions={actions} clock={clock} />
      )}
      <Connection state={model.state} actions={actions} />
    </main>
  );
}

type BodyProps = {
  readonly view: View;
  readonly go: (view: View) => void;
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly clock: () => number;
};

function Body({ view, go, model, actions, clock }: BodyProps) {
  const home = () => go({ shows: 'home' });
  if (view.shows === 'kind') {
    const sent = (receipt: Receipt) => go({ shows: 'receipt', receipt });
    return <ConfirmReport kind={view.kind} actions={actions} clock={clock} onBack={home} onSent={sent} />;
  }
  if (view.shows === 'receipt') {
    return <SentReport first={view.receipt} actions={actions} clock={clock} onDone={home} />;
  }
  const pick = (kind: KindId) => go({ shows: 'kind', kind });
  return <Home model={model} actions={actions} now={clock()} onPick={pick} />;
}
