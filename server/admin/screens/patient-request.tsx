import './people.css';
import '../patients/patients.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { AccountingSection } from '../patients/accounting.tsx';
import { type PatientRequest, REQUEST } from '../patients/documents.ts';
import { RequestLetters } from '../patients/letters.tsx';
import { AnswerDialog, DenyDialog, ExtendDialog, FeeDialog, WithdrawDialog } from '../patients/steps.tsx';
import { Who } from '../patients/who.tsx';
import { dueTone, dueWords, rightWords } from '../patients/words.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import { calendarDate } from '../when.ts';

/** One patient’s request: when it is due and why, who asked, the accounting, and what was done. */
export function PatientRequestScreen({ id }: { readonly id: string }) {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(REQUEST, { id });
  const request = data?.patientRequest;
  useTitle(`${request?.reference ?? 'Patient request'} · ${membership.organizationName}`);
  return (
    <div class="screen">
      <p>
        <Link href={`/o/${membership.slug}/requests`}>All patient requests</Link>
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {request === undefined ? (
        problem === undefined ? (
          <Skeleton lines={10} says="Reading the request" />
        ) : null
      ) : request === null ? (
        <Notice tone="bad" title="There is no such request">
          Go back to the list and choose one you see.
        </Notice>
      ) : (
        <Whole request={request} again={again} />
      )}
    </div>
  );
}

type WholeProps = { readonly request: PatientRequest; readonly again: () => void };

function Whole({ request, again }: WholeProps) {
  const heading = useArrival();
  const { reference, right, receivedOn, from, to, outcome, fee, mayHandle } = request;
  return (
    <>
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {rightWords[right]} <span class="quiet">{reference}</span>
        </h1>
        {outcome == null ? <Tag tone={dueTone(request.clock)}>Due {dueWords(request.clock)}</Tag> : null}
      </div>
      <p>
        Came on {calendarDate(receivedOn)}.
        {from == null || to == null ? '' : ` Covers ${calendarDate(from)} to ${calendarDate(to)}.`}
        {fee == null ? '' : ` Fee: ${fee}.`} {outcome ?? ''}
      </p>
      <Why request={request} />
      {mayHandle ? (
        <>
          {outcome == null ? <Steps request={request} again={again} /> : null}
          <RequestLetters request={request} />
          <Who request={request} onOpened={again} />
          {right === 'ACCOUNTING' ? <AccountingSection request={request} onSearched={again} /> : null}
        </>
      ) : (
        <Notice title="Somebody else handles it">
          Requests are opened and answered by who holds a designation, and their alternates.
        </Notice>
      )}
      <Section title="History">
        <ul>
          {request.history.map(({ at, sentence, hash }) => (
            <li key={hash}>
              {sentence}{' '}
              <span class="quiet small">
                <Time at={at} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Why({ request: { clock, outcome } }: { readonly request: PatientRequest }) {
  return (
    <details>
      <summary>Why this date?</summary>
      <p>
        {clock.because} {clock.citation}, checked {clock.dateChecked}.
        {clock.fallsOnWeekend && outcome == null ? ' It falls on a weekend: act before.' : ''}
      </p>
      {clock.wouldChange.map((change) => (
        <p key={change} class="quiet small">
          What would change it: {change}
        </p>
      ))}
    </details>
  );
}

const DIALOGS = {
  answer: AnswerDialog,
  extend: ExtendDialog,
  fee: FeeDialog,
  deny: DenyDialog,
  withdraw: WithdrawDialog,
} as const;
type Step = keyof typeof DIALOGS;

function Steps({ request, again }: WholeProps) {
  const [step, take] = useState<Step | null>(null);
  const isAccounting = request.right === 'ACCOUNTING';
  const steps: readonly (readonly [Step, string, boolean])[] = [
    ['answer', isAccounting ? 'Mark as sent' : 'Mark as answered', true],
    ['extend', 'Extend the time', request.state === 'RECEIVED'],
    ['fee', 'Record a fee', !request.isFree && request.fee == null],
    ['deny', 'Deny', !isAccounting],
    ['withdraw', 'Taken back by the person', true],
  ];
  const Dialog = step === null ? null : DIALOGS[step];
  const close = () => take(null);
  return (
    <>
      <p class="request-acts">
        {steps.map(([name, label, isShown]) =>
          isShown ? (
            <Button key={name} look={name === 'answer' ? 'primary' : 'plain'} onPress={() => take(name)}>
              {label}
            </Button>
          ) : null,
        )}
      </p>
      {Dialog === null ? null : (
        <Dialog
          request={request}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
    </>
  );
}
