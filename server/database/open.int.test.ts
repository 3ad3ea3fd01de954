import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/kit/postgres.ts';
import { openPool } from './open.ts';
import { GROUP_ROLES } from './roles.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
});

afterAll(async () => {
  await database.drop();
});

describe('openPool', () => {
  test.each(GROUP_ROLES)('gives connections that are %s from their first statement on', async (role) => {
    const pool = openPool(database.serverUrl, role);
    const { rows } = await pool.query(
      `select current_user::text as role, session_user::text as login,
              current_setting('application_name') as name, current_setting('statement_timeout') as statement,
              current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    await pool.end();
    expect(rows).toEqual([
      { role, login: 'needful_server', name: `needful ${role}`, statement: '15s', idle: '15s' },
    ]);
  });

  test('keeps the options that stand in the URL', async () => {
    const url = new URL(database.serverUrl);
    url.searchParams.set('options', '-c work_mem=5MB');
    const pool = openPool(url.href, 'needful_app');
    const { rows } = await pool.query(
      `select current_user::text as role, current_setting('work_mem') as memory`,
    );
    await pool.end();
    expect(rows).toEqual([{ role: 'needful_app', memory: '5MB' }]);
  });

  test('tells of a connection that broke while idle, and replaces it', async () => {
    const broken: string[] = [];
    const pool = openPool(database.serverUrl, 'needful_app', {
      max: 1,
      onBroken: (error) => broken.push(error.message),
    });
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
    const admin = new pg.Client({ connectionString: inject('postgres').adminUrl });
    await admin.connect();
    await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await admin.end();
    await expect.poll(() => broken).toEqual(['terminating connection due to administrator command']);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
