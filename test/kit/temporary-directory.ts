import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryDirectory {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Makes a directory of its own under the system's temporary directory.
 *
 * It can be traversed by others, because Dovecot drops to another user when it is started by root. It is
 * removed by `remove()`, and at the latest when this process ends.
 */
export function makeTemporaryDirectory(purpose: string): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), `needful-${purpose}-`));
  chmodSync(path, 0o755);
  const removeAtExit = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  return {
    path,
    async remove() {
      process.off('exit', removeAtExit);
      // A browser that was just killed may still be writing: retry instead of failing on ENOTEMPTY.
      await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
