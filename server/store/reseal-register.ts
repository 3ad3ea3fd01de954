import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Resealing } from '../keys/resealing.ts';
import type { Sealer } from '../keys/seal.ts';
import { resealAffected } from './affected.ts';
import { resealFormer } from './former-people.ts';
import { resealRecipient } from './recipients.ts';
import { inTenant, type Sql } from './tenant.ts';

/** Small, so that an entry somebody wants to correct or purge waits for milliseconds at most. */
const BATCH = 100;

type Found = { readonly id: string; readonly incident: IncidentId; readonly keyId: string };
type ResealOne = (sql: Sql, sealer: Sealer, org: OrganizationId, found: Found) => Promise<void>;

const TABLES: Readonly<Record<'affected_person' | 'former_person' | 'recipient', ResealOne>> = {
  affected_person: resealAffected,
  former_person: resealFormer,
  recipient: resealRecipient,
};

/**
 * Seals every entry of one organization\u2019s registers with the current key that another key sealed, and hashes anew by
 * what it is found; each batch in a transaction of its own. Salts and commitments stay, so the history verifies.
 */
export async function resealRegisters(
  pool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  for (const [table, reseal] of Object.entries(TABLES)) {
    let after: string | null = '00000000-0000-0000-0000-000000000000';
    while (after !== null) {
      const from: string = after;
      after = await inTenant(pool, { org }, async (sql) => {
        const found = await others(sql, table, org, sealer.keyId, from);
        for (const one of found)
          if (await tried(into, one, () => reseal(sql, sealer, org, one))) into.resealed += 1;
        return found.length < BATCH ? null : (found.at(-1)?.id ?? null);
      });
    }
  }
}

/** Locked, so that nobody corrects an entry between its opening and its sealing anew. */
async function others(sql: Sql, table: string, org: OrganizationId, keyId: string, after: string) {
  return await sql.query<Found>({
    text: `select id, incident_id as incident, key_id as "keyId" from needful.${table}
            where org_id = $1 and id > $2 and key_id <> $3 and salt is not null order by id limit ${BATCH} for update`,
    values: [org, after, keyId],
  });
}

/** An entry that does not open is counted and left as it is. */
async function tried(into: Resealing, { keyId }: Found, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if ((error as { severity?: unknown }).severity !== undefined) throw error;
    into.tried({ keyId }, () => {
      throw error;
    });
    return false;
  }
}
