import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../../scripts/postgres.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../../../server/database/migrations.ts';
import { cacheFolder } from '../../beds/openmrs/cache-folder.ts';
import { type Environment, environmentFor } from '../../kit/server-process.ts';
import { makeTemporaryDirectory } from '../../kit/temporary-directory.ts';

export type BenchDatabase = {
  /** Of the superuser, who sees every row. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly serverUrl: string;
};

/** What a bench's database is filled with: a name for it, and how. Raise the version when the rows change. */
export type Filling<Kept> = {
  readonly name: string;
  readonly version: number;
  /** @returns what has to be known of it later, such as who may sign in; kept beside the rows */
  readonly fill: (database: BenchDatabase, environment: Environment) => Promise<Kept>;
};

export type Filled<Kept> = BenchDatabase & {
  /** Settings of a server on it, with the keys it was filled under and a port of its own. */
  readonly environment: Environment;
  readonly kept: Kept;
};

export type BenchPostgres = {
  /** Process id of the postmaster. */
  readonly pid: number;
  /** A database that is filled once and kept between runs. */
  filled<Kept>(filling: Filling<Kept>): Promise<Filled<Kept>>;
  /** A migrated, empty database for this run alone. */
  scratch(): Promise<BenchDatabase & { drop(): Promise<void> }>;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of the benches alone. Durable as delivered (fsync, synchronous commit), so that a write costs what it
 * costs in earnest; only its connections are more.
 * @param options.kept takes the one whose large data sets stay between runs, of which there is one a machine
 */
export async function startBenchPostgres(options: { readonly kept: boolean }): Promise<BenchPostgres> {
  const temporary = options.kept ? undefined : makeTemporaryDirectory('bench-postgres');
  const dataDir = temporary?.path ?? join(cacheFolder(), 'bench');
  const server = await startEmbedded({ dataDir, settings: { max_connections: '400' } });
  const on = (database: string): BenchDatabase => ({
    adminUrl: onDatabase(server.adminUrl, database),
    ownerUrl: onDatabase(server.ownerUrl, database),
    serverUrl: onDatabase(server.serverUrl, database),
  });
  const [found] = await asAdmin<{ file: string }>(
    server.adminUrl,
    `select pg_read_file('postmaster.pid') as file`,
  );
  return {
    pid: Number(found?.file.split('\n')[0]),
    filled: (filling) => filled(server.adminUrl, on, filling),
    async scratch() {
      const name = `scratch_${randomBytes(6).toString('hex')}`;
      await create(server.adminUrl, on(name), name);
      return { ...on(name), drop: () => drop(server.adminUrl, name) };
    },
    async stop() {
      await server.stop();
      await temporary?.remove();
    },
  };
}

/** It is made under another name and renamed at its end: it is there whole or not at all. */
async function filled<Kept>(
  adminUrl: string,
  on: (name: string) => BenchDatabase,
  { name, version, fill }: Filling<Kept>,
): Promise<Filled<Kept>> {
  const whole = `${name}_${version}_${schemaName()}`;
  const databases = await asAdmin<{ datname: string }>(adminUrl, 'select datname from pg_database');
  const known = databases.map(({ datname }) => datname);
  for (const stale of known.filter((other) => other.startsWith(`${name}_`) && other !== whole))
    await drop(adminUrl, stale);
  if (!known.includes(whole)) {
    const draft = `${name}_draft`;
    await create(adminUrl, on(draft), draft);
    const environment = await environmentFor(on(draft));
    const kept = await fill(on(draft), environment);
    await asAdmin(on(draft).adminUrl, 'create schema bench');
    await asAdmin(
      on(draft).adminUrl,
      'create table bench.kept as select $1::jsonb as environment, $2::jsonb as kept',
      [environment, kept],
    );
    await asAdmin(on(draft).adminUrl, 'vacuum analyze');
    await asAdmin(adminUrl, `alter database ${draft} rename to ${whole}`);
  }
  const [row] = await asAdmin<{ environment: Environment; kept: Kept }>(
    on(whole).adminUrl,
    'select * from bench.kept',
  );
  if (row === undefined) throw new Error(`${whole} does not say what it was filled with`);
  return {
    ...on(whole),
    kept: row.kept,
    environment: { ...row.environment, ...(await environmentNow(on(whole))) },
  };
}

/** What belongs to this run; the keys are those of the rows. */
async function environmentNow(database: BenchDatabase): Promise<Environment> {
  const { PORT = '', DATABASE_URL = '', DATABASE_OWNER_URL = '' } = await environmentFor(database);
  return { PORT, DATABASE_URL, DATABASE_OWNER_URL };
}

async function create(adminUrl: string, database: BenchDatabase, name: string): Promise<void> {
  await asAdmin(adminUrl, `create database ${name} owner needful_owner`);
  await asAdmin(adminUrl, `grant connect on database ${name} to needful_server`);
  await migrate(database.ownerUrl);
}

async function drop(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists ${name} with (force)`);
}

/** Rows of another schema are of no use. */
function schemaName(): string {
  const hash = createHash('sha256');
  for (const { checksum } of readMigrations(MIGRATIONS_FOLDER)) hash.update(checksum);
  return hash.digest('hex').slice(0, 8);
}

/** One statement as the superuser, whom no row-level security holds back. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
