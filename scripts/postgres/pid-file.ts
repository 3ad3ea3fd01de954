import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a PostgreSQL server writes of itself: https://www.postgresql.org/docs/18/storage-file-layout.html */
export type PidFile = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** The server that the data folder names, or undefined where none does. It may long be dead. */
export function readPidFile(cluster: string): PidFile | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Whether a process of this number lives and is the PostgreSQL of this cluster: numbers are given again, after a
 * reboot above all. (Windows tells no arguments, so there any PostgreSQL is taken for it.)
 */
export function isPostgres(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to another user, which is how PostgreSQL may run.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const command = commandOf(pid);
  return /postgres/i.test(command) && (process.platform === 'win32' || command.includes(cluster));
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    const path = `/proc/${pid}/cmdline`;
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
  const [command, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh']]
      : ['ps', ['-p', String(pid), '-o', 'command=']];
  return spawnSync(command as string, args as string[], { encoding: 'utf8' }).stdout ?? '';
}
