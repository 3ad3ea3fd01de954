import { addDays } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** An oral statement suspends no longer than this, unless a written one follows within it (164.528(a)(2)(ii)(C)). */
export const ORAL_DAYS = 30;

/** An agency’s statement that an accounting to the individual would be reasonably likely to impede its activities. */
export type Suspension = {
  readonly form: 'written' | 'oral';
  readonly statedOn: CalendarDate;
  /** The last day of the time a written statement specifies; null for an oral one. */
  readonly until: CalendarDate | null;
  /** Which agency and official, and what they said: sealed. */
  readonly statement: SealedText;
};

/** The last day on which one statement leaves its disclosure out. */
export function suspendedThrough({ form, statedOn, until }: Pick<Suspension, 'form' | 'statedOn' | 'until'>) {
  return form === 'written' && until !== null ? until : addDays(statedOn, ORAL_DAYS);
}

/** Until when a disclosure is left out of accountings, as of a day; null where none of the statements runs. */
export function suspensionOn(suspensions: readonly Suspension[], day: CalendarDate): CalendarDate | null {
  const running = suspensions
    .filter(({ statedOn }) => statedOn <= day)
    .map(suspendedThrough)
    .filter((last) => last >= day)
    .sort();
  return running.at(-1) ?? null;
}
