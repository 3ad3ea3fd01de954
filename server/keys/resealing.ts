import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { packSealed, type Sealed, type Sealer, unpackSealed } from './seal.ts';

/** What a rotation did so far. */
export class Resealing {
  resealed = 0;
  /** How many values no key of the ring opens, by the id of the key that sealed them. */
  readonly unreadable = new Map<string, number>();

  /** `work`, or null and counted where the value does not open. */
  tried<Result>({ keyId }: Pick<Sealed, 'keyId'>, work: () => Result): Result | null {
    try {
      return work();
    } catch {
      this.unreadable.set(keyId, (this.unreadable.get(keyId) ?? 0) + 1);
      return null;
    }
  }
}

/** The same value in the same place, sealed with the current key; null where it already is, or does not open. */
export function resealPacked(
  sealer: Sealer,
  org: OrganizationId,
  place: string,
  packed: Uint8Array,
  into: Resealing,
): Buffer | null {
  const sealed = unpackSealed(packed);
  if (sealed.keyId === sealer.keyId) return null;
  return into.tried(sealed, () => packSealed(sealer.seal(org, place, sealer.open(org, place, sealed))));
}
