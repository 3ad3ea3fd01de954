import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { isPostgres, readPidFile } from './pid-file.ts';
import { linkTo, type Place, placeOf } from './place.ts';
import { runProgram, type User } from './run-as.ts';

export type Cluster = Place & {
  /** PostgreSQL settings on top of Needful's own. */
  readonly settings: Readonly<Record<string, string>>;
};

/**
 * What every server of ours is started with. Its log is read by more people than its tables, and the message of a
 * failed statement may quote a value, so only what concerns the server itself is written there.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

const START_SECONDS = 60;

/** The cluster of a data folder, made where there is none: it appears whole or not at all. */
export async function prepareCluster(
  dataDir: string,
  superuserPassword: string,
  settings: Cluster['settings'],
): Promise<Cluster> {
  const place = await placeOf(dataDir);
  if (!existsSync(place.folder)) await initialise(place, superuserPassword);
  linkTo(place, dataDir);
  return { ...place, settings };
}

async function initialise({ folder, binaries, user }: Place, password: string): Promise<void> {
  const draft = `${folder}.unfinished`;
  const passwordFile = join(draft, 'password');
  rmSync(draft, { recursive: true, force: true });
  for (const path of [draft, join(draft, 'cluster')]) mkdirSync(path, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const path of [draft, join(draft, 'cluster'), passwordFile]) give(path, user);
  const { code, output } = await runProgram(user, binaries.initdb, [
    `--pgdata=${join(draft, 'cluster')}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  if (code !== 0) throw new Error(`PostgreSQL could not be prepared in ${folder}:\n${output}`);
  renameSync(join(draft, 'cluster'), folder);
  rmSync(draft, { recursive: true });
}

function give(path: string, user: User): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/**
 * Starts the server, or takes up the one that still runs on the folder because the Node that started it was killed.
 *
 * @returns the port it listens on
 */
export async function startCluster(cluster: Cluster): Promise<number> {
  return (await adopt(cluster)) ?? (await startFresh(cluster));
}

async function adopt(cluster: Cluster): Promise<number | undefined> {
  const until = performance.now() + START_SECONDS * 1000;
  while (performance.now() < until) {
    const found = readPidFile(cluster.folder);
    if (found === undefined) return undefined;
    if (!isPostgres(found.pid, cluster.folder)) {
      rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.ready) return found.port;
    // It is starting, recovering or stopping: each ends by itself.
    await delay(50);
  }
  throw new Error(
    `The PostgreSQL on ${cluster.folder} neither starts nor stops. Its log is ${logOf(cluster)}.`,
  );
}

async function startFresh(cluster: Cluster): Promise<number> {
  const memory = `${cluster.folder}.port`;
  const remembered = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : undefined;
  let said = '';
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await freePort(remembered);
    const { code, output } = await control(cluster, 'start', [
      '-t',
      String(START_SECONDS),
      '-o',
      flags(cluster, port),
    ]);
    if (code === 0) {
      writeFileSync(memory, String(port));
      return port;
    }
    said = output;
    // The children of a killed server keep its memory for a moment, and a free port may be taken meanwhile.
    await delay(250);
  }
  throw new Error(`PostgreSQL does not start on ${cluster.folder}. Its log is ${logOf(cluster)}. ${said}`);
}

function flags(cluster: Cluster, port: number): string {
  const settings = Object.entries({ ...SETTINGS, ...cluster.settings, port: String(port) });
  return settings.map(([name, value]) => `-c ${name}=${value === '' ? '""' : value}`).join(' ');
}

/** Ends the server: statements under way are broken off and rolled back, nothing acknowledged is lost. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  if (readPidFile(cluster.folder) === undefined) return;
  const { code, output } = await control(cluster, 'stop', ['-m', 'fast']);
  if (code !== 0 && readPidFile(cluster.folder) !== undefined)
    throw new Error(`PostgreSQL did not stop: ${output}`);
}

function control(cluster: Cluster, action: 'start' | 'stop', args: readonly string[]) {
  const log = action === 'start' ? ['-l', logOf(cluster)] : [];
  return runProgram(cluster.user, cluster.binaries.pg_ctl, [
    action,
    '-D',
    cluster.folder,
    '-w',
    ...log,
    ...args,
  ]);
}

function logOf(cluster: Cluster): string {
  return join(cluster.folder, 'server.log');
}
