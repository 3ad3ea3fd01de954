import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { Time } from '../parts/time.tsx';
import { useArrival } from '../use-arrival.ts';
import { Retaliation } from './retaliation.tsx';

type Question = {
  readonly id: string;
  readonly text: string | null;
  readonly askedAt: string;
  readonly answer: string | null;
};
export type FollowedReport = {
  readonly reference: string;
  readonly kind: string;
  readonly reportedAt: string;
  readonly sentence: string;
  readonly outcome: string | null;
  readonly questions: readonly Question[];
};

type Props = {
  readonly report: FollowedReport;
  readonly organizationId: string;
  readonly code: string;
  readonly onChanged: () => void;
};

/** Where the report stands, and the conversation with the officer. */
export function Followed({ report, organizationId, code, onChanged }: Props) {
  const heading = useArrival();
  const by = { organizationId, code };
  return (
    <div class="report-part">
      <h1 ref={heading} tabIndex={-1}>
        {report.reference}
      </h1>
      <p class="quiet">
        {report.kind}, reported <Time at={report.reportedAt} />
      </p>
      <Notice tone={report.outcome === null ? 'plain' : 'good'}>{report.sentence}</Notice>
      {report.questions.map((question) => (
        <section key={question.id} class="report-question" aria-label="A question of the officer">
          <p>{question.text ?? 'This question is no longer kept.'}</p>
          {question.answer === null ? (
            <Say by={by} questionId={question.id} label="Your answer" onSaid={onChanged} />
          ) : (
            <p class="report-answer">
              <span class="quiet small">You answered: </span>
              {question.answer}
            </p>
          )}
        </section>
      ))}
      {report.outcome === null ? (
        <Say by={by} questionId={null} label="Add something" onSaid={onChanged} />
      ) : null}
      <div>
        <Button onPress={onChanged}>Look again</Button>
      </div>
      <Retaliation />
    </div>
  );
}

type SayProps = {
  readonly by: { readonly organizationId: string; readonly code: string };
  readonly questionId: string | null;
  readonly label: string;
  readonly onSaid: () => void;
};

function Say({ by, questionId, label, onSaid }: SayProps) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [state, setState] = useState<'typing' | 'busy' | 'said'>('typing');
  // The same words go under the same id however often they are sent.
  const ids = useMemo(() => messageIds(() => newMessageId()), []);
  async function say(): Promise<void> {
    setState('busy');
    const answer = await ask('/api/report/say', { ...by, messageId: ids.of(text), questionId, text });
    setRefusal(answer.is === 'done' ? null : said(answer));
    setState(answer.is === 'done' ? 'said' : 'typing');
    if (answer.is !== 'done') return;
    setText('');
    onSaid();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'busy') void say();
      }}
    >
      <TextArea label={label} name="text" required value={text} onValue={setText} />
      <Refusal said={refusal} />
      {state === 'said' ? <p role="status">The officer has it.</p> : null}
      <Button submit busy={state === 'busy'}>
        Send
      </Button>
    </form>
  );
}
