import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../server/database/migrate.ts';

export type TestDatabase = {
  /** Of the superuser, who sees every row. */
  readonly adminUrl: string;
  /** Of `needful_owner`. */
  readonly ownerUrl: string;
  /** Of `needful_server`; use it through `openPool(serverUrl, role)`. */
  readonly serverUrl: string;
  drop(): Promise<void>;
};

const TEMPLATE = 'needful_template';

/**
 * A fresh database on the run's PostgreSQL, for one test file.
 *
 * @param options.empty leaves the migrations out
 */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copied as files, not block by block through the log: a third of the work.
  const from = options.empty ? '' : ` template ${TEMPLATE} strategy file_copy`;
  await administer(server.adminUrl, [
    `create database ${name} owner needful_owner${from}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to needful_server`,
  ]);
  return {
    adminUrl: onDatabase(server.adminUrl, name),
    ownerUrl: onDatabase(server.ownerUrl, name),
    serverUrl: onDatabase(server.serverUrl, name),
    drop: () => administer(server.adminUrl, [`drop database if exists ${name} with (force)`]),
  };
}

/** Makes what `testDatabase` copies. */
export async function makeTemplate(server: {
  readonly adminUrl: string;
  readonly ownerUrl: string;
}): Promise<void> {
  await administer(server.adminUrl, [`create database ${TEMPLATE} owner needful_owner`]);
  await migrate(onDatabase(server.ownerUrl, TEMPLATE));
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
