import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../config.ts';

/** The files of a back-up. */
export const DUMP = 'database.dump';
export const CHECKPOINTS = 'checkpoints.txt';
export const MANIFEST = 'manifest.json';

const manifest = z.strictObject({
  format: z.literal(1),
  /** Version of Needful that made it. */
  needful: z.string(),
  /** Major version of the PostgreSQL it was taken from. */
  postgres: z.number().int(),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that were applied. */
  migrations: z.array(z.string()),
  /** Roles that own something in it. */
  owners: z.array(z.string()),
  /** Of each other file, in hex. */
  sha256: z.strictObject({ [DUMP]: z.string(), [CHECKPOINTS]: z.string() }),
});

export type Manifest = z.infer<typeof manifest>;

/**
 * What a back-up says of itself, after each of its files was compared with what was written.
 *
 * @throws ConfigurationError where the folder is no back-up, or not a whole one
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    throw new ConfigurationError(
      `${folder} is not a back-up: there is no ${MANIFEST} in it. Name a folder that \`pnpm needful backup\` made.`,
    );
  const parsed = manifest.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success)
    throw new ConfigurationError(
      `${path} is damaged, or was written by a newer Needful. Take another back-up, or the newer Needful.`,
    );
  for (const [name, expected] of Object.entries(parsed.data.sha256)) {
    const file = join(folder, name);
    if (existsSync(file) && (await sha256Of(file)) === expected) continue;
    throw new ConfigurationError(
      `${file} is not what was backed up: it is missing or was changed. Take another copy of this back-up.`,
    );
  }
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
