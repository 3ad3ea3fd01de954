import type { PersonId } from '../ids.ts';
import type { ClimbEventBody } from './events.ts';
import type { ClimbCause } from './steps.ts';

const CAUSE_WORDS: Readonly<Record<ClimbCause, string>> = {
  unacknowledged: 'nobody has acknowledged it',
  undecided: 'no conclusion is in effect',
  'nearly-late': 'a clock is about to end',
};

/** Who was told of an incident that climbed by itself, and why. */
export function climbSentence(
  { cause, told, clocks, due, because }: ClimbEventBody,
  nameOf: (person: PersonId) => string,
): string {
  const who = told.person === null ? 'The governing body' : nameOf(told.person);
  const which = due === null ? '' : ` (${clocks.join(', ')}: ${due})`;
  return `${who} was told, since ${CAUSE_WORDS[cause]}${which}. ${because}`;
}
