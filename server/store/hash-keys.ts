import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { newHashKey, resealHashKey } from '../keys/organization-keys.ts';
import type { Resealing } from '../keys/resealing.ts';
import type { Sealer } from '../keys/seal.ts';
import type { Sql } from './tenant.ts';

/** Seals the organization's hash key, which stays the same, with the current key. */
export async function resealOwnHashKey(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  const [row] = await sql.query<{ hashKey: Buffer }>({
    text: 'select hash_key as "hashKey" from needful.organization where id = $1 for update',
    values: [org],
  });
  const resealed = row === undefined ? null : resealHashKey(sealer, org, row.hashKey, into);
  if (resealed !== null && (await storeHashKey(sql, org, resealed))) into.resealed += 1;
}

/**
 * Extensions take the new key with their next settings. What was hashed before cannot be compared with it.
 * @returns false where there is no such organization
 */
export async function replaceHashKey(sql: Sql, sealer: Sealer, org: OrganizationId): Promise<boolean> {
  return await storeHashKey(sql, org, newHashKey(sealer, org));
}

async function storeHashKey(sql: Sql, org: OrganizationId, hashKey: Buffer): Promise<boolean> {
  const changed = await sql.query({
    text: 'update needful.organization set hash_key = $2 where id = $1 returning id',
    values: [org, hashKey],
  });
  return changed.length === 1;
}
