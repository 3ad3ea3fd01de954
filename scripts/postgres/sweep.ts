import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { claim } from './only-one.ts';
import { isPostgres, readPidFile } from './pid-file.ts';

/**
 * Removes a data folder that nobody needs any more, with the cluster it may link to and the server that a killed
 * process may have left on it. A folder that another process holds is left alone.
 */
export async function sweepCluster(dataDir: string): Promise<void> {
  const release = await claim(dataDir).catch(() => undefined);
  if (release === undefined) return;
  const link = join(dataDir, 'postgres');
  if (existsSync(link)) {
    const folder = realpathSync(link);
    await endServer(folder);
    if (lstatSync(link).isSymbolicLink()) {
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}.port`, { force: true });
    }
  }
  rmSync(dataDir, { recursive: true, force: true });
  await release();
}

async function endServer(folder: string): Promise<void> {
  const found = readPidFile(folder);
  if (found === undefined || !isPostgres(found.pid, folder)) return;
  // SIGQUIT: at once and without a checkpoint, since the data goes too.
  process.kill(found.pid, 'SIGQUIT');
  const until = performance.now() + 10_000;
  while (isPostgres(found.pid, folder) && performance.now() < until) await delay(20);
}
