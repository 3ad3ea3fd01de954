import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';
import { inTenant, readInTenant, type Sql } from './tenant.ts';

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

it('keeps nothing and says so where a fault inside was swallowed', async () => {
  const { pool } = needful.server;
  const org = needful.demo.organizationId as OrganizationId;
  const careless = inTenant(pool, { org }, (sql) => ask(sql, 'select 1 / 0').catch(() => 'went on'));
  await expect(careless).rejects.toThrow('The transaction ended with ROLLBACK');
});
