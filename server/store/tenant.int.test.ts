import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../test/kit/eventually.ts';
import { askAsSuperuser } from '../../test/kit/incidents.ts';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';
import { inTenant, OnceKept, readInTenant, type Sql, type Statement } from './tenant.ts';

let needful: TestServer;
beforeAll(async () => {
  needful = await startTestServer();
});
afterAll(() => needful.stop());

const ask = (sql: Sql, text: string) => sql.query<{ org: string }>({ text, values: [] });
const TENANT = `select current_setting('app.org_id', true) as org`;

it.each([inTenant, readInTenant])('%o refuses a statement that comes after its end', async (run) => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  let kept: Sql | undefined;
  const [row] = await run(pool, { org }, (sql) => {
    kept = sql;
    return ask(sql, TENANT);
  });
  expect(row?.org).toBe(org);
  await expect(ask(kept as Sql, TENANT)).rejects.toThrow('after the end of its transaction');
});

it.each([inTenant, readInTenant])('%o tells what failed first, and leaves no tenant behind', async (run) => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const failing = run(pool, { org }, (sql) => Promise.all([ask(sql, 'select 1 / 0'), ask(sql, TENANT)]));
  await expect(failing).rejects.toThrow('division by zero');
  const { rows } = await pool.query<{ org: string }>(TENANT);
  expect(rows[0]?.org ?? '').toBe('');
});

it('leaves nothing open where what was sent had not left yet when the work failed', async () => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  let sent: Promise<{ pid: number }[]> | undefined;
  const failing = inTenant(pool, { org }, async (sql) => {
    sent = sql.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', values: [] });
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  const [own] = (await sent) ?? [];
  const state = `select state from pg_stat_activity where pid = ${own?.pid}`;
  expect(await askAsSuperuser(needful.database.adminUrl, state)).toEqual([{ state: 'idle' }]);
});

it('keeps nothing and says so where a fault inside was swallowed', async () => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const careless = inTenant(pool, { org }, (sql) => ask(sql, 'select 1 / 0').catch(() => 'went on'));
  await expect(careless).rejects.toThrow('The transaction ended with ROLLBACK');
});

it.each([inTenant, readInTenant])('%o prepares anew what a fault before it kept from it', async (run) => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const named = { name: 'after-a-fault', text: TENANT, values: [] };
  const failing = run(pool, { org }, (sql) => Promise.all([ask(sql, 'select 1 / 0'), sql.query(named)]));
  await expect(failing).rejects.toThrow('division by zero');
  for (const _ of [1, 2]) {
    const [row] = await run(pool, { org }, (sql) => sql.query<{ org: string }>(named));
    expect(row?.org).toBe(org);
  }
});

it.each([inTenant, readInTenant])('%o refuses a value that cannot be written, and goes on', async (run) => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const unwritable = {
    toPostgres: () => {
      throw new Error('cannot be written');
    },
  };
  const failing = run(pool, { org }, (sql) =>
    Promise.all([sql.query({ text: 'select $1', values: [unwritable] }), ask(sql, TENANT)]),
  );
  await expect(failing).rejects.toThrow('cannot be written');
  expect(await run(pool, { org }, (sql) => ask(sql, TENANT))).toEqual([{ org }]);
});

it('tells of a connection that breaks, and takes another', async () => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const breaking = inTenant(pool, { org }, async (sql) => {
    const [own] = await sql.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', values: [] });
    await askAsSuperuser(needful.database.adminUrl, `select pg_terminate_backend(${own?.pid})`);
    return await Promise.all([ask(sql, TENANT), ask(sql, TENANT)]);
  });
  await expect(breaking).rejects.toThrow(/terminat|connection error/);
  expect(await readInTenant(pool, { org }, (sql) => ask(sql, TENANT))).toEqual([{ org }]);
});

it('writes and reads what was prepared under a name alike, also after a value that could not be written', async () => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const text = `select $1::int as int, 'x'::text as text, null::uuid as nothing, '{a,b}'::text[] as list, $1::bigint as big`;
  const ask = (value: unknown) =>
    inTenant(pool, { org }, (sql) => sql.query({ name: 'alike', text, values: [value] }));
  const unwritable = {
    toPostgres() {
      throw new Error('cannot be written');
    },
  };
  for (const _ of [1, 2, 3]) {
    expect(await ask(1)).toEqual([{ int: 1, text: 'x', nothing: null, list: ['a', 'b'], big: '1' }]);
    await expect(ask(unwritable)).rejects.toThrow('cannot be written');
  }
});

it('settles whatever was asked while connections break', async () => {
  const { server, database, demo } = needful;
  const org = demo.organizationId as OrganizationId;
  const slow: Statement = { name: 'slow', text: 'select pg_sleep(0.002)', values: [] };
  const named = (n: number): Statement => ({
    name: `named-${n % 5}`,
    text: `select ${n % 5} as n`,
    values: [],
  });
  const failing: Statement = { name: 'failing', text: 'select 1 / $1::int as n', values: [0] };
  const work = [
    (n: number) =>
      readInTenant(server.pool, { org }, (sql) => Promise.all([sql.query(slow), sql.query(named(n))])),
    (n: number) =>
      inTenant(server.pool, { org }, async (sql) => {
        await sql.query(slow);
        return new OnceKept([], Promise.all([sql.query(named(n)), sql.query(named(n + 1))]));
      }),
    () => inTenant(server.pool, { org }, (sql) => Promise.all([sql.query(slow), sql.query(failing)])),
    () => server.auth.settings.pool.query(slow.text),
  ];
  const asked = Array.from({ length: 300 }, (_, n) => work[n % work.length]?.(n));
  let isOver = false;
  const breaking = (async () => {
    const any = `select pg_terminate_backend(pid) from pg_stat_activity
                  where application_name ~ '^needful needful_(app|auth)' and datname = current_database() limit 1`;
    while (!isOver) await askAsSuperuser(database.adminUrl, any);
  })();
  const outcomes = await Promise.allSettled(asked);
  isOver = true;
  await breaking;
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['fulfilled', 'rejected']));
  const again = () => readInTenant(server.pool, { org }, (sql) => sql.query<{ n: number }>(named(1)));
  // That the last one has broken may not have been heard yet.
  await eventually('connections that last', async () => (await again().catch(() => []))[0]?.n === 1);
});
