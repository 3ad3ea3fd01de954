import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import type { DiscoveryDates } from '@needful/shared/domain/discovery/dates.ts';
import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { discoveredIn, type OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { clocksOf } from '../handle/decision-facts.ts';
import { type Context, placeOf } from './context.ts';
import { type IncidentHistory, incidentHistory } from './history.ts';

/** One incident as the officer\u2019s desk works on it: its state, its clocks today, and the texts it points to. */
export type Case = {
  readonly state: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly organization: OrganizationFacts;
  /** Today in the organization\u2019s time zone. */
  readonly today: CalendarDate;
  readonly clocks: readonly Clock[];
  readonly discovered: DiscoveryDates;
  /** An opened text; null where there is none, or it was purged. */
  readonly textOf: (pointer: SealedText | null | undefined) => string | null;
  readonly nameOf: (person: PersonId) => string;
  /** Other incidents it is linked or merged with, by id, as far as who asks may see them. */
  readonly incidents: IncidentHistory['incidents'];
};

const opened = new WeakMap<Context, Map<string, Promise<Case>>>();

/** The case of an incident; worked out once in an operation. */
export function caseOf(context: Context, incidentId: string, kindId: string): Promise<Case> {
  const known = opened.get(context) ?? new Map<string, Promise<Case>>();
  opened.set(context, known);
  const one = known.get(incidentId) ?? openCase(context, incidentId, kindId);
  known.set(incidentId, one);
  return one;
}

async function openCase(context: Context, incidentId: string, kindId: string): Promise<Case> {
  const { events, incidents, texts, nameOf } = await incidentHistory(context, incidentId, kindId);
  const state = replay(events);
  if (state === null) throw new Error(`Incident ${incidentId} has no history`);
  const organization = await organizationOf(context);
  const today = dayIn(organization.timeZone, context.now);
  return {
    state,
    events,
    organization,
    today,
    clocks: clocksOf(state, organization, today),
    discovered: discoveredIn(state, organization.timeZone),
    textOf: (pointer) => texts.get(pointer?.sealedId ?? '') ?? null,
    nameOf,
    incidents,
  };
}

async function organizationOf(context: Context): Promise<OrganizationFacts> {
  const select = { timeZone: true, entity: true, isPart2: true, isCaliforniaFacility: true } as const;
  const where = { id: placeOf(context).org };
  const { entity, ...facts } = await context.reads.client.organization.findUniqueOrThrow({ where, select });
  return { ...facts, entity: entity as OrganizationFacts['entity'] };
}
