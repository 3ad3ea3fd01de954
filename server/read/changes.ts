import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { readInTenant } from '../store/tenant.ts';

export type Change = {
  readonly incidentId: string;
  readonly sequence: number;
  /** Who acted in the incident or is named in it, when the change was read: they are not told of it. */
  readonly barred: readonly string[];
};

/** What happened after `since`, oldest first, at most `limit` events: ids and numbers, and who may not know. */
export async function changesSince(
  pool: pg.Pool,
  org: OrganizationId,
  since: number,
  limit: number,
): Promise<Change[]> {
  const rows = await readInTenant(pool, { org }, (sql) =>
    sql.query<{ incident_id: string; sequence: string; barred: string[] }>({
      name: 'changes-since',
      text: `select e.incident_id, e.sequence, i.barred from needful.incident_event e
               join needful.incident i on i.org_id = e.org_id and i.id = e.incident_id
              where e.org_id = $1 and e.sequence > $2 order by e.sequence limit $3`,
      values: [org, since, limit],
    }),
  );
  return rows.map(({ incident_id, sequence, barred }) => ({
    incidentId: incident_id,
    sequence: Number(sequence),
    barred,
  }));
}
