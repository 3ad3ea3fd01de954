import { addDays, daysBetween } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';

/** Longer ago says less: other things have changed as well. */
const MOST_DAYS = 90;

/** Two spans of the same length around the day of a change, which counts in neither; both ends included. */
export type Window = {
  readonly days: number;
  readonly before: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly after: { readonly from: CalendarDate; readonly to: CalendarDate };
};

/**
 * What to count before and after a version came into use.
 * @param end today, or the day it was replaced or retired
 * @returns null where no whole day has passed since
 */
export function windowAround(changed: CalendarDate, end: CalendarDate, today: CalendarDate): Window | null {
  const last = end < today ? end : addDays(today, -1);
  const days = Math.min(MOST_DAYS, daysBetween(changed, last));
  if (days < 1) return null;
  return {
    days,
    before: { from: addDays(changed, -days), to: addDays(changed, -1) },
    after: { from: addDays(changed, 1), to: addDays(changed, days) },
  };
}
