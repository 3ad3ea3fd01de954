import type { Database } from './database.ts';
import type { Owner } from './entry.ts';

/** AES-256-GCM: 12 random bytes that are never used twice with one key, and the ciphertext with its tag. */
export type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer };

const NOBODY = 'installation';

/**
 * The key of one person's waiting messages. Not extractable: it can be used by this worker, not read, copied to
 * another computer or put in a message. Removed as soon as nothing of that person waits and they are signed
 * out; what was sealed with it is then noise. README.md says what this does and does not protect.
 */
export async function keyOf(database: Database, owner: Owner): Promise<CryptoKey> {
  const name = owner ?? NOBODY;
  const kept = await database.get('keys', name);
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  // Another message may have made one while ours was being generated; the first stays.
  const first = await transaction.store.get(name);
  if (first === undefined) await transaction.store.put(made, name);
  await transaction.done;
  return first ?? made;
}

export async function forgetKey(database: Database, owner: Owner): Promise<void> {
  await database.delete('keys', owner ?? NOBODY);
}

/** @param binding what the text belongs to: a sealed text moved to another entry does not open */
export async function seal(key: CryptoKey, binding: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(binding) },
    key,
    plain,
  );
  return { nonce, text };
}

/** @throws OperationError when the key is another, or the text or its binding was changed */
export async function unseal(key: CryptoKey, binding: string, sealed: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.nonce, additionalData: new TextEncoder().encode(binding) },
    key,
    sealed.text,
  );
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}
