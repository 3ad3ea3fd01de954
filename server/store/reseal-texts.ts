import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Resealing } from '../keys/resealing.ts';
import type { Sealer } from '../keys/seal.ts';
import { resealText, type SealedRow } from './sealed-texts.ts';
import { inTenant, type Sql } from './tenant.ts';

/** Small, so that a text somebody wants to purge waits for milliseconds at most. */
const BATCH = 100;

type Stored = SealedRow & { readonly nonce: Buffer; readonly ciphertext: Buffer };

/**
 * Seals every text of one organization with the current key that another key sealed, each batch in a transaction of
 * its own: cut short, it goes on where it was. Salt and commitment stay, so the history verifies at every moment.
 */
export async function resealTexts(
  pool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await inTenant(pool, { org }, async (sql) => {
      const found = await others(sql, org, sealer.keyId, after);
      await replace(sql, sealer, org, found, into);
      return found;
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

async function others(sql: Sql, org: OrganizationId, keyId: string, after: string): Promise<Stored[]> {
  return await sql.query<Stored>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext
             from needful.sealed_text
            where org_id = $1 and id > $2 and key_id <> $3 and purged_at is null order by id limit ${BATCH}`,
    values: [org, after, keyId],
  });
}

async function replace(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  rows: readonly Stored[],
  into: Resealing,
): Promise<void> {
  const made = rows.flatMap((row) => {
    const sealed = into.tried(row, () => resealText(sealer, org, row));
    return sealed === null ? [] : [{ row, sealed }];
  });
  // What was purged or sealed anew meanwhile has another nonce, and is left alone.
  const done = await sql.query<{ id: string }>({
    text: `update needful.sealed_text t set key_id = $2, nonce = n.nonce, ciphertext = n.ciphertext
             from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[]) as n (id, former, nonce, ciphertext)
            where t.org_id = $1 and t.id = n.id and t.nonce = n.former returning t.id`,
    values: [
      org,
      sealer.keyId,
      made.map(({ row }) => row.id),
      made.map(({ row }) => row.nonce),
      made.map(({ sealed }) => sealed.nonce),
      made.map(({ sealed }) => sealed.ciphertext),
    ],
  });
  into.resealed += done.length;
}
