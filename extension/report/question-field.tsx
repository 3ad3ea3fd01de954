import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import type { DetailQuestion } from '@needful/shared/kinds/_define.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Field } from '../ui/field.tsx';
import { chosen } from './pages.ts';

type Props = {
  readonly question: DetailQuestion;
  readonly answers: DetailAnswers;
  /** Null, or an empty list, takes the answer away. */
  readonly onAnswer: (value: readonly string[] | number | null) => void;
};

/** One question of a kind: choices of ours, or a whole number. */
export function QuestionField({ question, answers, onAnswer }: Props) {
  if (question.answer !== 'number')
    return (
      <ChoiceList
        question={question.ask}
        several={question.answer === 'several'}
        choices={question.choices ?? []}
        chosen={chosen(answers, question)}
        onChoose={onAnswer}
      />
    );
  const value = answers[question.id];
  const write = (text: string) => {
    const number = Number.parseInt(text, 10);
    onAnswer(Number.isNaN(number) ? null : Math.min(Math.max(number, 0), 10_000_000));
  };
  return (
    <Field label={question.ask} hint="A guess is fine.">
      {(attributes) => (
        <input
          {...attributes}
          class="input input-short"
          type="number"
          min={0}
          max={10_000_000}
          inputMode="numeric"
          value={typeof value === 'number' ? value : ''}
          onInput={(event) => write(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
