import type { DetailQuestion } from '@needful/shared/kinds/_define.ts';
import { Field } from '../parts/field.tsx';

type Value = string | number | readonly string[];
type Props = {
  readonly question: DetailQuestion;
  readonly answer: Value | null;
  /** Null takes the answer away. */
  readonly onAnswer: (value: Value | null) => void;
};

/** One question of a kind: choices of ours, or a whole number. Every one may be left out. */
export function QuestionField({ question, answer, onAnswer }: Props) {
  if (question.answer === 'number')
    return (
      <Field
        label={question.ask}
        name={question.id}
        type="number"
        value={typeof answer === 'number' ? String(answer) : ''}
        hint="A guess is fine."
        onValue={(text) => onAnswer(numberIn(text))}
      />
    );
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  const several = question.answer === 'several';
  const press = (id: string, on: boolean) => {
    if (!several) onAnswer(id);
    else onAnswer(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return (
    <fieldset class="report-choices">
      <legend>{question.ask}</legend>
      {(question.choices ?? []).map(({ id, label }) => (
        <label key={id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={question.id}
            checked={chosen.includes(id)}
            onChange={(event) => press(id, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function numberIn(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : Math.min(Math.max(number, 0), 10_000_000);
}
