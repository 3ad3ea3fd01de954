import { base64url } from './oauth.ts';
import { openOutbox } from './outbox/database.ts';

const NAME = (organizationId: string) => `hash:${organizationId}`;
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Keeps the organization's hash key as one that signs and cannot be read again. */
export async function keepHashKey(organizationId: string, text: string): Promise<void> {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  const key = await crypto.subtle.importKey('raw', bytes, HMAC, false, ['sign']);
  await (await openOutbox()).put('keys', key, NAME(organizationId));
}

/** Null before the settings were fetched for the first time: then nothing is hashed, and nothing sent instead. */
export async function readHashKey(organizationId: string): Promise<CryptoKey | null> {
  return (await (await openOutbox()).get('keys', NAME(organizationId))) ?? null;
}

/** base64url of HMAC-SHA-256; 43 characters. */
export async function keyedHash(key: CryptoKey, text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign(HMAC, key, new TextEncoder().encode(text))));
}
