import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runProgram, userFor } from '../../scripts/postgres/run-as.ts';
import { migrate } from '../../server/database/migrate.ts';
import { eventually } from './eventually.ts';
import { findFreePort } from './free-port.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** A PostgreSQL of the system's own packages, as a hospital runs it, on 127.0.0.1. */
export type DebianPostgres = {
  readonly port: number;
  readonly folder: string;
  /** Of the superuser, on `database`. */
  adminUrl(database?: string): string;
  run(...statements: readonly string[]): Promise<pg.QueryResultRow[]>;
  /** One of its programs, with its output. */
  program(name: string, ...args: readonly string[]): Promise<string>;
  /** Ends every process of it at once, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const PASSWORD = 'of-a-test';

/** An empty machine: a cluster that was never used, with nobody but the superuser. */
export async function startDebianPostgres(settings: Settings = {}): Promise<DebianPostgres> {
  return await start(settings, async (folder, program) => {
    const passwordFile = `${folder}.password`;
    writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
    const account = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    await program('initdb', '-D', folder, ...account, '-E', 'UTF8', '--locale=C.UTF-8');
  });
}

/** A replica that streams from `primary`, known to it as `name`. */
export async function startReplica(
  primary: DebianPostgres,
  name: string,
  settings: Settings = {},
): Promise<DebianPostgres> {
  const login = `host=127.0.0.1 port=${primary.port} user=postgres password=${PASSWORD}`;
  const from = `${login} application_name=${name}`;
  return await start(settings, async (folder, program) => {
    await program('pg_basebackup', '-D', folder, '-d', from, '-R', '-X', 'stream', '-c', 'fast');
  });
}

type Settings = Readonly<Record<string, string>>;
type Program = (name: string, ...args: readonly string[]) => Promise<string>;

async function start(
  settings: Settings,
  fill: (folder: string, program: Program) => Promise<void>,
): Promise<DebianPostgres> {
  const directory = makeTemporaryDirectory('debian-postgres');
  const folder = join(directory.path, 'cluster');
  const program = programsFor(folder);
  await fill(folder, program);
  const port = await findFreePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  await program('pg_ctl', 'start', '-w', '-D', folder, '-l', join(folder, 'log'), '-o', flags.join(' '));
  const quitAtExit = () => signal(folder, 'SIGQUIT');
  process.once('exit', quitAtExit);
  const end = async (how: NodeJS.Signals) => {
    process.off('exit', quitAtExit);
    await eventually('the cluster to end', () => !signal(folder, how));
  };
  const adminUrl = (database = 'postgres') =>
    `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    port,
    folder,
    adminUrl,
    run: (...statements) => runOn(adminUrl(), statements),
    program,
    kill: () => end('SIGKILL'),
    async stop() {
      // At once and without a checkpoint, since the data goes too.
      await end('SIGQUIT');
      await directory.remove();
    },
  };
}

/** PostgreSQL refuses to run as root, so its programs run as the owner of an empty `folder` made here. */
function programsFor(folder: string): Program {
  const programs = locate('postgresql');
  const user = userFor(undefined);
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  return async (name, ...args) => {
    const { code, output } = await runProgram(user, join(programs, name), args);
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
    return output;
  };
}

/** @returns false when nothing is left to be ended */
function signal(folder: string, how: NodeJS.Signals): boolean {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), how);
  } catch {
    return false;
  }
}

export async function runOn(url: string, statements: readonly string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * The roles and the database of Needful, made as docs/running.md says.
 * @param bringForward migrates it as the owner; this build's own migrations where it is not said
 */
export async function makeNeedfulDatabase(
  cluster: DebianPostgres,
  bringForward: (ownerUrl: string) => Promise<unknown> = migrate,
): Promise<Record<'adminUrl' | 'ownerUrl' | 'serverUrl', string>> {
  await cluster.run(
    `create role needful_owner login password 'owner' createrole`,
    'create database needful owner needful_owner',
  );
  const ownerUrl = loginUrl(cluster, 'needful_owner', 'owner');
  await bringForward(ownerUrl);
  await cluster.run(
    `create role needful_server login noinherit password 'server'`,
    'grant needful_app, needful_auth, needful_jobs to needful_server',
  );
  return {
    adminUrl: cluster.adminUrl('needful'),
    ownerUrl,
    serverUrl: loginUrl(cluster, 'needful_server', 'server'),
  };
}

export function loginUrl({ port }: { readonly port: number }, role: string, password: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/needful`;
}
