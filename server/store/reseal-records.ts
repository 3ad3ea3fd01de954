import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Resealing } from '../keys/resealing.ts';
import type { Sealer } from '../keys/seal.ts';
import { openRecordsText, type RecordsTextRow, resealRecordsText } from './records-texts.ts';
import { inTenant, type Sql } from './tenant.ts';

const BATCH = 100;

/**
 * Seals every text of one organization’s records with the current key that another key sealed, and hashes anew by whom
 * it is found; each batch in a transaction of its own. Salts and commitments stay, so the chain verifies.
 */
export async function resealRecords(
  pool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) {
    const from: string = after;
    after = await inTenant(pool, { org }, async (sql) => {
      const found = await others(sql, org, sealer.keyId, from);
      for (const row of found) {
        const plain = into.tried(row, () => openRecordsText(sealer, org, row));
        if (plain === null) continue;
        await resealRecordsText(sql, sealer, org, row);
        into.resealed += 1;
      }
      return found.length < BATCH ? null : (found.at(-1)?.id ?? null);
    });
  }
}

async function others(sql: Sql, org: OrganizationId, keyId: string, after: string) {
  return await sql.query<RecordsTextRow>({
    text: `select id, subject_id as subject, field, key_id as "keyId", salt, sealed from needful.records_text
            where org_id = $1 and id > $2 and key_id <> $3 and sealed is not null order by id limit ${BATCH} for update`,
    values: [org, after, keyId],
  });
}
