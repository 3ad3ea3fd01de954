import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key of this server's own, from its secret, for what it must recognize and never stores. */
export function cdsKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'needful/cds-hooks/v1', 32));
}

/**
 * By what it is known again that something happened. Under a key, since what clients call unguessable may be a number
 * that counts patients.
 * @returns 32 bytes
 */
export function markOf(key: Buffer, ...words: readonly string[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest();
}

const MAC_AT = 10;

/**
 * A card's uuid, which says to this server alone by which name it was made and when: so feedback is counted, and nothing of
 * the card is stored. Version 8 of RFC 9562: 48 bits of time, 26 of chance, 48 of a MAC over both and the name.
 */
export function cardId(key: Buffer, org: string, name: string, at: Date): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  randomBytes(4).copy(bytes, 6);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  macOf(key, org, name, bytes).copy(bytes, MAC_AT);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** @returns which of `names` this card was made by, and when; null where it is no card of this organization's */
export function readCardId(
  key: Buffer,
  org: string,
  names: readonly string[],
  id: string,
): { readonly name: string; readonly at: Date } | null {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const name = names.find((each) => timingSafeEqual(macOf(key, org, each, bytes), bytes.subarray(MAC_AT)));
  return name === undefined ? null : { name, at: new Date(bytes.readUIntBE(0, 6)) };
}

function macOf(key: Buffer, org: string, name: string, bytes: Buffer): Buffer {
  const words = ['card', org, name, bytes.toString('hex', 0, MAC_AT)];
  return markOf(key, ...words).subarray(0, 16 - MAC_AT);
}
