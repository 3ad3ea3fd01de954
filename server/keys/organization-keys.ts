import { randomBytes } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { type Resealing, resealPacked } from './resealing.ts';
import { packSealed, type Sealer, unpackSealed } from './seal.ts';

const PLACE = 'organization/hash_key';

/** A fresh key with which this organization's extensions hash recipients; sealed as it is stored. */
export function newHashKey(sealer: Sealer, org: OrganizationId): Buffer {
  return packSealed(sealer.seal(org, PLACE, randomBytes(32).toString('base64url')));
}

/** The same key, sealed with the current one; null where it already is, or does not open. */
export function resealHashKey(
  sealer: Sealer,
  org: OrganizationId,
  stored: Uint8Array,
  into: Resealing,
): Buffer | null {
  return resealPacked(sealer, org, PLACE, stored, into);
}

/** base64url of the 32-byte HMAC key. */
export function openHashKey(sealer: Sealer, org: OrganizationId, stored: Uint8Array): string {
  return sealer.open(org, PLACE, unpackSealed(stored));
}
