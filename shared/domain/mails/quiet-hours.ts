import { addDays, dayIn, instantOf, timeIn } from '../calendar.ts';
import type { Instant } from '../ids.ts';

/** When a person wants no mail, by the clock on their wall. `from` may be later than `until`: then it spans midnight. */
export type QuietHours = {
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:MM` of 24 hours; null where every hour will do. */
  readonly quiet: { readonly from: string; readonly until: string } | null;
};

/** The digest comes at this hour where a person names no end of their quiet hours. */
const MORNING = '07:00';

/** When a mail may go out that is ready at `at`: at once, or at the end of the quiet hours in which it is ready. */
export function notBefore(at: Instant, { timeZone, quiet }: QuietHours): Instant {
  if (quiet === null) return at;
  const { from, until } = quiet;
  const time = timeIn(timeZone, at);
  const isOverMidnight = from > until;
  const isQuiet = isOverMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return at;
  const day = dayIn(timeZone, at);
  return instantOf(timeZone, isOverMidnight && time >= from ? addDays(day, 1) : day, until);
}

/** Whether a person\u2019s morning has come on the day their wall clock shows, and the evening\u2019s quiet has not. */
export function isDigestTime(at: Instant, { timeZone, quiet }: QuietHours): boolean {
  return timeIn(timeZone, at) >= (quiet?.until ?? MORNING) && notBefore(at, { timeZone, quiet }) === at;
}
