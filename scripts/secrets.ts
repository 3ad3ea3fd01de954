import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What one installation keeps to itself. Losing it makes what is sealed unreadable for good. */
export type Secrets = {
  /** Passwords of the embedded database's roles. */
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly serverPassword: string;
  /** NEEDFUL_SECRET: signs sessions. */
  readonly secret: string;
  /** NEEDFUL_ENCRYPTION_KEY: seals free text. 32 bytes in base64. */
  readonly encryptionKey: string;
};

const FIELDS = [
  'superuserPassword',
  'ownerPassword',
  'serverPassword',
  'secret',
  'encryptionKey',
] as const satisfies readonly (keyof Secrets)[];

/**
 * The secrets in `<dataDir>/secrets.json`, made on the first call.
 * The file appears whole or not at all, and of several first calls at once one wins.
 *
 * @throws when the file cannot be read as secrets
 */
export function keptSecrets(dataDir: string): Secrets {
  // Others may pass through, since PostgreSQL runs as another user where Node is root, but not list it.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) writeOnce(path, JSON.stringify(newSecrets(), null, 2));
  return parseSecrets(path, readFileSync(path, 'utf8'));
}

/**
 * NEEDFUL_EVIDENCE_KEY, in a file of its own beside them: installations of 0.1.0 have secrets, and no such key yet.
 * @returns 32 bytes in base64
 * @throws when the file does not hold a key
 */
export function keptEvidenceKey(dataDir: string): string {
  const path = join(dataDir, 'evidence-key');
  if (!existsSync(path)) writeOnce(path, `${randomBytes(32).toString('base64')}\n`);
  const kept = readFileSync(path, 'utf8').trim();
  if (Buffer.from(kept, 'base64').length === 32) return kept;
  throw new Error(`${path} does not hold Needful's evidence key any more. Put it back from a backup.`);
}

function newSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  return {
    superuserPassword: password(),
    ownerPassword: password(),
    serverPassword: password(),
    secret: randomBytes(32).toString('base64'),
    encryptionKey: randomBytes(32).toString('base64'),
  };
}

function writeOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function parseSecrets(path: string, text: string): Secrets {
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Secrets, unknown>>;
    if (FIELDS.every((field) => typeof kept[field] === 'string' && kept[field] !== ''))
      return kept as Secrets;
  } catch {
    // Said below, together with a file that is JSON but incomplete.
  }
  throw new Error(`${path} does not hold Needful's secrets any more. Put it back from a backup.`);
}
