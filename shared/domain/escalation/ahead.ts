import { addDays } from '../calendar.ts';
import { standingOf } from '../determination/standing.ts';
import type { CalendarDate, Instant } from '../ids.ts';
import type { IncidentState } from '../incident/state.ts';
import { type Climbing, climbOf, HOUR } from './climb.ts';
import type { ClimbEventBody } from './events.ts';
import type { EscalationStep } from './steps.ts';

/** A climb that comes if nothing happens until then. */
export type ClimbAhead = Pick<
  ClimbEventBody,
  'key' | 'cause' | 'told' | 'clocks' | 'due' | 'isUrgent' | 'because'
> &
  /** Hours are counted from an instant; days are days of the organization's calendar. */
  ({ readonly at: Instant; readonly on: null } | { readonly at: null; readonly on: CalendarDate });

/**
 * Every step of its escalation that was not taken and would be, if nothing happened, the soonest first. What is due
 * already is taken when the organization is looked at next.
 */
export function climbsAhead(state: IncidentState, climbing: Climbing): readonly ClimbAhead[] {
  if (state.status === 'closed' || state.status === 'merged' || climbing.ladder.length === 0) return [];
  const ahead = climbing.steps.flatMap((step) => reachedIn(state, step, climbing));
  return ahead
    .filter(({ key }, at) => !state.climbed.includes(key) && ahead.findIndex((one) => one.key === key) === at)
    .sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
}

function sortable({ at, on }: ClimbAhead): string {
  return at ?? on;
}

function reachedIn(state: IncidentState, step: EscalationStep, climbing: Climbing): ClimbAhead[] {
  switch (step.cause) {
    case 'unacknowledged': {
      const at = new Date(Date.parse(state.reportedAt) + step.at * HOUR).toISOString() as Instant;
      return state.acknowledgedAt === null ? [{ ...climbOf(step, climbing), at, on: null }] : [];
    }
    case 'undecided': {
      const isOpen = standingOf(state.determination).is === 'presumed-breach';
      return isOpen
        ? [{ ...climbOf(step, climbing), at: null, on: addDays(climbing.discoveredOn, step.at) }]
        : [];
    }
    case 'nearly-late':
      return endingIn(climbing).map(([due, clocks]) => ({
        ...climbOf(step, climbing, due, clocks),
        at: null,
        on: addDays(due, -step.at),
      }));
  }
}

/** The clocks that run, or are late, together by the day on which they end. */
function endingIn({ clocks }: Climbing): readonly [CalendarDate, readonly string[]][] {
  const byDay = new Map<CalendarDate, string[]>();
  for (const { id, state, due } of clocks)
    if ((state === 'running' || state === 'late') && due !== null)
      byDay.set(due, [...(byDay.get(due) ?? []), id]);
  return [...byDay];
}
