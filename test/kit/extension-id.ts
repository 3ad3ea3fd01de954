import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of an unpacked extension's manifest that the launchers read. */
export interface ExtensionManifest {
  readonly key?: string;
  readonly action?: { readonly default_popup?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** @throws when the directory holds no manifest.json: the extension has not been built */
export function readExtensionManifest(directory: string): ExtensionManifest {
  return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as ExtensionManifest;
}

/**
 * The id Chromium gives an unpacked extension: the first 128 bits of the SHA-256 of its public key, or of its
 * path where the manifest names no key, written with the letters a to p
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/id_util.cc).
 */
export function computeChromiumExtensionId(directory: string): string {
  const { key } = readExtensionManifest(directory);
  const identity = key === undefined ? Buffer.from(realpathSync(directory)) : Buffer.from(key, 'base64');
  const digits = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
