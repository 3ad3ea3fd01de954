import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/kit/postgres.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await testDatabase({ empty: true });
  folder = mkdtempSync(join(tmpdir(), 'needful-migrations-'));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const run = (log?: (sentence: string) => void) => migrate(database.ownerUrl, log, folder);

describe('migrate', () => {
  test('applies what is missing in order and records it as Prisma does', async () => {
    write('20260101000000_first', 'create table leaf (id int);');
    write('20260102000000_second', 'alter table leaf add column name text;');
    const told: string[] = [];
    expect(await run((sentence) => told.push(sentence))).toEqual([
      '20260101000000_first',
      '20260102000000_second',
    ]);
    expect(told).toEqual([
      'Applied the migration 20260101000000_first.',
      'Applied the migration 20260102000000_second.',
    ]);
    const records = await ask(
      `select migration_name, checksum, applied_steps_count, finished_at is not null as finished
         from _prisma_migrations order by 1`,
    );
    expect(records).toEqual([
      {
        migration_name: '20260101000000_first',
        checksum: '840d6bb0764d867ed76b5c2d50dcae5efaca66583964ed299c51ecfc69688bcc',
        applied_steps_count: 1,
        finished: true,
      },
      expect.objectContaining({ migration_name: '20260102000000_second', finished: true }),
    ]);
  });

  test('does nothing the second time', async () => {
    write('20260101000000_first', 'create table leaf (id int);');
    await run();
    expect(await run()).toEqual([]);
  });

  test('lets several servers start at once: each migration is applied by one of them', async () => {
    write('20260101000000_first', 'create table leaf (id int); select pg_sleep(0.2);');
    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat()).toEqual(['20260101000000_first']);
  });

  test('leaves nothing of a migration that fails half-way, and keeps those before it', async () => {
    write('20260101000000_first', 'create table leaf (id int);');
    write('20260102000000_second', 'create table branch (id int); select 1 / 0;');
    await expect(run()).rejects.toThrow(
      'The migration 20260102000000_second failed and left nothing behind: division by zero',
    );
    expect(
      await ask(`select to_regclass('leaf') is not null as leaf, to_regclass('branch') as branch`),
    ).toEqual([{ leaf: true, branch: null }]);
    expect(await ask('select migration_name from _prisma_migrations')).toEqual([
      { migration_name: '20260101000000_first' },
    ]);
  });

  test('leaves nothing of a migration whose connection is killed, and applies it on the next start', async () => {
    write('20260101000000_first', 'create table leaf (id int); select pg_sleep(60);');
    const killed = expect(run()).rejects.toThrow('The migration 20260101000000_first failed');
    await expect
      .poll(() =>
        ask(`select pg_terminate_backend(pid) as ended from pg_stat_activity
              where datname = current_database() and wait_event = 'PgSleep'`),
      )
      .toEqual([{ ended: true }]);
    await killed;
    expect(await ask(`select to_regclass('leaf') as leaf`)).toEqual([{ leaf: null }]);
    write('20260101000000_first', 'create table leaf (id int);');
    expect(await run()).toEqual(['20260101000000_first']);
  });

  test('refuses a database that is a version ahead', async () => {
    write('20260101000000_first', 'select 1;');
    write('20260102000000_newer', 'select 1;');
    await run();
    rmSync(join(folder, '20260102000000_newer'), { recursive: true });
    await expect(run()).rejects.toThrow('The database is a version ahead: it has 20260102000000_newer');
  });

  test('refuses a migration whose file was changed after it was applied', async () => {
    write('20260101000000_first', 'select 1;');
    await run();
    write('20260101000000_first', 'select 2;');
    await expect(run()).rejects.toThrow('20260101000000_first is not the one that was applied');
  });

  test('refuses a migration that another tool left unfinished', async () => {
    write('20260101000000_first', 'select 1;');
    await run();
    await ask('update _prisma_migrations set finished_at = null');
    await expect(run()).rejects.toThrow('was begun on this database by another tool and did not finish');
    await ask('update _prisma_migrations set rolled_back_at = now()');
    expect(await run()).toEqual(['20260101000000_first']);
  });

  test('applies the migrations of this build', async () => {
    await migrate(database.ownerUrl);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });
});
