import type { CalendarDate } from '../ids.ts';
import type { IncidentState } from '../incident/state.ts';
import { keptThrough, later } from './retention.ts';

/** How long an organization keeps what names people. */
export type Schedule = {
  /** IANA name; dates of law are days there. */
  readonly timeZone: string;
  /** Years from when a record was last in effect; null while nothing is purged. */
  readonly years: number | null;
};

/** Whether what an incident keeps of people may go on a day, or why it may not. */
export type Due =
  | { readonly due: true; readonly years: number; readonly keptThrough: CalendarDate }
  | { readonly due: false; readonly why: 'no-schedule' | 'open' | 'legal-hold' }
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

/** Nothing goes early, nothing under a legal hold, and nothing of an incident that is still worked on. */
export function dueOn(
  { status, retention }: Pick<IncidentState, 'status' | 'retention'>,
  { timeZone, years }: Schedule,
  day: CalendarDate,
): Due {
  if (years === null) return { due: false, why: 'no-schedule' };
  if (status !== 'closed') return { due: false, why: 'open' };
  if (retention.holds.length > 0) return { due: false, why: 'legal-hold' };
  const last = keptThrough(retention.inEffectAt, timeZone, years);
  if (day <= last) return { due: false, why: 'early', keptThrough: last };
  return { due: true, years, keptThrough: last };
}
