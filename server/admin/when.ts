const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, in as few words as are true: `just now`, `3 min ago`, `2 h ago`, `5 d ago`; from two months on, months.
 * A time ahead of this computer's clock by under a minute is `just now`; further ahead is said.
 */
export function ago(instant: string, now: number): string {
  const passed = now - Date.parse(instant);
  if (passed < -MINUTE) return `in ${span(-passed)}`;
  return passed < MINUTE ? 'just now' : `${span(passed)} ago`;
}

function span(milliseconds: number): string {
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  if (milliseconds < DAY) return `${Math.floor(milliseconds / HOUR)} h`;
  if (milliseconds < 60 * DAY) return `${Math.floor(milliseconds / DAY)} d`;
  return `${Math.floor(milliseconds / (30 * DAY))} months`;
}

/** A length of time in words, from seconds: `42 s`, `5 min`, `3 h`. The sign is dropped. */
export function lasting(seconds: number): string {
  const milliseconds = Math.abs(seconds) * 1000;
  return milliseconds < MINUTE ? `${Math.round(Math.abs(seconds))} s` : span(milliseconds);
}

/** Date and time in the organization's time zone, e.g. `Nov 22, 14:02`; the year stands where it is another one. */
export function moment(instant: string, now: number, timeZone: string): string {
  const date = new Date(instant);
  const year = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' });
  const sameYear = year.format(date) === year.format(new Date(now));
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** The same in short: the time on the same day, the day in the same year, else the date. */
export function shortMoment(instant: string, now: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short' });
  const sameDay = day.format(new Date(instant)) === day.format(new Date(now));
  const [date, ...rest] = moment(instant, now, timeZone).split(', ');
  if (sameDay) return rest.at(-1) ?? '';
  return rest.length > 1 ? `${date}, ${rest[0]}` : (date ?? '');
}

/** The same in full, with the zone, for a title: `Sunday, November 22, 2026 at 14:02:07 EST`. */
export function fullMoment(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'long',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The time of day where the reader is, e.g. `14:02`. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** A calendar date `YYYY-MM-DD` as words, without any time zone taking part: `Nov 22, 2026`. */
export function calendarDate(date: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'medium' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
