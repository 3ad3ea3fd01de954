import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';

export type ToolName = 'pg_dump' | 'pg_restore';

/** Where Debian keeps each major version's programs; the one on the PATH may be of another. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * PostgreSQL's own program for a server of this major version: of the same version where there is one, else newer.
 *
 * @throws ConfigurationError with what to install
 */
export async function findTool(name: ToolName, serverMajor: number): Promise<string> {
  const found: { readonly path: string; readonly major: number }[] = [];
  for (const path of placesOf(name)) {
    const major = await majorOf(path);
    if (major !== undefined) found.push({ path, major });
  }
  const fit = found.filter(({ major }) => major >= serverMajor).sort((a, b) => a.major - b.major)[0];
  if (fit !== undefined) return fit.path;
  const here = found.length === 0 ? 'none' : `only ${found.map(({ major }) => major).join(', ')}`;
  throw new ConfigurationError(
    `This needs ${name} of PostgreSQL ${serverMajor} or newer, and there is ${here} on this machine. Install PostgreSQL's client programs (Debian: apt-get install postgresql-client-${serverMajor}). The PostgreSQL that \`npm start\` brings has none: stop Needful and copy its data folder instead, as docs/backup.md says.`,
  );
}

function placesOf(name: ToolName): readonly string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((major) => join(DEBIAN, major, 'bin')) : [];
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

async function majorOf(program: string): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version']);
    const major = /(\d+)(?:\.\d+|beta|rc|devel)/.exec(stdout)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

/**
 * Runs it against the database of `url`. The password goes by the environment, since every user of a machine can
 * read the arguments of a process.
 *
 * @throws with what the program wrote
 */
export async function runTool(program: string, url: string, args: readonly string[]): Promise<void> {
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = '';
  // Known to the driver alone.
  target.searchParams.delete('uselibpqcompat');
  const child = spawn(program, [`--dbname=${target.href}`, '--no-password', ...args], {
    env: { ...process.env, LC_ALL: 'C', ...(password === '' ? {} : { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said.trim()}`);
}
