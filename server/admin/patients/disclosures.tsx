import './patients.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tag } from '../parts/tag.tsx';
import { calendarDate } from '../when.ts';
import { DISCLOSURES, type Disclosure } from './documents.ts';
import { RecordDialog } from './record-dialog.tsx';
import { ResearchDialog } from './research-dialog.tsx';
import { SuspendDialog, TakeBackDialog } from './suspend-dialog.tsx';

type Asking =
  | { readonly act: 'record' | 'research' }
  | { readonly act: 'suspend' | 'take-back'; readonly disclosure: Disclosure };
type Ends = { readonly onDone: () => void; readonly onClose: () => void };

/** What was recorded by hand, without whom it concerned: an accounting finds that. */
export function Disclosures() {
  const { data, problem, again } = useRead(DISCLOSURES, {});
  const [asking, ask] = useState<Asking | null>(null);
  const close = () => ask(null);
  const done = () => {
    close();
    again();
  };
  return (
    <Section title="Disclosures recorded by hand">
      <p class="request-acts">
        <Button onPress={() => ask({ act: 'record' })}>Record a disclosure</Button>
        <Button onPress={() => ask({ act: 'research' })}>Record research</Button>
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={4} says="Reading the disclosures" />
        ) : null
      ) : data.disclosures.length === 0 ? (
        <p class="quiet">
          None yet. Incidents make their own entries; record here what was disclosed to an agency, a court or
          for research.
        </p>
      ) : (
        <ul class="disclosures">
          {data.disclosures.map((disclosure) => (
            <li key={disclosure.id}>
              <Recorded disclosure={disclosure} onAct={(act) => ask({ act, disclosure })} />
            </li>
          ))}
        </ul>
      )}
      {asking === null ? null : <Asked asking={asking} onDone={done} onClose={close} />}
    </Section>
  );
}

function Asked({ asking, ...ends }: Ends & { readonly asking: Asking }) {
  switch (asking.act) {
    case 'record':
      return <RecordDialog {...ends} />;
    case 'research':
      return <ResearchDialog {...ends} />;
    case 'suspend':
      return <SuspendDialog disclosure={asking.disclosure} {...ends} />;
    case 'take-back':
      return <TakeBackDialog disclosure={asking.disclosure} {...ends} />;
  }
}

type RecordedProps = {
  readonly disclosure: Disclosure;
  readonly onAct: (act: 'suspend' | 'take-back') => void;
};

function Recorded({ disclosure, onAct }: RecordedProps) {
  const { label, dates, leftOutBy, maySuspend, suspendedThrough, isTakenBack } = disclosure;
  const [first, ...later] = dates;
  const last = later.at(-1);
  const days = first === undefined ? '' : calendarDate(first);
  return (
    <>
      <p>
        <strong>{last === undefined ? days : `${days} to ${calendarDate(last)}`}</strong> {label}{' '}
        {isTakenBack ? <Tag>Taken back</Tag> : null}
        {suspendedThrough == null ? null : (
          <Tag tone="accent">Suspended through {calendarDate(suspendedThrough)}</Tag>
        )}
        {leftOutBy == null ? null : <Tag means={leftOutBy}>Not accounted for</Tag>}
      </p>
      {isTakenBack ? null : (
        <p class="request-acts">
          {maySuspend ? (
            <Button look="quiet" onPress={() => onAct('suspend')}>
              Agency’s statement
            </Button>
          ) : null}
          <Button look="quiet" onPress={() => onAct('take-back')}>
            Take back
          </Button>
        </p>
      )}
    </>
  );
}
