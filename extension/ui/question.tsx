import { useState } from 'preact/hooks';
import type { LaterAnswer, MyReport } from '../messages/_answers.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

type Props = {
  readonly question: MyReport['questions'][number];
  /** Keeps the answer in the outbox; the text stays in the box unless it was kept. */
  readonly onAnswer: (text: string) => Promise<LaterAnswer>;
};

/** A question of the officer with its answer, or a box for one. */
export function Question({ question, onAnswer }: Props) {
  const asked = question.text ?? 'This question was deleted after its time.';
  if (question.answer !== null) {
    return (
      <div class="stack stack-tight">
        <p>{asked}</p>
        <p class="quiet">You answered: {question.answer}</p>
      </div>
    );
  }
  return question.text === null ? (
    <p class="quiet">{asked}</p>
  ) : (
    <AnswerBox asked={asked} onAnswer={onAnswer} />
  );
}

function AnswerBox({ asked, onAnswer }: { readonly asked: string; readonly onAnswer: Props['onAnswer'] }) {
  const [text, write] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [kept, setKept] = useState<LaterAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return setError('Write a few words first.');
    setBusy(true);
    const answer = await onAnswer(text.trim()).catch(notKept);
    setBusy(false);
    if (!answer.kept) return setError(answer.message);
    if (answer.refusal !== null) return setError(answer.refusal.message);
    setError(null);
    setKept(answer);
  };
  if (kept?.kept === true) {
    const where =
      kept.state === 'delivered'
        ? 'Sent.'
        : 'Kept on this computer; it will be sent when the server answers.';
    return (
      <p role="status">
        {asked} — {text} <strong>{where}</strong>
      </p>
    );
  }
  return (
    <form class="stack stack-tight" onSubmit={send} noValidate>
      <Field label={asked} error={error}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={text}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          Send answer
        </Button>
      </div>
    </form>
  );
}

function notKept(): LaterAnswer {
  return { kept: false, message: 'Needful could not keep your answer. Nothing was sent; try again.' };
}
