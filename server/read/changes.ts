import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { readInTenant } from '../store/tenant.ts';

export type Change = { readonly incidentId: string; readonly sequence: number };

/** What happened after `since`, oldest first, at most `limit` events: ids and numbers alone. */
export async function changesSince(
  pool: pg.Pool,
  org: OrganizationId,
  since: number,
  limit: number,
): Promise<Change[]> {
  const rows = await readInTenant(pool, { org }, (sql) =>
    sql.query<{ incident_id: string; sequence: string }>({
      name: 'changes-since',
      text: `select incident_id, sequence from needful.incident_event
              where org_id = $1 and sequence > $2 order by sequence limit $3`,
      values: [org, since, limit],
    }),
  );
  return rows.map((row) => ({ incidentId: row.incident_id, sequence: Number(row.sequence) }));
}
