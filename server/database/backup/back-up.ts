import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { ConfigurationError } from '../../config.ts';
import { CHECKPOINTS, DUMP, MANIFEST, type Manifest, sha256Of } from './manifest.ts';
import { findTool, runTool } from './tools.ts';

/**
 * Writes the whole database with where each history ended, both of one moment, into a folder that appears whole or
 * not at all. Nobody is held up meanwhile. Keys are not in it.
 *
 * @param adminUrl of a role that may read everything and whom row-level security does not bind
 * @param folder that does not exist yet
 * @throws with a sentence for the person who asked
 */
export async function backUp(adminUrl: string, folder: string, needful: string): Promise<Manifest> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new ConfigurationError(`${target} is not empty. Name a folder that does not exist yet.`);
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'needful backup' });
  client.on('error', () => {});
  await client.connect();
  const draft = `${target}.unfinished`;
  try {
    const about = await lookUp(client);
    const program = await findTool('pg_dump', about.postgres);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    const manifest = await write(client, draft, needful, about, (file, snapshot) =>
      runTool(program, adminUrl, ['--format=custom', `--snapshot=${snapshot}`, `--file=${file}`]),
    );
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(draft, target);
    return manifest;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

type About = { readonly postgres: number };

async function lookUp(client: pg.Client): Promise<About> {
  const { rows } = await client.query<{ major: number; needful: boolean; fit: boolean; name: string }>(
    `select current_setting('server_version_num')::int / 10000 as major,
            to_regclass('needful.history_head') is not null as needful,
            current_user::text as name,
            rolsuper or (rolbypassrls and pg_has_role('pg_read_all_data', 'usage')) as fit
       from pg_roles where rolname = current_user`,
  );
  const [found] = rows;
  if (found === undefined || !found.needful)
    throw new ConfigurationError('DATABASE_ADMIN_URL names a database in which Needful never was.');
  if (found.fit) return { postgres: found.major };
  throw new ConfigurationError(
    `${found.name} does not see every row, and a back-up would lack some. Let DATABASE_ADMIN_URL name a role made so: create role needful_backup login bypassrls password '…'; grant pg_read_all_data to needful_backup;`,
  );
}

async function write(
  client: pg.Client,
  folder: string,
  needful: string,
  about: About,
  dump: (file: string, snapshot: string) => Promise<void>,
): Promise<Manifest> {
  const at = (name: string) => join(folder, name);
  const put = (name: string, text: string) => writeFileSync(at(name), text, { mode: 0o600, flush: true });
  // The dump is of the same moment as the checkpoints, so the transaction stands open until it is done.
  await client.query('set idle_in_transaction_session_timeout = 0');
  await client.query('begin isolation level repeatable read read only');
  const takenAt = new Date().toISOString();
  const [snapshot = ''] = await texts(client, 'select pg_export_snapshot() as text');
  put(CHECKPOINTS, (await texts(client, HEADS)).map((line) => `${line}\n`).join(''));
  // Made first, so that nobody else may read it from its first byte on.
  put(DUMP, '');
  await dump(at(DUMP), snapshot);
  const sha256 = { [DUMP]: await sha256Of(at(DUMP)), [CHECKPOINTS]: await sha256Of(at(CHECKPOINTS)) };
  const migrations = await texts(client, MIGRATIONS);
  const owners = await texts(client, OWNERS);
  await client.query('commit');
  const manifest = { format: 1, needful, ...about, takenAt, migrations, owners, sha256 } as const;
  put(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** As `pnpm needful verify` prints them, so that its `--expect` takes them. */
const HEADS = `select format('%s: backed up with %s events; head %s %s', org_id, sequence, sequence, encode(hash, 'hex')) as text
  from needful.history_head order by org_id`;

const MIGRATIONS = `select migration_name::text as text from public._prisma_migrations
  where finished_at is not null and rolled_back_at is null order by 1`;

const OWNERS = `select distinct pg_get_userbyid(owner)::text as text
  from (select relowner as owner, relnamespace as schema from pg_class
        union all select proowner, pronamespace from pg_proc
        union all select nspowner, oid from pg_namespace) owned
  join pg_namespace n on n.oid = schema
 where n.nspname in ('needful', 'auth', 'jobs') order by 1`;

async function texts(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(sql);
  return rows.map(({ text }) => text);
}
