import { addBusinessDays, addDays } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { Period } from './clock.ts';

/**
 * The last day of a period whose day 0 is the given one. Hours end within that day, at the hour at which they began:
 * facts have days alone, so who reads it is told.
 */
export function periodAfter(start: CalendarDate, period: Period): CalendarDate {
  if ('hours' in period) return addDays(start, Math.floor(period.hours / 24));
  return period.unit === 'business' ? addBusinessDays(start, period.days) : addDays(start, period.days);
}
