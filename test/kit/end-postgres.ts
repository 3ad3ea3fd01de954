import { join } from 'node:path';
import { readPidFile } from '../../scripts/postgres/pid-file.ts';

/** Ends the embedded PostgreSQL of a data folder at once, for the case that this process is ended before it stopped it. */
export function endPostgres(dataDir: string): void {
  const found = readPidFile(join(dataDir, 'postgres'));
  if (found !== undefined) process.kill(found.pid, 'SIGQUIT');
}
