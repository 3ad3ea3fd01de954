import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { KeyRing } from './seal.ts';

/** PKCS #8 of an Ed25519 private key up to its 32 bytes (RFC 8410 § 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A public key of an organization: enough to check what was signed, and may be shown to anybody. */
export type PublicKey = {
  /** 22 characters of base64url: the first 132 bits of the SHA-256 of its SPKI. */
  readonly id: string;
  /** SPKI in PEM (RFC 8410). */
  readonly pem: string;
};

/**
 * Signs for organizations: checkpoints of their histories and manifests of what leaves them. Each organization's key
 * is derived from the server's (HKDF-SHA-256, RFC 5869), which stands apart from the database.
 */
export type EvidenceKeys = {
  /** Of the key that signs for this organization now. */
  publicKey(org: OrganizationId): PublicKey;
  /** The one that signs now, then those of before, by their place in the ring. */
  publicKeys(org: OrganizationId): readonly PublicKey[];
  /** @returns 64 bytes (RFC 8032) */
  sign(org: OrganizationId, message: Uint8Array): Buffer;
};

export function createEvidenceKeys({ current, former }: KeyRing): EvidenceKeys {
  const signing = perOrganization(current);
  const all = [signing, ...former.map(perOrganization)];
  return {
    publicKey: (org) => publicKeyOf(signing(org)),
    publicKeys: (org) => all.map((privateKey) => publicKeyOf(privateKey(org))),
    sign: (org, message) => sign(null, message, signing(org)),
  };
}

export function isSignedBy(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, message, createPublicKey(key.pem), signature);
}

function perOrganization(key: Buffer): (org: OrganizationId) => KeyObject {
  const made = new Map<OrganizationId, KeyObject>();
  return (org) => {
    const known = made.get(org);
    if (known !== undefined) return known;
    const seed = Buffer.from(hkdfSync('sha256', key, Buffer.from(org), 'needful/evidence/v1', 32));
    const der = Buffer.concat([PKCS8_ED25519, seed]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    made.set(org, privateKey);
    return privateKey;
  };
}

function publicKeyOf(key: KeyObject): PublicKey {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const id = createHash('sha256').update(spki).digest('base64url').slice(0, 22);
  return { id, pem: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
}
