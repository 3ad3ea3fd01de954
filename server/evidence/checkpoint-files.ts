import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { PublicKey } from '../keys/evidence-keys.ts';
import { type ReadCheckpoints, readCheckpoint, readSigned, type SignedCheckpoint } from './checkpoint.ts';

/** The folder of NEEDFUL_CHECKPOINTS: one file an organization, only ever written at its end. */
export type CheckpointFiles = {
  /** The line that was written last, and its hash; null where there is none. */
  last(org: OrganizationId): Promise<{ readonly checkpoint: SignedCheckpoint; readonly hash: string } | null>;
  /** Writes a line to the end of the organization's file, and waits until the disk has it. */
  add(org: OrganizationId, line: string): Promise<void>;
};

export function checkpointFiles(folder: string): CheckpointFiles {
  const fileOf = (org: OrganizationId) => join(folder, `${org}.jsonl`);
  return {
    async last(org) {
      if (!existsSync(fileOf(org))) return null;
      const line = linesOf(await readFile(fileOf(org), 'utf8')).at(-1) ?? '';
      const checkpoint = readCheckpoint(line);
      return checkpoint === null ? null : { checkpoint, hash: lineHash(line) };
    },
    async add(org, line) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(fileOf(org), `${line}\n`, { mode: 0o600, flush: true });
      // The name of a new file is the folder's to keep.
      const handle = await open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    },
  };
}

/**
 * Reads every checkpoint of a file, or of all files of a folder.
 * @throws Error where it cannot be read
 */
export function readCheckpointFiles(
  path: string,
  keysOf: (org: OrganizationId) => readonly PublicKey[],
): ReadCheckpoints {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const read = files.map((file) => {
    const { checkpoints, problems } = readSigned(linesOf(readFileSync(file, 'utf8')), keysOf, lineHash);
    return { checkpoints, problems: problems.map((problem) => `${file}: ${problem}`) };
  });
  return {
    checkpoints: read.flatMap(({ checkpoints }) => checkpoints),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function lineHash(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
