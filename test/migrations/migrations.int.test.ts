import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '../../server/database/migrate.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../../server/database/migrations.ts';
import { type Child, startChild } from '../kit/child-process.ts';
import { needful } from '../kit/command.ts';
import { runOn } from '../kit/debian-postgres.ts';
import { eventually } from '../kit/eventually.ts';
import { findFreePort } from '../kit/free-port.ts';
import { type TestDatabase, testDatabase } from '../kit/postgres.ts';
import { sendReport } from '../kit/report.ts';
import { environmentFor, type ServerProcess, startServerProcess } from '../kit/server-process.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { READ, type Recorded, recordedOf } from './data.ts';

const VERSIONS = readdirSync(import.meta.dirname).filter((name) => /^v\d/.test(name));
const folder = makeTemporaryDirectory('migrations');
const processes: (ServerProcess | Child)[] = [];
let database: TestDatabase;

afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => each.stop()));
  await database.drop();
});

/** A database as that version left it, and what of this build it lacks. */
async function databaseOf(version: string) {
  database = await testDatabase({ empty: true });
  const { about, sql } = recordedOf(version);
  await runOn(database.adminUrl, [sql]);
  const rows = await runOn(database.adminUrl, [
    'select migration_name as name from public._prisma_migrations order by 1',
  ]);
  const applied = rows.map(({ name }) => String(name));
  const known = readMigrations(MIGRATIONS_FOLDER).map(({ name }) => name);
  return { about, applied, lacks: known.filter((name) => !applied.includes(name)) };
}

async function environmentOf({ secret, encryptionKey }: Recorded) {
  const keys = { NEEDFUL_SECRET: secret, NEEDFUL_ENCRYPTION_KEY: encryptionKey };
  return { ...(await environmentFor(database)), ...keys };
}

async function verifies(about: Recorded): Promise<void> {
  const checkpoint = join(folder.path, 'verified.txt');
  writeFileSync(checkpoint, about.verified);
  const { code, said } = await needful(await environmentOf(about), 'verify', '--expect', checkpoint);
  expect([code, said]).toEqual([0, expect.stringContaining(about.organizationId)]);
}

describe.each(VERSIONS)('a database of %s', (version) => {
  it('is brought forward by two servers at once: all of it reads as before, and it goes on', async () => {
    const { about, lacks } = await databaseOf(version);
    const environment = await environmentOf(about);
    const PORT = String(await findFreePort());
    const servers = await Promise.all([
      startServerProcess(environment),
      startServerProcess({ ...environment, PORT }),
    ]);
    processes.push(...servers);
    const [first, second] = servers;
    const logs = first.output() + second.output();
    const applied = [...logs.matchAll(/Applied the migration (\w+)/g)].map(([, name]) => name);
    expect(applied).toEqual(lacks);
    const officer = await first.client(about.organizationId).signIn(about.officer);
    const read: unknown[] = [];
    for (const reference of about.references) read.push((await officer.ask(READ, { reference })).data);
    expect(read).toEqual(about.read);
    const facts = await officer.ask(
      'query ($reference: String!) { incidentByReference(reference: $reference) { facts { value } } }',
      { reference: about.references[0] },
    );
    expect(JSON.stringify(facts.data)).toContain('othermail.example');
    await verifies(about);
    await sendReport(await second.client(about.organizationId).signIn(about.staff));
    await verifies(about);
  }, 60_000);

  it('killed in the middle of a migration is as it was, and the next start brings it forward', async () => {
    const { about, applied, lacks } = await databaseOf(version);
    const slow = join(folder.path, `slow-${version}`);
    cpSync(MIGRATIONS_FOLDER, slow, { recursive: true });
    // The first that it lacks.
    const next = `${applied.at(-1)}_slow`;
    mkdirSync(join(slow, next));
    writeFileSync(
      join(slow, next, 'migration.sql'),
      'alter table needful.incident add column half int; select pg_sleep(600);',
    );
    const program = new URL('../../server/database/migrate.ts', import.meta.url).href;
    const script = `import { migrate } from '${program}'; await migrate(process.env.OWNER_URL, undefined, process.env.FOLDER);`;
    const started = await startChild(process.execPath, ['--input-type=module', '--eval', script], {
      logFile: join(folder.path, 'log'),
      env: { OWNER_URL: database.ownerUrl, FOLDER: slow },
    });
    processes.push(started);
    await eventually('the migration to be half-way', async () => {
      const rows = await runOn(database.adminUrl, [
        `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
      ]);
      return rows.length === 1;
    });
    process.kill(started.pid, 'SIGKILL');
    // It waits until PostgreSQL has noticed, and no longer.
    expect(await migrate(database.ownerUrl)).toEqual(lacks);
    const half = `select from information_schema.columns where table_name = 'incident' and column_name = 'half'`;
    expect(await runOn(database.adminUrl, [half])).toEqual([]);
    await verifies(about);
  }, 60_000);
});
