import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { openPool } from '../../server/database/open.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Verdict, verifyHistory } from '../../server/store/verify.ts';

/** Walks an organization's chain over a connection of its own, as `pnpm needful verify` does. */
export async function verifyOn(serverUrl: string, org: OrganizationId): Promise<Verdict> {
  const pool = openPool(serverUrl, 'needful_app', { max: 1 });
  try {
    return await inTenant(pool, { org }, (sql) => verifyHistory(sql, org));
  } finally {
    await pool.end();
  }
}

/** Report ids of all incidents of an organization, each as often as it is there. */
export async function reportIdsOn(serverUrl: string, org: OrganizationId): Promise<string[]> {
  const pool = openPool(serverUrl, 'needful_app', { max: 1 });
  try {
    const rows = await inTenant(pool, { org }, (sql) =>
      sql.query<{ report_id: string }>({
        text: 'select report_id from needful.incident order by report_id',
        values: [],
      }),
    );
    return rows.map((row) => row.report_id);
  } finally {
    await pool.end();
  }
}
