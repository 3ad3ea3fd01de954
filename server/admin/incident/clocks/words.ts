import type { ClockState, Confidence, IncidentClocksFragment } from '../../generated/graphql.ts';
import { calendarDate } from '../../when.ts';

export type Clock = IncidentClocksFragment['clocks'][number];

export const clockStateWords: { readonly [state in ClockState]: string } = {
  RUNNING: 'Running',
  LATE: 'Late',
  HELD: 'Held',
  MET: 'Met',
  MAY_APPLY: 'May apply',
  DOES_NOT_APPLY: 'Does not apply',
};

export const confidenceWords: { readonly [confidence in Confidence]: string } = {
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
};

/** How a date of law stands to today, in days: `in 12 days`, `today`, `41 days ago`. */
export function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  if (daysLeft === 1) return 'tomorrow';
  return daysLeft > 0 ? `in ${daysLeft} days` : `${days(-daysLeft)} ago`;
}

/** What stands under a clock's name: the date and the relative beside it, or that there is none. */
export function dueWords(clock: Pick<Clock, 'state' | 'due' | 'metOn' | 'daysLate' | 'daysLeft'>): string {
  if (clock.metOn != null) {
    const late = clock.daysLate > 0 ? `, ${days(clock.daysLate)} late` : '';
    return `Given ${calendarDate(clock.metOn)}${late}`;
  }
  if (clock.due == null) return 'No date yet';
  const due = calendarDate(clock.due);
  if (clock.state === 'LATE') return `${due} · ${days(clock.daysLate)} late`;
  return clock.daysLeft == null ? due : `${due} · ${daysWords(clock.daysLeft)}`;
}

/** Nobody has verified the rule in full, or it is not sure: it is never shown as law. */
export function isUnverified(clock: Pick<Clock, 'confidence' | 'unverified'>): boolean {
  return clock.unverified.length > 0 || clock.confidence === 'LOW';
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
