import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { Reviews } from '../outside/reviews.tsx';
import { Answered } from './answered.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { Signature, type Signed } from './signature.tsx';
import { conclusionTitle } from './words.ts';

type Props = { readonly incident: Incident; readonly signed: Signed };

/** The conclusion that is signed now, and what can be done about it. */
export function SignedConclusion({ incident, signed }: Props) {
  const [asking, ask] = useState<'agree' | 'disagree' | 'reopen' | null>(null);
  const close = () => ask(null);
  const checkable = signed.check == null && signed.needs !== 'NONE';
  return (
    <div class="signed">
      <h3 tabIndex={-1} data-next>
        {conclusionTitle(signed)}
      </h3>
      <Signature signed={signed} />
      <Reviews incident={incident} />
      {!isOpen(incident) ? null : (
        <div class="next-question-row">
          {checkable ? (
            <>
              <Button look="primary" onPress={() => ask('agree')}>
                I agree
              </Button>
              <Button onPress={() => ask('disagree')}>I do not agree</Button>
            </>
          ) : null}
          <Button onPress={() => ask('reopen')}>Reopen</Button>
        </div>
      )}
      <details>
        <summary>What it rests on</summary>
        <Answered determination={incident.determination} onCorrect={undefined} />
      </details>
      {asking === 'reopen' ? <ReopenDialog incident={incident} onClose={close} /> : null}
      {asking === 'agree' || asking === 'disagree' ? (
        <CheckDialog incident={incident} agrees={asking === 'agree'} onClose={close} />
      ) : null}
    </div>
  );
}
