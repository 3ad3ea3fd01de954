import { spawn, spawnSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom PostgreSQL's programs run as; undefined for oneself. */
export type User = { readonly uid: number; readonly gid: number } | undefined;

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. As root, the owner of the existing cluster is taken for it, or a system user,
 * who is made where it does not exist; anybody else runs it as themselves.
 *
 * @param cluster an existing folder, or undefined before there is one
 * @throws when that user cannot be made
 */
export function userFor(cluster: string | undefined): User {
  if (process.getuid?.() !== 0) return undefined;
  if (cluster !== undefined) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp() ?? makeUser();
}

function lookUp(): User {
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, NAME], { encoding: 'utf8' }).stdout || Number.NaN);
  const uid = id('-u');
  const gid = id('-g');
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid };
}

function makeUser(): User {
  const shell = '/usr/sbin/nologin';
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, NAME]);
  const made = lookUp();
  if (made !== undefined) return made;
  throw new Error(
    `PostgreSQL does not run as root, and the system user ${NAME} could not be made. Start Needful as a normal user, or make that user.`,
  );
}

/** Whether the user may pass through every folder on the way to an existing path. */
export function reaches(user: User, path: string): boolean {
  return user === undefined || passes(user, realpathSync(path));
}

function passes(user: NonNullable<User>, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(path) === path || passes(user, dirname(path)));
}

/**
 * Runs a program to its end.
 *
 * @returns its exit code and all it wrote
 */
export async function runProgram(
  user: User,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  // Sorting and messages shall be the same on every machine, and the folder one that the user can reach.
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(program, args, {
    ...user,
    env,
    cwd: dirname(program),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  const listen = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    // Not `close`: on Windows the server that pg_ctl starts keeps its pipes open.
    child.once('exit', (status) => resolve(status ?? 1));
  });
  child.stdout.destroy();
  child.stderr.destroy();
  return { code, output: output.trim() };
}
