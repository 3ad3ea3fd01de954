import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

test('what was sealed opens with its key and its binding', async () => {
  const key = await newKey();
  const sealed = await seal(key, 'entry-1', { note: 'synthetic' });
  expect(await unseal(key, 'entry-1', sealed)).toEqual({ note: 'synthetic' });
});

test('it opens neither with another person’s key nor as another entry', async () => {
  const key = await newKey();
  const sealed = await seal(key, 'entry-1', { note: 'synthetic' });
  await expect(unseal(await newKey(), 'entry-1', sealed)).rejects.toThrow();
  await expect(unseal(key, 'entry-2', sealed)).rejects.toThrow();
});

test('the same text sealed twice looks different', async () => {
  const key = await newKey();
  const [one, two] = [await seal(key, 'e', 'text'), await seal(key, 'e', 'text')];
  expect(Buffer.from(one.text).equals(Buffer.from(two.text))).toBe(false);
});
