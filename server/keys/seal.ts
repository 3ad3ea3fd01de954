import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { randomPiece } from './random-piece.ts';

/** AES-256-GCM with a 96-bit nonce (NIST SP 800-38D §5.2.1.1). */
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

export type Sealed = { readonly keyId: string; readonly nonce: Buffer; readonly ciphertext: Buffer };

/** The key that seals, and those that still open: of before a rotation, or of the next one. 32 bytes each. */
export type KeyRing = { readonly current: Buffer; readonly former: readonly Buffer[] };

/**
 * Encrypts field by field. Each organization's key is derived from the server's key (HKDF-SHA-256, RFC 5869),
 * which stands apart from the database. The place of a value is authenticated with it, so that a ciphertext
 * moved to another row, field or organization does not open.
 */
export type Sealer = {
  /** Of the key that seals. It tells nothing of the key and may be shown. */
  readonly keyId: string;
  /** Of every key that opens. */
  readonly keyIds: readonly string[];
  seal(org: OrganizationId, place: string, plain: string | Uint8Array): Sealed;
  /** @throws Error when no key of the ring is the one it was sealed with, or the value was altered or moved */
  open(org: OrganizationId, place: string, sealed: Sealed): string;
  /** The same for what is no text. @throws Error as `open` does */
  openBytes(org: OrganizationId, place: string, sealed: Sealed): Buffer;
  /** A word of a sealed text, hashed so that it can be compared: under the current key first, then the former. */
  wordHashes(org: OrganizationId, word: string): readonly [string, ...string[]];
};

export function createSealer({ current, former }: KeyRing): Sealer {
  const keyId = keyIdOf(current);
  const ring = new Map(
    [...former, current].map((key) => [keyIdOf(key), derivation(key, 'needful/field/v1')]),
  );
  const [searchKey, ...formerSearchKeys] = [current, ...former].map((key) =>
    derivation(key, 'needful/search/v1'),
  );
  const keyFor = (id: string, org: OrganizationId): KeyObject => {
    const derive = ring.get(id);
    if (derive === undefined)
      throw new Error(`Sealed with key ${id}, but this server has ${[...ring.keys()].join(', ')}`);
    return derive(org);
  };
  return {
    keyId,
    keyIds: [...ring.keys()],
    seal(org, place, plain) {
      const nonce = randomPiece(12);
      const cipher = createCipheriv(CIPHER, keyFor(keyId, org), nonce);
      cipher.setAAD(Buffer.from(`${org}|${place}`));
      const begun = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
      const ciphertext = Buffer.concat([begun, cipher.final(), cipher.getAuthTag()]);
      return { keyId, nonce, ciphertext };
    },
    open(org, place, sealed) {
      const decipher = decipherOf(keyFor(sealed.keyId, org), org, place, sealed);
      return decipher.update(contentOf(sealed), undefined, 'utf8') + decipher.final('utf8');
    },
    openBytes(org, place, sealed) {
      const decipher = decipherOf(keyFor(sealed.keyId, org), org, place, sealed);
      return Buffer.concat([decipher.update(contentOf(sealed)), decipher.final()]);
    },
    wordHashes: (org, word) => [
      wordHash(searchKey!(org), word),
      ...formerSearchKeys.map((key) => wordHash(key(org), word)),
    ],
  };
}

function decipherOf(key: KeyObject, org: OrganizationId, place: string, { nonce, ciphertext }: Sealed) {
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAAD(Buffer.from(`${org}|${place}`));
  decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
  return decipher;
}

function contentOf({ ciphertext }: Sealed): Buffer {
  return ciphertext.subarray(0, -TAG_BYTES);
}

function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('needful key id').update(key).digest('base64url').slice(0, 12);
}

/** 128 bits: words of different texts do not meet by chance. */
function wordHash(key: KeyObject, word: string): string {
  return createHmac('sha256', key).update(word).digest().subarray(0, 16).toString('base64url');
}

/** Each organization's own key for one purpose, derived once; made of the bytes anew each time, it costs three times the sealing. */
function derivation(key: Buffer, purpose: string): (org: OrganizationId) => KeyObject {
  const derived = new Map<OrganizationId, KeyObject>();
  return (org) => {
    const known = derived.get(org);
    if (known !== undefined) return known;
    const made = createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.from(org), purpose, 32)));
    derived.set(org, made);
    return made;
  };
}

/**
 * What the history holds of a text that may be purged: HMAC-SHA-256(salt, text), base64url. The salt as a key object:
 * of bytes Node finds out by an error within that they are none, at three times the cost of the rest.
 */
export function commitmentOf(salt: Buffer, text: string): string {
  return createHmac('sha256', createSecretKey(salt)).update(text).digest('base64url');
}

/** One value in one column: nonce ‖ ciphertext, for what is never purged by itself, such as an organization's hash key. */
export function packSealed(sealed: Sealed): Buffer {
  const id = Buffer.from(sealed.keyId);
  return Buffer.concat([Buffer.from([id.length]), id, sealed.nonce, sealed.ciphertext]);
}

export function unpackSealed(packed: Uint8Array): Sealed {
  const bytes = Buffer.from(packed);
  const length = bytes[0] ?? 0;
  return {
    keyId: bytes.subarray(1, 1 + length).toString(),
    nonce: bytes.subarray(1 + length, 13 + length),
    ciphertext: bytes.subarray(13 + length),
  };
}
