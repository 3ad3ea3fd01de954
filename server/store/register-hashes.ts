import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Address, AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';

type Identity = Pick<AffectedPerson, 'name' | 'bornOn' | 'address' | 'patientNumber' | 'residence'>;

/** By what somebody is found again, under each key of the ring, the current first; empty where nothing is known to hash. */
export type IdentityHashes = { readonly person: readonly Buffer[]; readonly number: readonly Buffer[] };

/**
 * By name with the date of birth; where that is not known, with the address, or with the state alone. And by the patient
 * number.
 */
export function identityHashes(sealer: Sealer, org: OrganizationId, identity: Identity): IdentityHashes {
  const person = spelledPerson(identity);
  const number = identity.patientNumber === null ? '' : letters(identity.patientNumber);
  return {
    person: person === null ? [] : hashes(sealer, org, `person|${person}`),
    number: number === '' ? [] : hashes(sealer, org, `number|${number}`),
  };
}

/** Keyed for this organization: no word of a text that is searched is spelled with a bar. */
function hashes(sealer: Sealer, org: OrganizationId, value: string): readonly Buffer[] {
  return sealer.wordHashes(org, value).map((hash) => Buffer.from(hash, 'base64url'));
}

function spelledPerson({ name, bornOn, address, residence }: Identity): string | null {
  const spelled = spelledName(name);
  if (spelled === '') return null;
  if (bornOn !== null) return `${spelled}|born ${bornOn}`;
  return address === null ? `${spelled}|in ${residence ?? ''}` : `${spelled}|at ${spelledAddress(address)}`;
}

/** \u201cReyes, Dana\u201d, \u201cDANA  REYES\u201d and \u201cDana Réyes\u201d are one spelling: no case, no accents, no order. */
function spelledName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function spelledAddress({ lines, city, postalCode }: Address): string {
  return [letters(lines.join('')), letters(city), letters(postalCode).slice(0, 5)].join('|');
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
