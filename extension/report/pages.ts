import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import type { DetailQuestion } from '@needful/shared/kinds/_define.ts';

export type Item = DetailQuestion | 'note';

/** How many things are asked on one screen. */
const TOGETHER = 3;

/** The questions of a kind and, at the end, the note: three at most on a screen, never an empty screen. */
export function pagesOf(questions: readonly DetailQuestion[]): readonly (readonly Item[])[] {
  const items: readonly Item[] = [...questions, 'note'];
  const pages: Item[][] = [];
  for (let from = 0; from < items.length; from += TOGETHER) pages.push(items.slice(from, from + TOGETHER));
  return pages;
}

/** The answers with one of them set, or taken away where nothing is chosen. */
export function answered(
  answers: DetailAnswers,
  question: DetailQuestion,
  value: readonly string[] | number | null,
): DetailAnswers {
  const { [question.id]: _before, ...others } = answers;
  if (value === null || (Array.isArray(value) && value.length === 0)) return others;
  if (typeof value === 'number') return { ...others, [question.id]: value };
  const [first] = value as readonly string[];
  return question.answer === 'one' && first !== undefined
    ? { ...others, [question.id]: first }
    : { ...others, [question.id]: value as readonly string[] };
}

/** What is chosen for a question, as the list of choices wants it. */
export function chosen(answers: DetailAnswers, question: DetailQuestion): readonly string[] {
  const value = answers[question.id];
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? value : [];
}
