import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';

/** The calendar date of an instant in the organization's time zone (IANA name): dates of law are local dates. */
export function dayIn(timeZone: string, at: Instant): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(Date.parse(at)) as CalendarDate;
}
