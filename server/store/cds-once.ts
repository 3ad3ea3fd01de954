import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/**
 * Whether this is the first time. Of two at the same moment one waits for the other, and hears false.
 * @param hash 32 bytes under a key of the server's, so that nothing can be guessed from it
 * @param until when it may be forgotten
 */
export async function isFirst(sql: Sql, org: OrganizationId, hash: Buffer, until: Date): Promise<boolean> {
  const rows = await sql.query({
    name: 'cds-once',
    text: `insert into needful.cds_once (org_id, hash, expires_at) values ($1, $2, $3)
           on conflict do nothing returning 1`,
    values: [org, hash, until.toISOString()],
  });
  return rows.length === 1;
}

/** Forgets what has run out. */
export async function forgetOnce(sql: Sql, org: OrganizationId, now: string): Promise<void> {
  await sql.query({
    name: 'cds-forget',
    text: 'delete from needful.cds_once where org_id = $1 and expires_at < $2',
    values: [org, now],
  });
}
