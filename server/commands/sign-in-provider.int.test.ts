import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../../test/kit/identity-provider.ts';
import { type TestDatabase, testDatabase } from '../../test/kit/postgres.ts';
import { environmentFor, foundDemo } from '../../test/kit/server-process.ts';
import { makeTemporaryDirectory } from '../../test/kit/temporary-directory.ts';
import { openAuthPool } from '../auth/pool.ts';
import { findProvider } from '../auth/provider/rows.ts';
import { type Config, readConfig } from '../config.ts';
import command from './sign-in-provider.ts';

let database: TestDatabase;
let config: Config;
let organization: string;
let identity: IdentityProvider;
let pool: ReturnType<typeof openAuthPool>;
const folder = makeTemporaryDirectory('provider-secret');
const secretFile = join(folder.path, 'secret');

beforeAll(async () => {
  database = await testDatabase();
  const environment = await environmentFor(database);
  config = readConfig(environment);
  organization = (await foundDemo(environment)).organizationId;
  identity = await startIdentityProvider(`${config.origin}/sign-in/provider`);
  pool = openAuthPool(database.serverUrl);
  writeFileSync(secretFile, `${identity.clientSecret}\n`);
});
afterAll(async () => {
  await pool.end();
  await identity.stop();
  await database.drop();
  await folder.remove();
});

function run(given: Readonly<Record<string, string>>): Promise<number> {
  return command.run(command.options.parse({ organization, ...given }), config);
}

function setting(over: Readonly<Record<string, string>> = {}): Promise<number> {
  const { issuer, clientId } = identity;
  return run({ issuer, 'client-id': clientId, 'secret-file': secretFile, domains: 'demo.example', ...over });
}

test('an organization without a provider cannot be told to use it alone', async () => {
  await expect(run({ only: 'yes' })).rejects.toThrow('Nobody could come in');
  await expect(run({})).rejects.toThrow('Say --issuer');
});

test('an issuer that does not answer as a provider must changes nothing', async () => {
  identity.broken = 500;
  await expect(setting()).rejects.toThrow('Nothing was changed');
  identity.broken = null;
  expect(await findProvider(pool, 'who@demo.example')).toBeNull();
});

test('a provider is set with its secret sealed, made the only way in, and removed with that demand', async () => {
  expect(await setting({ only: 'yes' })).toBe(0);
  const provider = await findProvider(pool, 'who@demo.example');
  expect(provider).toMatchObject({ organizationId: organization, issuer: identity.issuer });
  expect(Buffer.from(provider?.clientSecret ?? '', 'base64').toString('latin1')).not.toContain(
    identity.clientSecret,
  );
  expect(await isDemanded()).toBe(true);
  expect(await run({ remove: 'yes' })).toBe(0);
  expect(await findProvider(pool, 'who@demo.example')).toBeNull();
  expect(await isDemanded()).toBe(false);
});

async function isDemanded(): Promise<boolean> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ only: boolean }>(
    'select provider_only as only from needful.organization where id = $1',
    [organization],
  );
  await admin.end();
  return rows[0]?.only === true;
}
