import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type pg from 'pg';
import { loadIncidents, type Which, whichIncidents } from '../store/open-incidents.ts';
import { inTenant } from '../store/tenant.ts';

/** So many histories are in memory at once. */
const AT_ONCE = 100;

/** Open incidents of an organization, replayed, some at a time, the oldest first. */
export async function* openIncidents(
  pool: pg.Pool,
  org: OrganizationId,
  which: Which,
): AsyncGenerator<IncidentState> {
  const ids = await inTenant(pool, { org }, (sql) => whichIncidents(sql, org, which));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some: readonly IncidentId[] = ids.slice(at, at + AT_ONCE);
    yield* await inTenant(pool, { org }, (sql) => loadIncidents(sql, org, some));
  }
}
