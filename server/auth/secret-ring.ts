import { createHash } from 'node:crypto';
import type { AuthSettings } from './settings.ts';

/** What better-auth writes before what it encrypts, so that it finds the secret again: `$ba$<version>$`. */
export function envelopeOf(secret: string): string {
  return `$ba$${versionOf(secret)}$`;
}

/**
 * The current secret encrypts and signs; former ones open. `secret` opens what was encrypted before secrets had
 * versions, which the oldest of them did.
 */
export function secretRing({ secret, formerSecrets = [] }: Pick<AuthSettings, 'secret' | 'formerSecrets'>) {
  const secrets = [secret, ...formerSecrets].map((value) => ({ version: versionOf(value), value }));
  return { secret: formerSecrets.at(-1) ?? secret, secrets };
}

/** The library wants a number; one made of the secret needs no setting of its own. It tells nothing of the secret. */
function versionOf(secret: string): number {
  return createHash('sha256').update('needful secret version').update(secret).digest().readUInt32BE() >>> 1;
}
