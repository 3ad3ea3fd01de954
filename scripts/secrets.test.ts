import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptEvidenceKey, keptSecrets } from './secrets.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'needful-secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('secrets are made once, for the owner alone, and are 32 bytes where they are keys', () => {
  const first = keptSecrets(folder);
  expect(keptSecrets(folder)).toEqual(first);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.encryptionKey, 'base64').length).toBe(32);
  expect(Buffer.from(first.secret, 'base64').length).toBe(32);
  expect(first.secret).not.toBe(first.encryptionKey);
});

test('the evidence key is made once, beside secrets of before it, and never made anew where it was damaged', () => {
  const key = keptEvidenceKey(folder);
  expect(Buffer.from(key, 'base64').length).toBe(32);
  expect(keptEvidenceKey(folder)).toBe(key);
  expect(statSync(join(folder, 'evidence-key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, 'evidence-key'), '');
  expect(() => keptEvidenceKey(folder)).toThrow('Put it back from a backup.');
});

test.each(['', '{', '{"secret":"only this"}'])(
  'secrets that were damaged (%j) are refused, never made anew',
  (text) => {
    writeFileSync(join(folder, 'secrets.json'), text);
    expect(() => keptSecrets(folder)).toThrow('Put it back from a backup.');
  },
);
