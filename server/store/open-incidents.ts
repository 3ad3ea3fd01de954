import type { IncidentId, Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { readEventBody } from './event-body.ts';
import type { Sql } from './tenant.ts';

/**
 * All that are open; those because of which a commitment is still owed, closed or not; of one person; or those that
 * nobody acknowledged and that came in between two moments.
 */
export type Which =
  | 'open'
  | 'owing'
  | { readonly person: PersonId }
  | { readonly unacknowledgedFrom: Instant; readonly until: Instant };

export async function whichIncidents(
  sql: Sql,
  org: OrganizationId,
  which: Which,
): Promise<readonly IncidentId[]> {
  const rows = await sql.query<{ id: IncidentId }>(statementFor(org, which));
  return rows.map(({ id }) => id);
}

/** Every commitment is done or dropped once at most, so that the difference is what is owed. */
const OWING = `select incident_id as id from needful.incident_event
  where org_id = $1 and type in ('commitment-made', 'commitment-done', 'commitment-dropped')
  group by incident_id having count(*) filter (where type = 'commitment-made') > count(*) filter (where type <> 'commitment-made')
  order by incident_id`;

function statementFor(org: OrganizationId, which: Which) {
  const all = 'select id from needful.incident where org_id = $1';
  const open = `status in ('reported', 'acknowledged')`;
  if (which === 'open')
    return { name: 'open-incidents', text: `${all} and ${open} order by reported_at, id`, values: [org] };
  if (which === 'owing') return { name: 'owing-incidents', text: OWING, values: [org] };
  if ('person' in which)
    return {
      name: 'open-incidents-of',
      text: `${all} and ${open}
        and (lead_id = $2 or assignee_id = $2 or route::json->>'joins' = $2::text) order by reported_at, id`,
      values: [org, which.person],
    };
  return {
    name: 'unacknowledged-incidents',
    text: `${all} and status = 'reported' and reported_at between $2 and $3 order by reported_at, id`,
    values: [org, which.unacknowledgedFrom, which.until],
  };
}

/** Incidents by id, each replayed from its events, in the order of the ids. */
export async function loadIncidents(
  sql: Sql,
  org: OrganizationId,
  ids: readonly IncidentId[],
): Promise<readonly IncidentState[]> {
  const rows = await sql.query<{ incident_id: IncidentId; body: string }>({
    name: 'load-incidents',
    text: `select incident_id, body from needful.incident_event
            where org_id = $1 and incident_id = any ($2::uuid[]) order by incident_id, version`,
    values: [org, ids],
  });
  const histories = new Map<IncidentId, IncidentEvent[]>(ids.map((id) => [id, []]));
  for (const { incident_id, body } of rows) histories.get(incident_id)?.push(readEventBody(body).event);
  return [...histories.values()].flatMap((events) => replay(events) ?? []);
}
