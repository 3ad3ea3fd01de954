import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { computeChromiumExtensionId } from './extension-id.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

function writeManifest(manifest: object, folder = 'extension'): string {
  const directory = makeTemporaryDirectory('manifest');
  onTestFinished(() => directory.remove());
  mkdirSync(join(directory.path, folder));
  writeFileSync(join(directory.path, folder, 'manifest.json'), JSON.stringify(manifest));
  return join(directory.path, folder);
}

test('the id of an extension with a key follows from the key alone', () => {
  // SHA-256 of "abc" begins with ba7816bf8f01cfea414140de5dae2223.
  const manifest = { key: Buffer.from('abc').toString('base64') };
  const id = 'lkhibglpipabmpokebebeanofnkocccd';
  expect(computeChromiumExtensionId(writeManifest(manifest))).toBe(id);
  expect(computeChromiumExtensionId(writeManifest(manifest, 'elsewhere'))).toBe(id);
});

test('extensions without a key have ids of their own, each of 32 letters from a to p', () => {
  const first = computeChromiumExtensionId(writeManifest({}));
  const second = computeChromiumExtensionId(writeManifest({}));
  expect(first).toMatch(/^[a-p]{32}$/);
  expect(second).not.toBe(first);
});
