import type { IncidentId, MessageId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Resealing } from '../keys/resealing.ts';
import type { Sealer } from '../keys/seal.ts';
import { resealPiece } from './attachments.ts';
import { inTenant, type Sql } from './tenant.ts';

/** Pieces are up to a megabyte each. */
const BATCH = 4;

type Found = {
  readonly id: MessageId;
  readonly incident: IncidentId;
  readonly number: number;
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
};

/**
 * Seals every piece of one organization's files with the current key that another key sealed, each few in a transaction
 * of their own: cut short, it goes on where it was. Salts and commitments stay, so the history verifies at every moment.
 */
export async function resealAttachments(
  pool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  let after: Pick<Found, 'id' | 'number'> = {
    id: '00000000-0000-0000-0000-000000000000' as MessageId,
    number: 0,
  };
  for (;;) {
    const from = after;
    const rows = await inTenant(pool, { org }, async (sql) => {
      const found = await others(sql, org, sealer.keyId, from);
      for (const piece of found) await replace(sql, sealer, org, piece, into);
      return found;
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last;
  }
}

/** Locked, so that nobody takes a file away between its opening and its sealing anew. */
async function others(sql: Sql, org: OrganizationId, keyId: string, after: Pick<Found, 'id' | 'number'>) {
  return await sql.query<Found>({
    text: `select p.attachment_id as id, a.incident_id as incident, p.number, p.key_id as "keyId", p.nonce, p.ciphertext
             from needful.attachment_piece p
             join needful.attachment a on a.org_id = p.org_id and a.id = p.attachment_id
            where p.org_id = $1 and (p.attachment_id, p.number) > ($2, $3) and p.key_id <> $4 and p.nonce is not null
            order by p.attachment_id, p.number limit ${BATCH} for update of p`,
    values: [org, after.id, after.number, keyId],
  });
}

async function replace(sql: Sql, sealer: Sealer, org: OrganizationId, piece: Found, into: Resealing) {
  const { id, incident, number } = piece;
  const sealed = into.tried(piece, () => resealPiece(sealer, { org, incident, id }, piece));
  if (sealed === null) return;
  await sql.query({
    text: `update needful.attachment_piece set key_id = $4, nonce = $5, ciphertext = $6
            where org_id = $1 and attachment_id = $2 and number = $3`,
    values: [org, id, number, sealed.keyId, sealed.nonce, sealed.ciphertext],
  });
  into.resealed += 1;
}
