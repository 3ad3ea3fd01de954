import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** The incident that people mean by a reference, however they write it; undefined where there is none. */
export async function incidentByReference(
  sql: Sql,
  org: OrganizationId,
  reference: string,
): Promise<IncidentId | undefined> {
  const [row] = await sql.query<{ id: IncidentId }>({
    name: 'incident-by-reference',
    text: 'select id from needful.incident where org_id = $1 and reference = $2',
    values: [org, reference.trim().toUpperCase()],
  });
  return row?.id;
}

/** The references of those of some incidents that a person has no part in, by id. */
export async function namedIncidents(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  incidents: readonly IncidentId[],
): Promise<ReadonlyMap<IncidentId, string>> {
  if (incidents.length === 0) return new Map();
  const rows = await sql.query<{ id: IncidentId; reference: string }>({
    text: `select id, reference from needful.incident
            where org_id = $1 and id = any ($3::uuid[]) and not $2::uuid = any (barred)`,
    values: [org, person, [...new Set(incidents)]],
  });
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
