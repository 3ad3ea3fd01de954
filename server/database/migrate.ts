import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  MIGRATIONS_FOLDER,
  type Migration,
  planMigrations,
  type Recorded,
  readMigrations,
} from './migrations.ts';
import { ensureGroupRoles } from './roles.ts';
import { unfitVersion } from './version.ts';

/** Prisma's own number for this lock, so that `prisma migrate deploy` and Needful wait for each other. */
const LOCK = 72_707_369;

/**
 * A server that is killed in the middle of a long statement leaves PostgreSQL at work on it, with the lock held. So
 * PostgreSQL looks whether anybody still waits; where its system cannot (Windows), it is left at that.
 */
const NOTICE_DEATH = `set client_connection_check_interval = '1s'`;

/** As Prisma makes it: schema-engine, `sql-schema-connector`, `create_migrations_table`. */
const RECORDS = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings the database to this build's version: makes the group roles and applies what is missing, each migration in
 * a transaction of its own together with its record. Several servers may do so at once; all but the first find
 * nothing left. What is interrupted leaves no trace.
 *
 * @param ownerUrl of the role that owns the tables
 * @param log is told what is applied, in sentences
 * @returns the names of what was applied
 * @throws with a sentence when the server is too old or the database is not one that this build can bring forward
 */
export async function migrate(
  ownerUrl: string,
  log: (sentence: string) => void = () => {},
  folder: string = MIGRATIONS_FOLDER,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'needful migrate' });
  // A lost connection also fails the statement under way, which is where it is reported.
  client.on('error', () => {});
  await client.connect();
  try {
    const unfit = await unfitVersion(client);
    if (unfit !== undefined) throw new Error(unfit);
    await client.query(NOTICE_DEATH).catch(() => {});
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureGroupRoles(client);
    return await applyPending(client, readMigrations(folder), log);
  } finally {
    // Ends the lock with it.
    await client.end();
  }
}

async function applyPending(
  client: pg.Client,
  known: readonly Migration[],
  log: (sentence: string) => void,
): Promise<readonly string[]> {
  await client.query(RECORDS);
  // A server that may not migrate still has to see whether somebody else did.
  await client.query('grant select on public._prisma_migrations to needful_app');
  const plan = planMigrations(known, await readRecords(client));
  if ('refusal' in plan) throw new Error(plan.refusal);
  for (const migration of plan.pending) {
    await apply(client, migration);
    log(`Applied the migration ${migration.name}.`);
  }
  return plan.pending.map(({ name }) => name);
}

/**
 * Whether the database stands where this build expects it, asked by a role that may not migrate.
 *
 * @returns undefined when it does, else a sentence that says what to do
 */
export async function unfitMigrations(
  client: pg.ClientBase,
  folder: string = MIGRATIONS_FOLDER,
): Promise<string | undefined> {
  const { rows } = await client.query(`select to_regclass('public._prisma_migrations') as records`);
  if (rows[0]?.records === null) return `The database is empty. ${MIGRATE}`;
  const plan = planMigrations(readMigrations(folder), await readRecords(client));
  if ('refusal' in plan) return plan.refusal;
  if (plan.pending.length === 0) return undefined;
  return `The database lacks ${plan.pending.map(({ name }) => name).join(', ')}. ${MIGRATE}`;
}

const MIGRATE =
  'Set DATABASE_OWNER_URL to a role that owns its tables, or run `pnpm needful migrate` with it first.';

async function readRecords(client: pg.ClientBase): Promise<readonly Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `select migration_name as name, checksum, finished_at is not null as finished,
            rolled_back_at is not null as "rolledBack"
       from public._prisma_migrations`,
  );
  return rows;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query(
      `insert into public._prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('commit');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Closing the connection rolls back what was begun.
    throw new Error(`The migration ${migration.name} failed and left nothing behind: ${reason}`, {
      cause: error,
    });
  }
}
