import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './ids.ts';

/**
 * Dates of law are calendar dates in the organization's time zone. The day of the trigger is day 0, and nothing rolls
 * over a weekend: Subpart D of 45 CFR Part 164 has no such rule.
 */

/** Whether the text is a date that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const REMEMBERED = 1_000;
const remembered = new Map<string, CalendarDate>();
/** Since 1972 every time zone is whole minutes from UTC, so that no day begins within a minute of UTC. */
const MINUTE = /^(?:19[89]\d|2\d{3})-\d\d-\d\dT\d\d:\d\d(?=:\d\d(?:\.\d+)?Z$)/;

/** The calendar date of an instant in a time zone (IANA name). Asked again and again of one minute: computed once. */
export function dayIn(timeZone: string, at: Instant): CalendarDate {
  const minute = MINUTE.exec(at)?.[0];
  if (minute === undefined) return dayComputed(timeZone, at);
  const asked = `${timeZone} ${minute}`;
  const known = remembered.get(asked);
  if (known !== undefined) return known;
  const day = dayComputed(timeZone, at);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(asked, day);
  return day;
}

function dayComputed(timeZone: string, at: Instant): CalendarDate {
  return spelled(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate());
}

/** What a clock on the wall shows there, as `HH:MM` of 24 hours. */
export function timeIn(timeZone: string, at: Instant): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** When a wall clock there shows that time on that day; after a gap in its time, the moment after the gap. */
export function instantOf(timeZone: string, day: CalendarDate, time: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
  return new Date(zoned.epochMilliseconds).toISOString() as Instant;
}

/** Whether this is the IANA name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** @param days whole days, may be negative */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return spelled(Temporal.PlainDate.from(date).add({ days }));
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return spelled(Temporal.PlainDate.from(date).add({ months }));
}

/** The same day so many years later; from a 29 February into a common year, the 28th. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return spelled(Temporal.PlainDate.from(date).add({ years }));
}

/**
 * The nth business day after a date. Saturdays and Sundays alone are left out: without a confirmed list of holidays the
 * earlier date is the safe one.
 * @param days 1 or more
 */
export function addBusinessDays(date: CalendarDate, days: number): CalendarDate {
  const weeks = Math.floor((days - 1) / 5);
  let day = Temporal.PlainDate.from(date).add({ days: weeks * 7 });
  for (let left = days - weeks * 5; left > 0; left -= 1) {
    do day = day.add({ days: 1 });
    while (day.dayOfWeek > 5);
  }
  return spelled(day);
}

/** Days from one date to another: 0 for the same, negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

export function isWeekend(date: CalendarDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek > 5;
}

/** 31 December of the date's own year. */
export function endOfYear(date: CalendarDate): CalendarDate {
  return spelled(Temporal.PlainDate.from(date).with({ month: 12, day: 31 }));
}

/** @param dates at least one */
export function earliest(...dates: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate {
  return dates.reduce((first, date) => (date < first ? date : first));
}

/** @param dates at least one */
export function latest(...dates: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate {
  return dates.reduce((last, date) => (date > last ? date : last));
}

function spelled(date: Temporal.PlainDate): CalendarDate {
  return date.toString() as CalendarDate;
}
