import { dayIn } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Period } from '../patient-requests/state.ts';
import { keptThrough, later } from './retention.ts';

/** How long an organization keeps what names people. */
export type Schedule = {
  /** IANA name; dates of law are days there. */
  readonly timeZone: string;
  /** Years from when a record was last in effect; null while nothing is purged. */
  readonly years: number | null;
  /** What accountings cover that are asked for and not given yet; absent without one. */
  readonly asked?: readonly Period[];
};

/**
 * Whether an accounting that is asked for may have to list something of these days: it was asked for in time, and to
 * answer it may take longer than the six years last (164.528(c)(1)).
 * @param first null where it may have been long before
 */
export function isAskedFor(
  first: CalendarDate | null,
  last: CalendarDate,
  { asked = [] }: Schedule,
): boolean {
  return asked.some(({ from, to }) => last >= from && (first === null || first <= to));
}

/** Whether what an incident keeps of people may go on a day, or why it may not. */
export type Due =
  | { readonly due: true; readonly years: number; readonly keptThrough: CalendarDate }
  | { readonly due: false; readonly why: 'no-schedule' | 'open' | 'legal-hold' | 'accounting' }
  | { readonly due: false; readonly why: 'early'; readonly keptThrough: CalendarDate };

/** What decides how long the records of a merged incident are kept: both documents one event, and the longer holds. */
export function keptTogether(
  { retention }: Pick<IncidentState, 'retention'>,
  into: Pick<IncidentState, 'status' | 'retention'>,
): Pick<IncidentState, 'status' | 'retention'> {
  const inEffectAt = later(retention.inEffectAt, into.retention.inEffectAt);
  const holds = [...retention.holds, ...into.retention.holds];
  return { status: into.status, retention: { ...retention, inEffectAt, holds } };
}

/** Nothing goes early, nothing under a legal hold, nothing of an incident that is still worked on or that an accounting needs. */
export function dueOn(
  { status, retention }: Pick<IncidentState, 'status' | 'retention'>,
  schedule: Schedule,
  day: CalendarDate,
): Due {
  const { timeZone, years } = schedule;
  if (years === null) return { due: false, why: 'no-schedule' };
  if (status !== 'closed') return { due: false, why: 'open' };
  if (retention.holds.length > 0) return { due: false, why: 'legal-hold' };
  const last = keptThrough(retention.inEffectAt, timeZone, years);
  if (day <= last) return { due: false, why: 'early', keptThrough: last };
  if (isAskedFor(null, dayIn(timeZone, retention.inEffectAt), schedule))
    return { due: false, why: 'accounting' };
  return { due: true, years, keptThrough: last };
}
