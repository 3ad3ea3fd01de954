import { randomBytes } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { commitmentOf, packSealed, type Sealer, unpackSealed } from '../keys/seal.ts';
import { canonicalJson } from './event-body.ts';

/** A row whose values are sealed one by one: where it stands is authenticated with each. */
export type Place = {
  readonly org: OrganizationId;
  readonly table: string;
  readonly incident: string;
  readonly id: string;
};

export function sealField(sealer: Sealer, place: Place, field: string, plain: string | null): Buffer | null {
  return plain === null ? null : packSealed(sealer.seal(place.org, spelled(place, field), plain));
}

/** @throws Error when it was altered, moved, or sealed with a key that is not in the ring */
export function openField(
  sealer: Sealer,
  place: Place,
  field: string,
  sealed: Uint8Array | null,
): string | null {
  return sealed === null ? null : sealer.open(place.org, spelled(place, field), unpackSealed(sealed));
}

/** 32 bytes of salt, and what the history holds of all values of a row: HMAC-SHA-256(salt, canonical JSON), base64url. */
export function commitTo(values: object): { readonly salt: Buffer; readonly commitment: string } {
  const salt = randomBytes(32);
  return { salt, commitment: commitmentUnder(salt, values) };
}

export function commitmentUnder(salt: Buffer, values: object): string {
  return commitmentOf(salt, canonicalJson(values));
}

function spelled({ table, incident, id }: Place, field: string): string {
  return `${table}/${incident}/${field}/${id}`;
}
