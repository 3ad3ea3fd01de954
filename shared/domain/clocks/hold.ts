import { addDays, earliest, latest } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { AfterHold } from './clock.ts';
import type { Hold } from './facts.ts';
import { periodAfter } from './period.ts';

/** An oral statement delays no longer than this from the day it was made (45 CFR 164.412(b)). */
const ORAL_DAYS = 30;

/**
 * The last day of a delay that law enforcement asked for; null without one that reached this clock in time.
 * A written statement holds for the time it specifies (164.412(a)); an oral one, or a written one without a time, for 30
 * days, unless a written one with a time follows within them. To say it again orally gives no more: the 30 days are
 * those from the first oral statement (164.412(b)).
 * @param due what was asked after this day cannot delay what was already owed
 */
function heldUntil(holds: readonly Hold[], due: CalendarDate): CalendarDate | null {
  const timed = holds.filter(isTimed);
  const orals = holds.filter((hold) => !isTimed(hold)).map(({ statedOn }) => statedOn);
  const oral = orals.length === 0 ? null : orals.reduce((one, other) => earliest(one, other));
  const inTime = timed.filter(({ statedOn }) => statedOn <= due).map(({ until }) => until);
  const [first, ...rest] = [...inTime, ...(oral !== null && oral <= due ? [addDays(oral, ORAL_DAYS)] : [])];
  if (first === undefined) return null;
  const end = latest(first, ...rest);
  // A written statement made while a delay was running goes on from it.
  const later = timed.filter(({ statedOn }) => statedOn > due && statedOn <= end).map(({ until }) => until);
  return latest(end, ...later);
}

type TimedHold = Hold & { readonly until: CalendarDate };

function isTimed(hold: Hold): hold is TimedHold {
  return hold.form === 'written' && hold.until !== null;
}

/** A date after the delays that reached it, and the last day of those delays; without one, as it was. */
export function withHolds(
  due: CalendarDate | null,
  afterHold: AfterHold,
  holds: readonly Hold[],
): { readonly due: CalendarDate | null; readonly hold: CalendarDate | null } {
  if (due === null || afterHold.kind === 'not-delayed') return { due, hold: null };
  const hold = heldUntil(holds, due);
  return { due: hold === null ? due : latest(due, dueAfter(hold, due, afterHold)), hold };
}

function dueAfter(
  hold: CalendarDate,
  due: CalendarDate,
  afterHold: Exclude<AfterHold, { kind: 'not-delayed' }>,
): CalendarDate {
  switch (afterHold.kind) {
    case 'until-it-ends':
      return hold;
    case 'begins-again':
      return periodAfter(hold, afterHold.period);
    case 'what-is-left':
      return hold > due ? addDays(hold, afterHold.otherwiseDays) : due;
  }
}
