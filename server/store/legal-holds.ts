import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { loadIncident } from './incidents.ts';
import { standingHolds } from './organization-holds.ts';
import type { Sql } from './tenant.ts';

export type HeldIncident = { readonly id: IncidentId; readonly reference: string; readonly holds: number };

/** Incidents on which a legal hold stands and which this person may know of, by the time of their report. */
export async function heldIncidents(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
): Promise<readonly HeldIncident[]> {
  const ever = await sql.query<{ id: IncidentId; reference: string }>({
    text: `select i.id, i.reference from needful.incident i
            where i.org_id = $1 and not ($2::uuid = any (i.barred)) and i.id in (
              select e.incident_id from needful.incident_event e where e.org_id = $1 and e.type = 'legal-hold-set')
            order by i.reported_at, i.id`,
    values: [org, person],
  });
  const held: HeldIncident[] = [];
  for (const { id, reference } of ever) {
    const holds = (await loadIncident(sql, org, id))?.retention.holds.length ?? 0;
    if (holds > 0) held.push({ id, reference, holds });
  }
  return held;
}

/** Whether any legal hold stands in the organization, over all of it or over an incident, whoever may know of it. */
export async function anyLegalHold(sql: Sql, org: OrganizationId): Promise<boolean> {
  const ever = await sql.query<{ id: IncidentId }>({
    text: `select distinct incident_id as id from needful.incident_event where org_id = $1 and type = 'legal-hold-set'`,
    values: [org],
  });
  if ((await standingHolds(sql, org)).length > 0) return true;
  for (const { id } of ever)
    if (((await loadIncident(sql, org, id))?.retention.holds.length ?? 0) > 0) return true;
  return false;
}
