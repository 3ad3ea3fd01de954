import type { PersonId } from '../ids.ts';
import { isPerson } from './actor.ts';
import type { IncidentEvent } from './events.ts';
import type { KeptReport } from './report.ts';
import type { Route } from './route.ts';
import type { IncidentState } from './state.ts';

/** Reasons of a recusal that make a person part of the incident itself. */
const PARTS = new Set(['acted', 'named']);

/**
 * Who may not even see an incident, officer or not: who acted in it or is named in it, since they would learn who
 * reported them (45 CFR 160.316, 164.530(g)). Who leads because nobody else exists sees it, flagged.
 */
export function barredFrom(route: Route | null): readonly PersonId[] {
  const barred = (route?.recused ?? []).filter(
    ({ rule, person }) => PARTS.has(rule) && person !== route?.lead,
  );
  return barred.map(({ person }) => person);
}

export function isBarred(route: Route | null, person: PersonId): boolean {
  return barredFrom(route).includes(person);
}

/** Whether an officer may learn who reported: of a confidential report only the lead. */
export function seesReporter(
  { confidential, route }: Pick<IncidentState, 'confidential' | 'route'>,
  person: PersonId,
): boolean {
  return !confidential || route?.lead === person;
}

/** Whether a person sees counsel’s part: the lead, and whom the lead named as counsel. */
export function seesPrivileged(
  { route, counsel }: Pick<IncidentState, 'route' | 'counsel'>,
  person: PersonId,
): boolean {
  return route?.lead === person || counsel.includes(person);
}

const REPORTERS_EVENTS = new Set<IncidentEvent['type']>([
  'incident-reported',
  'details-added',
  'report-undone',
  'report-withdrawn',
  'question-answered',
  'recipient-added',
]);

/** Whether whoever sent a report made it, and did not enter it for somebody else or bring it over from a log. */
export function isTheirOwn({ door, onBehalfOf }: KeptReport): boolean {
  return onBehalfOf === undefined && door !== 'import';
}

/** Whether an event would tell who reported, by who gave it. */
export function tellsReporter(
  { report, reportedBy }: IncidentState,
  { type, actor }: IncidentEvent,
): boolean {
  return (
    isTheirOwn(report) &&
    REPORTERS_EVENTS.has(type) &&
    reportedBy.kind === 'person' &&
    isPerson(actor, reportedBy.personId)
  );
}

/** Whether the free text of an event is for this person. A privileged question is also the reporter’s. */
export function seesText(state: IncidentState, event: IncidentEvent, person: PersonId): boolean {
  if (!('privileged' in event) || event.privileged !== true) return true;
  if (seesPrivileged(state, person)) return true;
  return event.type !== 'note-added' && isPerson(state.reportedBy, person);
}
