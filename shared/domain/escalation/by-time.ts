import { dayIn } from '../calendar.ts';
import type { Clock } from '../clocks/clock.ts';
import type { CalendarDate, Instant } from '../ids.ts';
import { discoveredIn } from '../incident/clock-facts.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { KeptReport } from '../incident/report.ts';
import type { Route } from '../incident/route.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Involvement } from '../routing/involvement.ts';
import { climbsDue } from './climb.ts';
import type { EscalationStep } from './steps.ts';

export type ByTime = {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly timeZone: string;
  readonly steps: readonly EscalationStep[];
  readonly routeFor: (report: KeptReport, involvement: Involvement) => Route;
  readonly clocksFor: (state: IncidentState) => readonly Clock[];
};

/**
 * What follows for an open incident from the mere passing of time: a new route where an absence, a delegation or a
 * membership began or ended, and every step of its escalation that is due. Pure; carried out once it gives nothing more.
 */
export function decideByTime(state: IncidentState, given: ByTime): readonly IncidentEvent[] {
  if (state.status === 'closed') return [];
  const { now, today, timeZone, steps, routeFor, clocksFor } = given;
  const signed = { actor: { kind: 'system' }, at: now } as const;
  const route = routeFor(state.report, state.involvement);
  const received = dayIn(timeZone, state.reportedAt);
  const climbs = climbsDue(state, {
    ...{ now, today, steps },
    ladder: route.ladder ?? [],
    // While only the actor knew, no clock runs; the organization has had the report all the same.
    discoveredOn: discoveredIn(state, timeZone).inUse?.on ?? received,
    clocks: clocksFor(state),
  });
  const routed = isOtherwise(state.route, route)
    ? [{ type: 'incident-routed' as const, route, ...signed }]
    : [];
  return [...routed, ...climbs.map((body) => ({ ...body, ...signed }))];
}

/** Somebody else leads or joins, or the same person for another reason. Version 0.1.0 kept no reason. */
function isOtherwise(former: Route | null, route: Route): boolean {
  if (former === null || former.lead !== route.lead || former.joins !== route.joins) return true;
  return former.leadAs !== undefined && former.leadAs !== route.leadAs;
}
