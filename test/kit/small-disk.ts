import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryDirectory } from './temporary-directory.ts';

export type SmallDisk = {
  readonly path: string;
  /** Writes a file until the file system has no byte left. */
  fill(): void;
  /** Removes that file. */
  relieve(): void;
  remove(): Promise<void>;
};

/**
 * A file system in memory of so many megabytes, owned by the user of `like`.
 * @throws when not root: only root may mount
 */
export function mountSmallDisk(megabytes: number, like: string): SmallDisk {
  if (process.getuid?.() !== 0)
    throw new Error(
      'A full disk is tested on a small file system of its own, which only root may mount. Run this test as root.',
    );
  const folder = makeTemporaryDirectory('small-disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'needful-test', folder.path]);
  const unmount = () => execFileSync('umount', ['--lazy', folder.path]);
  process.once('exit', unmount);
  const { uid, gid } = statSync(like);
  chownSync(folder.path, uid, gid);
  const filler = join(folder.path, 'filler');
  return {
    path: folder.path,
    fill: () => writeUntilFull(filler),
    relieve: () => rmSync(filler, { force: true }),
    async remove() {
      process.off('exit', unmount);
      unmount();
      await folder.remove();
    },
  };
}

function writeUntilFull(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const size of [65_536, 512, 1]) {
      const piece = Buffer.alloc(size);
      while (fits(file, piece));
    }
  } finally {
    closeSync(file);
  }
}

function fits(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
