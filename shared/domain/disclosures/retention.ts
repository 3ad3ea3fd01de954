import type { CalendarDate } from '../ids.ts';
import { isAskedFor, type Schedule } from '../retention/purge.ts';
import { keptThrough } from '../retention/retention.ts';
import type { DisclosureState } from './disclosure.ts';
import { suspendedThrough } from './suspension.ts';

export type DisclosurePurge = { readonly years: number; readonly keptThrough: CalendarDate };

/**
 * Whether the texts of a disclosure go on a day; null where they stay. Nothing goes early, nothing where no schedule
 * stands, nothing that an accounting still has to list: six years are counted from its last change (164.530(j)), which
 * is never before the disclosure (164.528(a)(1)), and from the end of what suspends it.
 */
export function disclosurePurgeOn(
  { what, inEffectAt, suspensions, isPurged }: DisclosureState,
  schedule: Schedule,
  day: CalendarDate,
): DisclosurePurge | null {
  const { timeZone, years } = schedule;
  if (years === null || isPurged) return null;
  const changed = keptThrough(inEffectAt, timeZone, years);
  const last = [changed, ...suspensions.map(suspendedThrough)].reduce((one, other) =>
    other > one ? other : one,
  );
  if (day <= last) return null;
  const days = what.is === 'research' ? [what.from, what.to] : what.dates;
  if (days.some((on) => isAskedFor(days[0] ?? on, on, schedule))) return null;
  return { years, keptThrough: last };
}
