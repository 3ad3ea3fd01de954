import pg from 'pg';
import type { Secrets } from '../secrets.ts';

const GROUPS = ['needful_app', 'needful_auth', 'needful_jobs'] as const;

/**
 * The roles and the database of an embedded server, as an administrator would make them elsewhere
 * (docs/running.md). Made where they lack, so that a first start which was killed half-way is finished by the next.
 *
 * @param adminUrl of a superuser
 */
export async function ensureAccounts(adminUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const group of GROUPS) await ensureRole(client, group, 'nologin');
    await ensureRole(client, 'needful_owner', `login createrole password ${literal(secrets.ownerPassword)}`);
    await ensureRole(client, 'needful_server', `login noinherit password ${literal(secrets.serverPassword)}`);
    // It may become each of them, and has none of their rights until it does.
    await client.query(`grant ${GROUPS.join(', ')} to needful_server with set true, inherit false`);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name} with ${options}`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'needful'`);
  if (rowCount === 0) await client.query('create database needful owner needful_owner');
  await client.query('revoke all on database needful from public');
  await client.query('grant connect on database needful to needful_server');
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
