import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Manifest } from './packed-manifest.ts';
import { type ZipEntry, zip } from './zip.ts';

/** The built extension as an archive, its manifest replaced. Files in the order of their names. */
export function archive(folder: string, manifest: Manifest): Buffer {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(folder, join(found.parentPath, found.name)).replaceAll('\\', '/'))
    .sort();
  const entries: ZipEntry[] = names.map((name) => ({
    name,
    content: name === 'manifest.json' ? json(manifest) : readFileSync(join(folder, name)),
  }));
  return zip(entries);
}

export function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * The key that signs an organization's packages and makes their id. It is made once and kept: with another key
 * browsers would see another extension.
 */
export function signingKey(path: string): KeyObject {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(path));
}
