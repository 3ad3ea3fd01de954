import { dayIn } from '@needful/shared/domain/calendar.ts';
import { decideByTime } from '@needful/shared/domain/escalation/by-time.ts';
import type { EscalationSettings } from '@needful/shared/domain/escalation/settings.ts';
import type { CalendarDate, IncidentId, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { RoutingPeople } from '@needful/shared/domain/routing/people.ts';
import type pg from 'pg';
import { tell } from '../mail/tell.ts';
import { escalationSettings } from '../store/escalation.ts';
import { append, follow, loadIncident, lockHead } from '../store/incidents.ts';
import { recipientsAt } from '../store/mail-recipients.ts';
import { markSwept, type OfficerPreference, officerPreferences, sweptOn } from '../store/mail-settings.ts';
import { organizationFacts } from '../store/organizations.ts';
import { routingPeople } from '../store/routing-people.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { clocksOf, decisionFacts } from './decision-facts.ts';
import { tellOfLead } from './lead-change.ts';
import { openIncidents } from './open-incidents.ts';
import { sweepRequests } from './sweep-requests.ts';
import { sweepSnippets } from './sweep-snippets.ts';

/** An organization as a sweep looks at it, at one moment. */
export type SweptOrganization = {
  readonly org: OrganizationId;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly facts: OrganizationFacts;
  readonly settings: EscalationSettings;
  readonly sweptOn: CalendarDate | null;
  readonly officers: readonly OfficerPreference[];
  readonly decide: (state: IncidentState) => readonly IncidentEvent[];
  readonly people: RoutingPeople;
};

export async function readOrganization(
  pool: pg.Pool,
  org: OrganizationId,
  now: Instant,
): Promise<SweptOrganization> {
  return await inTenant(pool, { org }, async (sql) => {
    const [facts, { settings }, day, officers] = await Promise.all([
      organizationFacts(sql, org),
      escalationSettings(sql, org),
      sweptOn(sql, org),
      officerPreferences(sql, org),
    ]);
    const { timeZone } = facts;
    const today = dayIn(timeZone, now);
    const known = await routingPeople(sql, org, today);
    const { people } = known;
    const { routeFor } = decisionFacts({ ...known, facts });
    const { steps } = settings;
    const clocksFor = (state: IncidentState) => clocksOf(state, facts, today);
    const given = { now, today, timeZone, steps, routeFor, clocksFor };
    return {
      org,
      now,
      today,
      facts,
      officers,
      people,
      settings,
      sweptOn: day,
      decide: (state) => decideByTime(state, given),
    };
  });
}

const HOUR = 3_600_000;

/**
 * Carries out what time alone brings about: new routes and climbs, also of patients’ requests, and snippets to review. Every open incident is looked at once a day of the
 * organization's calendar, and those that nobody has acknowledged each time, since theirs are counted in hours.
 */
export async function sweepIncidents(pool: pg.Pool, organization: SweptOrganization): Promise<void> {
  const { org, now, today, settings, sweptOn } = organization;
  const isDue = sweptOn !== today;
  const hours = settings.steps.flatMap(({ cause, at }) => (cause === 'unacknowledged' ? [at] : []));
  if (!isDue && hours.length === 0) return;
  const ago = (count: number) => new Date(Date.parse(now) - count * HOUR).toISOString() as Instant;
  // What was missed for longer than a day is found by the daily look.
  const which = isDue
    ? 'open'
    : { unacknowledgedFrom: ago(Math.max(...hours) + 24), until: ago(Math.min(...hours)) };
  for await (const state of openIncidents(pool, org, which))
    if (organization.decide(state).length > 0) await carryOut(pool, organization, state.incidentId);
  if (!isDue) return;
  await sweepRequests(pool, organization);
  await sweepSnippets(pool, organization);
  await inTenant(pool, { org }, (sql) => markSwept(sql, org, today));
}

/** Decides again, holding the chain: of two servers that saw the same, the second finds nothing left to do. */
async function carryOut(pool: pg.Pool, organization: SweptOrganization, incident: IncidentId): Promise<void> {
  const { org, now } = organization;
  await inTenant(pool, { org }, async (sql) => {
    const [head, state] = await Promise.all([lockHead(sql, org), loadIncident(sql, org, incident)]);
    const events = state === null ? [] : organization.decide(state);
    if (state === null || events.length === 0) return;
    const next = follow(org, head, state, events);
    await append(sql, org, next);
    for (const event of events) await tellOfClimb(sql, org, incident, event);
    await tellOfLead(sql, org, { before: state, after: next.state, actor: null, now });
  });
}

async function tellOfClimb(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  event: IncidentEvent,
): Promise<void> {
  if (event.type !== 'incident-climbed') return;
  const { key, cause, told, isUrgent, at } = event;
  const telling = { cause: `climb/${incident}/${key}`, kind: 'climb', incident, detail: { cause } } as const;
  await tell(sql, org, { ...telling, isUrgent }, await recipientsAt(sql, org, told), at);
}
