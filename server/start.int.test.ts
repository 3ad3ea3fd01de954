import { randomUUID } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Child } from '../test/kit/child-process.ts';
import { eventually } from '../test/kit/eventually.ts';
import { findFreePort } from '../test/kit/free-port.ts';
import { type TestDatabase, testDatabase } from '../test/kit/postgres.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import {
  type Environment,
  environmentFor,
  foundDemo,
  spawnServer,
  startServerProcess,
} from '../test/kit/server-process.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { startServer } from './main.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) await child.stop();
});

async function ask(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** What a server says that will not start, in a process of its own. */
async function refusalOf(environment: Environment): Promise<string> {
  const child: Child = await spawnServer(environment);
  running.push(child);
  await eventually('the server to give up', () => !child.alive());
  expect(child.output()).not.toContain('Listening');
  expect(child.output()).not.toMatch(/\n\s+at /);
  return child.output();
}

/** The same in this process: what `main` prints, without the seconds a process takes. */
async function reasonAgainst(environment: Environment): Promise<string> {
  try {
    const started = await startServer(readConfig(environment), pino({ level: 'silent' }));
    running.push(started);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('It started');
}

describe('in production the server refuses to start', () => {
  let database: TestDatabase;
  let fit: Environment;
  beforeAll(async () => {
    database = await testDatabase();
    await synchronousCommit('on');
    fit = {
      ...(await environmentFor(database)),
      NODE_ENV: 'production',
      NEEDFUL_ANY_DOCUMENT: 'false',
      NEEDFUL_ORIGIN: 'https://needful.clinic.example',
    };
  });
  afterAll(() => database.drop());

  /** Of this database alone: the run's PostgreSQL answers before its disk has it, to save time. */
  async function synchronousCommit(value: string): Promise<void> {
    const name = new URL(database.adminUrl).pathname.slice(1);
    await ask(database.adminUrl, `alter database ${name} set synchronous_commit = '${value}'`);
  }

  const without = (name: string): Environment =>
    Object.fromEntries(Object.entries(fit).filter(([given]) => given !== name));

  it('without a secret: the process ends with one message that says what to set', async () => {
    const output = await refusalOf(without('NEEDFUL_SECRET'));
    expect(output).toContain('Needful cannot start with these settings:\n  NEEDFUL_SECRET: ');
  });

  it.each([
    ['NEEDFUL_SECRET', 'NEEDFUL_SECRET'],
    ['NEEDFUL_ENCRYPTION_KEY', 'NEEDFUL_ENCRYPTION_KEY'],
    ['DATABASE_URL', 'DATABASE_URL'],
    ['NEEDFUL_ORIGIN', 'NEEDFUL_ORIGIN: set it to the address people use, such as https://'],
  ])('without %s, and says what to set', async (name, said) => {
    expect(await reasonAgainst(without(name))).toContain(said);
  });

  it.each([
    ['NEEDFUL_ORIGIN', 'http://needful.clinic.example', 'https origin'],
    [
      'DATABASE_URL',
      'postgresql://a:b@db.example/needful',
      'DATABASE_URL: the way to db.example is not protected',
    ],
    [
      'DATABASE_URL',
      'postgresql://a:b@one:5432,two:5432/needful',
      'a PostgreSQL connection string of one host',
    ],
    ['NEEDFUL_SECRET', 'too short', 'openssl rand -base64 32'],
    ['NEEDFUL_ENCRYPTION_KEY', 'c2hvcnQ=', 'openssl rand -base64 32'],
    ['PORT', '70000', 'PORT'],
    ['NEEDFUL_ANY_DOCUMENT', 'true', 'developer\u2019s switch'],
    ['SMTP_URL', 'mail.clinic.example', 'smtp://host:port'],
  ])('with an unfit %s (%s), and never repeats the value of a secret', async (name, value, said) => {
    const reason = await reasonAgainst({ ...fit, [name]: value });
    expect(reason).toContain(said);
    for (const secret of [fit.NEEDFUL_SECRET, fit.NEEDFUL_ENCRYPTION_KEY, 'too short', 'c2hvcnQ='])
      expect(reason).not.toContain(secret);
  });

  it('as a superuser, whom row-level security does not bind', async () => {
    const url = new URL(inject('postgres').adminUrl);
    url.pathname = new URL(database.ownerUrl).pathname;
    expect(await reasonAgainst({ ...fit, DATABASE_URL: url.href })).toMatch(
      /postgres is a superuser.*Let DATABASE_URL name a role of its own/s,
    );
  });

  it('as the owner of the tables, who could switch it off', async () => {
    const admin = inject('postgres').adminUrl;
    await ask(admin, 'grant needful_app, needful_auth, needful_jobs to needful_owner');
    expect(await reasonAgainst({ ...fit, DATABASE_URL: database.ownerUrl })).toMatch(
      /needful_owner owns .*Let DATABASE_URL name a role of its own/s,
    );
  });

  it('as a role that passes row-level security by', async () => {
    const admin = inject('postgres').adminUrl;
    const name = `sees_all_${randomUUID().slice(0, 8)}`;
    await ask(admin, `create role ${name} login noinherit bypassrls password 'p'`);
    await ask(admin, `grant needful_app, needful_auth, needful_jobs to ${name}`);
    await ask(admin, `grant connect on database ${new URL(database.ownerUrl).pathname.slice(1)} to ${name}`);
    const url = new URL(database.serverUrl);
    url.username = name;
    url.password = 'p';
    expect(await reasonAgainst({ ...fit, DATABASE_URL: url.href })).toMatch(
      /has or can take BYPASSRLS.*Let DATABASE_URL name a role of its own/s,
    );
  });

  it('on a database that answers before its disk has it', async () => {
    await synchronousCommit('off');
    expect(await reasonAgainst(fit)).toContain('Reports that were acknowledged could be lost in a crash');
    await synchronousCommit('on');
  });

  it('and starts with all of it right', async () => {
    const server = await startServerProcess(fit);
    running.push(server);
    const ready = await fetch(`http://127.0.0.1:${fit.PORT}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    expect(ready.headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('a database', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('that is empty is brought up by several servers at once, once', async () => {
    database = await testDatabase({ empty: true });
    const first = await environmentFor(database);
    const environments = [first];
    for (let more = 0; more < 2; more += 1)
      environments.push({ ...first, PORT: String(await findFreePort()) });
    const servers = await Promise.all(environments.map(startServerProcess));
    running.push(...servers);
    for (const { origin } of servers) expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    const applied = await ask(
      database.ownerUrl,
      'select migration_name, count(*)::int as times from public._prisma_migrations group by 1',
    );
    expect(new Set(applied.map(({ times }) => times))).toEqual(new Set([1]));
    const demo = await foundDemo(first);
    for (const server of servers) {
      const staff = await server.client(demo.organizationId).signIn(demo.staff);
      await sendReport(staff);
    }
  }, 120_000);

  it('that is a version ahead is refused by name, and left as it is', async () => {
    database = await testDatabase();
    await recordFromTheFuture();
    const environment = await environmentFor(database);
    const output = await refusalOf(environment);
    expect(output).toContain('a version ahead: it has 29990101000000_from_the_future');
  });

  it('that is ahead, behind or empty is refused as well by a server that may not migrate', async () => {
    database = await testDatabase();
    const { DATABASE_OWNER_URL: _, ...withoutOwner } = await environmentFor(database);
    const NEEDFUL_ORIGIN = 'https://needful.clinic.example';
    const production = {
      ...withoutOwner,
      NODE_ENV: 'production',
      NEEDFUL_ANY_DOCUMENT: 'false',
      NEEDFUL_ORIGIN,
    };
    await recordFromTheFuture();
    expect(await reasonAgainst(production)).toContain('29990101000000_from_the_future');
    await ask(database.ownerUrl, 'delete from public._prisma_migrations');
    expect(await reasonAgainst(production)).toMatch(/^The database lacks .*pnpm needful migrate/);
    await ask(database.ownerUrl, 'drop table public._prisma_migrations');
    expect(await reasonAgainst(production)).toMatch(/^The database is empty.*pnpm needful migrate/);
  });

  async function recordFromTheFuture(): Promise<void> {
    await ask(
      database.ownerUrl,
      `insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ('1', 'x', now(), '29990101000000_from_the_future', 1)`,
    );
  }
});

describe('asked to stop', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('the server finishes what is in flight, takes nothing new, and ends with code 0', async () => {
    database = await testDatabase();
    const environment = await environmentFor(database);
    const demo = await foundDemo(environment);
    const server = await startServerProcess(environment);
    running.push(server);
    const staff = await server.client(demo.organizationId).signIn(demo.staff);
    const lock = new pg.Client({ connectionString: database.serverUrl });
    await lock.connect();
    await lock.query('set role needful_app');
    await lock.query('begin');
    await lock.query(`select set_config('app.org_id', $1, true)`, [demo.organizationId]);
    await lock.query('select from needful.history_head for update');
    const inFlight = sendReport(staff, aReport());
    await eventually('the report to wait for the lock', async () => {
      const rows = await ask(
        database.ownerUrl,
        `select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      return rows.length > 0;
    });
    process.kill(server.pid, 'SIGTERM');
    await eventually('new connections to be refused', async () => {
      try {
        await fetch(`${server.origin}/health/live`, { headers: { connection: 'close' } });
        return false;
      } catch {
        return true;
      }
    });
    expect(server.alive()).toBe(true);
    await lock.query('commit');
    await lock.end();
    expect((await inFlight).reference).toMatch(/^NF-/);
    await eventually('the server to end', () => !server.alive());
    expect(server.output()).toContain('"msg":"Stopped"');
  }, 60_000);
});
