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

  test('names a role that can take BYPASSRLS from another', async () => {
    const name = `sees_all_${Math.trunc(performance.now())}`;
    await on(adminUrl(), async (admin) => {
      await admin.query(
        `create role ${name}_group bypassrls; create role ${name} login noinherit password 'p';`,
      );
      await admin.query(
        `grant ${name}_group to ${name}; grant connect on database ${new URL(database.ownerUrl).pathname.slice(1)} to ${name}`,
      );
    });
    const url = new URL(database.serverUrl);
    url.username = name;
    url.password = 'p';
    expect(await on(url.href, unfitRole)).toContain(`${name} has or can take BYPASSRLS`);
  });
});

describe('unfitVersion', () => {
  test('finds nothing wrong with the embedded server', async () => {
    expect(await on(database.serverUrl, unfitVersion)).toBeUndefined();
  });
});
