import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { COMMITMENT_KIND_WORDS } from '@needful/shared/domain/commitments/commitment.ts';
import { owedIn } from '@needful/shared/domain/commitments/owed.ts';
import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import type pg from 'pg';
import { loadRequests, requestIds } from '../store/patient-requests.ts';
import { inTenant } from '../store/tenant.ts';
import { clocksOf } from './decision-facts.ts';
import { openIncidents } from './open-incidents.ts';
import { handlersAmong } from './patient-requests.ts';
import { requestClock } from './request-clock.ts';
import type { SweptOrganization } from './sweep.ts';

/** One day in an officer’s calendar, in references and rules alone. */
export type Dated = {
  /** The same whenever it is asked: a calendar moves an entry that it knows. */
  readonly id: string;
  readonly due: CalendarDate;
  readonly summary: string;
  readonly description: string;
  /** Under the organization’s own place. */
  readonly path: string;
};

/** The clocks of their incidents, those of patients’ requests where they handle these, and what they owe. */
export async function datesOf(
  pool: pg.Pool,
  organization: SweptOrganization,
  person: PersonId,
): Promise<readonly Dated[]> {
  const { org, facts, today } = organization;
  const dates: Dated[] = [];
  for await (const state of openIncidents(pool, org, { person })) {
    const reference = referenceOf(state.report.reportId);
    const clocks = clocksOf(state, facts, today);
    dates.push(...datesOn(clocks, { id: state.incidentId, reference, path: `incident/${reference}` }));
  }
  return [
    ...dates,
    ...(await requestDates(pool, organization, person)),
    ...(await owedDates(pool, organization, person)),
  ];
}

type About = { readonly id: string; readonly reference: string; readonly path: string };

function datesOn(clocks: readonly Clock[], { id, reference, path }: About): Dated[] {
  return clocks.flatMap(({ id: clock, state, due, title, to, citation }) => {
    if (due === null || !['running', 'late', 'held'].includes(state)) return [];
    const summary = `${reference}: ${title}${state === 'late' ? ' (late)' : ''}`;
    return [{ id: `${id}/${clock}`, due, summary, description: `${to}. ${citation}`, path }];
  });
}

async function requestDates(
  pool: pg.Pool,
  { org, today, people }: SweptOrganization,
  person: PersonId,
): Promise<Dated[]> {
  if (!handlersAmong(people).includes(person)) return [];
  const requests = await inTenant(pool, { org }, async (sql) =>
    loadRequests(sql, org, await requestIds(sql, org, 'open')),
  );
  return requests.flatMap((state) => {
    const { subject: id } = state;
    const about = { id, reference: requestReference(id), path: `requests/${id}` };
    return datesOn([requestClock(state, today)], about);
  });
}

async function owedDates(
  pool: pg.Pool,
  { org, today }: SweptOrganization,
  person: PersonId,
): Promise<Dated[]> {
  const owing: IncidentState[] = [];
  for await (const state of openIncidents(pool, org, 'owing')) owing.push(state);
  return owedIn(owing, person, today)
    .filter(({ owner }) => owner === person)
    .map(({ id, kind, dueOn: due, daysLeft, incident, reference }) => ({
      ...{ id: `${incident}/${id}`, due, path: `incident/${reference}` },
      summary: `${reference}: a ${COMMITMENT_KIND_WORDS[kind]} you owe${daysLeft < 0 ? ' (late)' : ''}`,
      description: 'What it is stands with the incident.',
    }));
}
