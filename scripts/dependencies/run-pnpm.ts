import { execFile } from 'node:child_process';
import { ROOT } from '../root.ts';
import { PNPM } from '../setup/pnpm.mjs';

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** A network that swallows what it is sent must not hold a build up. */
const PATIENCE_MS = 60_000;

/** The package manager that `npm test` installed with, from npm's cache. Never throws: its code tells. */
export function runPnpm(...words: readonly string[]): Promise<Ended> {
  const windows = process.platform === 'win32';
  const args = ['--yes', '--prefer-offline', PNPM, ...words];
  const options = { cwd: ROOT, shell: windows, timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(windows ? 'npx.cmd' : 'npx', args, options, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
  });
}
