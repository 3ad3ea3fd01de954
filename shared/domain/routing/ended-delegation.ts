import type { CalendarDate, Instant } from '../ids.ts';
import type { EventOf } from '../incident/events.ts';
import type { KeptReport } from '../incident/report.ts';
import type { Route } from '../incident/route.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Involvement } from './involvement.ts';

type Routing = {
  readonly today: CalendarDate;
  readonly routeFor: (report: KeptReport, involvement: Involvement) => Route;
};

/** The new route of an incident whose delegation has ended: from that day on its delegate decides nothing more. */
export function routedAnew(
  { status, route, report, involvement }: IncidentState,
  at: Instant,
  { today, routeFor }: Routing,
): readonly EventOf<'incident-routed'>[] {
  const { delegation } = involvement;
  const hasEnded = route?.leadAs === 'delegate' && delegation !== null && delegation.until < today;
  if (!hasEnded || status === 'closed') return [];
  return [{ type: 'incident-routed', route: routeFor(report, involvement), actor: { kind: 'system' }, at }];
}
