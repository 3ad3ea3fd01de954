import './conversation.css';
import './history.css';
import { Time } from '../parts/time.tsx';
import type { Incident } from './documents.ts';

type Question = Incident['questions'][number];
const PURGED = 'This text was purged. The chain still proves that it was here.';

/** What was asked of the reporter, and what they answered. */
export function Conversation({ incident }: { readonly incident: Incident }) {
  if (incident.questions.length === 0) return null;
  return (
    <ol class="conversation">
      {incident.questions.map((question) => (
        <li key={question.id}>
          <Asked question={question} />
          <Answered question={question} reporter={incident.reporter?.name} />
        </li>
      ))}
    </ol>
  );
}

function Asked({ question }: { readonly question: Question }) {
  return (
    <div class="conversation-question">
      <p class="quiet small">
        {question.askedByName ?? 'An officer'} asked · <Time at={question.askedAt} />
      </p>
      <p class="said">{question.text ?? PURGED}</p>
    </div>
  );
}

type AnsweredProps = { readonly question: Question; readonly reporter: string | undefined };

function Answered({ question, reporter = 'the reporter' }: AnsweredProps) {
  if (question.answeredAt == null) {
    return (
      <p class="conversation-answer quiet small">
        Waits for {reporter}, who sees it in the extension or with the code.
      </p>
    );
  }
  return (
    <div class="conversation-answer">
      <p class="quiet small">
        {reporter} answered · <Time at={question.answeredAt} />
      </p>
      <p class="said">{question.answer ?? PURGED}</p>
    </div>
  );
}
