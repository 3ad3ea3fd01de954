import { daysBetween } from '../calendar.ts';
import type { Clock } from '../clocks/clock.ts';
import { standingOf } from '../determination/standing.ts';
import type { CalendarDate, Instant } from '../ids.ts';
import type { Seated } from '../incident/route.ts';
import type { IncidentState } from '../incident/state.ts';
import type { ClimbEventBody } from './events.ts';
import type { EscalationStep, Rung } from './steps.ts';

/** What one incident is held against. */
export type Climbing = {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly steps: readonly EscalationStep[];
  /** As today\u2019s route computes it, from the lead up. */
  readonly ladder: readonly Seated[];
  /** The day from which its clocks count. */
  readonly discoveredOn: CalendarDate;
  readonly clocks: readonly Clock[];
};

export const HOUR = 3_600_000;

/**
 * The steps that are due because a clock is about to end, of whatever has clocks and a ladder.
 * @param climbed keys of the steps that were taken
 */
export function climbsAtEnd(
  climbed: readonly string[],
  climbing: Pick<Climbing, 'steps' | 'ladder' | 'clocks'>,
): readonly ClimbEventBody[] {
  if (climbing.ladder.length === 0) return [];
  const due = climbing.steps
    .filter(({ cause }) => cause === 'nearly-late')
    .flatMap((step) => stepsAtEnd(step, climbing));
  return notTaken(due, climbed);
}

/**
 * Every step that is due and was not taken, in the order of the settings. Pure, and idempotent over the history: what it
 * gives is in `climbed` once it is written.
 */
export function climbsDue(state: IncidentState, climbing: Climbing): readonly ClimbEventBody[] {
  if (state.status === 'closed' || climbing.ladder.length === 0) return [];
  const due = climbing.steps.flatMap((step) => reached(state, step, climbing));
  return notTaken(due, state.climbed);
}

function notTaken(due: readonly ClimbEventBody[], climbed: readonly string[]): readonly ClimbEventBody[] {
  return due.filter(
    ({ key }, at) => !climbed.includes(key) && due.findIndex((other) => other.key === key) === at,
  );
}

function stepsAtEnd(step: EscalationStep, climbing: Pick<Climbing, 'ladder' | 'clocks'>): ClimbEventBody[] {
  return ending(climbing.clocks, step.at).map(([on, ids]) => climbOf(step, climbing, on, ids));
}

function reached(state: IncidentState, step: EscalationStep, climbing: Climbing): ClimbEventBody[] {
  const { now, today, discoveredOn } = climbing;
  switch (step.cause) {
    case 'unacknowledged': {
      const waited = Date.parse(now) - Date.parse(state.reportedAt);
      return state.acknowledgedAt === null && waited >= step.at * HOUR ? [climbOf(step, climbing)] : [];
    }
    case 'undecided': {
      const isOpen = standingOf(state.determination).is === 'presumed-breach';
      return isOpen && daysBetween(discoveredOn, today) >= step.at ? [climbOf(step, climbing)] : [];
    }
    case 'nearly-late':
      return stepsAtEnd(step, climbing);
  }
}

/** Running clocks with so many days or fewer left, or late already, together by the day on which they end. */
function ending(clocks: readonly Clock[], days: number): readonly [CalendarDate, readonly string[]][] {
  const byDay = new Map<CalendarDate, string[]>();
  for (const { id, state, due, daysLeft } of clocks) {
    if ((state !== 'running' && state !== 'late') || due === null || daysLeft === null || daysLeft > days)
      continue;
    byDay.set(due, [...(byDay.get(due) ?? []), id]);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a step writes when it is taken. */
export function climbOf(
  step: EscalationStep,
  { ladder }: Pick<Climbing, 'ladder'>,
  due: CalendarDate | null = null,
  clocks: readonly string[] = [],
): ClimbEventBody {
  const { cause, rung, urgent, reason } = step;
  const key = [cause, rung, ...(due === null ? [] : [due])].join('/');
  const told = ladder[rungOn(ladder, rung)] as Seated;
  return { type: 'incident-climbed', key, cause, told, clocks, due, isUrgent: urgent, because: reason };
}

function rungOn(ladder: readonly Seated[], rung: Rung): number {
  const top = ladder.length - 1;
  return rung === 'top' ? top : Math.min(rung, top);
}
