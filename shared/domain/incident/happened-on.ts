import type { CalendarDate } from '../ids.ts';
import type { IncidentState } from './state.ts';

/**
 * The day it began: what an officer recorded for the sheet, or else what the report says, which nobody can change.
 * Null while neither says.
 */
export function happenedOn({
  notices,
  report,
}: Pick<IncidentState, 'notices' | 'report'>): CalendarDate | null {
  return notices.facts.breachStart ?? report.occurredOn;
}
