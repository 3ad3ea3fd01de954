import type { DetailQuestion } from '../../kinds/_define.ts';
import type { DetailAnswers } from '../incident/details.ts';

type Answer = string | number | readonly string[];

/** `: How many people? 3; …`; nothing where nothing was answered. */
export function answersInWords(answers: DetailAnswers, questions: readonly DetailQuestion[]): string {
  const parts = questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    return [`${question.ask} ${answerInWords(question, answer)}`];
  });
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

/** An answer as its choices’ labels, or its number. */
export function answerInWords(question: DetailQuestion, answer: Answer): string {
  const label = (id: string) => question.choices?.find((choice) => choice.id === id)?.label ?? id;
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? label(answer) : answer.map(label).join(', ');
}
