import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
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
