import { addDays, earliest, latest } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import { EXTENSION_DAYS, RIGHTS, type Right } from './rights.ts';

/** What was written to the person within the first period: why it takes longer, and until when. */
export type Extension = {
  readonly toldOn: CalendarDate;
  /** The day by which the answer was promised; null for the longest the rule allows. */
  readonly until: CalendarDate | null;
};

export type Deadline = {
  /** The last day without an extension. */
  readonly first: CalendarDate;
  /** The last day on which an answer is in time. */
  readonly due: CalendarDate;
  readonly isExtended: boolean;
};

/** One extension counts, where the person was told in writing within the first period. The day of receipt is day 0. */
export function deadlineOf(right: Right, receivedOn: CalendarDate, extension: Extension | null): Deadline {
  const first = addDays(receivedOn, RIGHTS[right].days);
  if (extension === null || extension.toldOn > first) return { first, due: first, isExtended: false };
  const longest = addDays(first, EXTENSION_DAYS);
  const due = latest(first, earliest(extension.until ?? longest, longest));
  return { first, due, isExtended: true };
}
