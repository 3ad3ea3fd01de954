import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/kit/postgres.ts';
import { unfitRole } from './privileges.ts';
import { unfitVersion } from './version.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await on(database.ownerUrl, (client) =>
    client.query('create schema needful create table needful.leaf (id int)'),
  );
});

afterAll(async () => {
  await database.drop();
});

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The administrator's connection to the test's own database. */
function adminUrl(): string {
  const url = new URL(inject('postgres').adminUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  return url.href;
}

describe('unfitRole', () => {
  test('finds nothing wrong with the role the server uses', async () => {
    expect(await on(database.serverUrl, unfitRole)).toBeUndefined();
  });

  test('names a superuser and what to do', async () => {
    const sentence = await on(adminUrl(), unfitRole);
    expect(sentence).toContain('postgres is a superuser');
    expect(sentence).toContain('create role needful_server login noinherit');
  });

  test('names the owner of a table', async () => {
    expect(await on(database.ownerUrl, unfitRole)).toContain(
      'needful_owner owns or can become the owner of the table needful.leaf',
    );
  });

  test.each([
    ['bypassrls', 'has or can take BYPASSRLS'],
    ['replication', 'has or can take BYPASSRLS or REPLICATION'],
    ['superuser', 'can become '],
    ['createrole', 'has or can take CREATEROLE'],
    ['in role pg_execute_server_program', 'is a member of pg_execute_server_program'],
    ['in role pg_read_server_files', 'is a member of pg_read_server_files'],
  ])('names a role that can become one with %s', async (power, complaint) => {
    const name = `sees_all_${randomBytes(4).toString('hex')}`;
    const databaseName = new URL(database.ownerUrl).pathname.slice(1);
    await on(adminUrl(), (admin) =>
      admin.query(`create role ${name}_group ${power}; create role ${name} login noinherit password 'p';
                   grant ${name}_group to ${name}; grant connect on database ${databaseName} to ${name}`),
    );
    const url = new URL(database.serverUrl);
    url.username = name;
    url.password = 'p';
    const sentence = await on(url.href, unfitRole);
    await on(adminUrl(), (admin) =>
      admin.query(
        `revoke connect on database ${databaseName} from ${name}; drop role ${name}; drop role ${name}_group`,
      ),
    );
    expect(sentence).toContain(`${name} ${complaint}`);
    expect(sentence).toContain('create role needful_server login noinherit');
  });
});

describe('unfitVersion', () => {
  test('finds nothing wrong with the embedded server', async () => {
    expect(await on(database.serverUrl, unfitVersion)).toBeUndefined();
  });
});
