import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/kit/postgres.ts';
import { unfitDurability } from './durability.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ empty: true });
});
afterAll(() => database.drop());

async function withCommit(setting: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: database.serverUrl });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = ${setting}`);
    return await unfitDurability(client);
  } finally {
    await client.end();
  }
}

test('a database that answers before the disk has it is not fit to serve, and it is said what to set', async () => {
  expect(await withCommit('off')).toMatch(
    /^Reports that were acknowledged could be lost in a crash.*set it to on/,
  );
});

test('one that waits for its own disk is, and so is one that waits for replicas', async () => {
  for (const setting of ['local', 'remote_write', '"on"', 'remote_apply'])
    expect(await withCommit(setting)).toBeUndefined();
});
