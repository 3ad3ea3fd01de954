import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, ConfigurationError } from '../../config.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../migrations.ts';
import { unfitVersion } from '../version.ts';
import { DUMP, type Manifest, readManifest } from './manifest.ts';
import { makeRoles } from './roles-again.ts';
import { findTool, runTool } from './tools.ts';

export type RestoreOptions = {
  readonly adminUrl: string;
  readonly folder: string;
  readonly tell: (sentence: string) => void;
  /** Looks at what was restored, before anybody else sees it. */
  readonly check: (serverUrl: string) => Promise<void>;
};

/**
 * Restores a back-up into the database that DATABASE_ADMIN_URL names, which must not exist yet or be empty. All is
 * done in a draft beside it, which takes its name at the end: nothing is ever half restored.
 *
 * Every session is ended, since some were ended after the back-up: everybody signs in again.
 *
 * @throws with a sentence for the person who asked
 */
export async function restore(config: Config, options: RestoreOptions): Promise<Manifest> {
  const { adminUrl, folder, tell } = options;
  const ownerUrl = ownerOf(config);
  const manifest = await readManifest(folder);
  refuseNewer(manifest);
  const name = sameDatabase(adminUrl, config.databaseUrl, ownerUrl);
  await refuseFilled(adminUrl, name);
  const admin = new pg.Client({ connectionString: onDatabase(adminUrl, 'postgres') });
  admin.on('error', () => {});
  await admin.connect();
  const draft = `${name}_restoring_${randomBytes(4).toString('hex')}`;
  try {
    const program = await findTool('pg_restore', await majorFor(admin, manifest));
    await makeRoles(admin, { owners: manifest.owners, ownerUrl, serverUrl: config.databaseUrl }, tell);
    await admin.query(
      `create database ${quoted(draft)} owner ${quoted(userOf(ownerUrl))} template template0 encoding 'UTF8'`,
    );
    const file = join(folder, DUMP);
    await runTool(program, onDatabase(adminUrl, draft), ['--exit-on-error', '--single-transaction', file]);
    await openTo(onDatabase(adminUrl, draft), draft, userOf(config.databaseUrl));
    await migrate(onDatabase(ownerUrl, draft), tell);
    await options.check(onDatabase(config.databaseUrl, draft));
    await refuseFilled(adminUrl, name);
    await admin.query(`drop database if exists ${quoted(name)}`);
    await admin.query(`alter database ${quoted(draft)} rename to ${quoted(name)}`);
    return manifest;
  } catch (error) {
    await admin.query(`drop database if exists ${quoted(draft)} with (force)`);
    throw error;
  } finally {
    await admin.end();
  }
}

function ownerOf({ databaseOwnerUrl }: Config): string {
  if (databaseOwnerUrl !== undefined) return databaseOwnerUrl;
  throw new ConfigurationError(
    'DATABASE_OWNER_URL: set it for the restore; what is restored belongs to that role, which is made where it lacks.',
  );
}

function refuseNewer({ migrations, needful }: Manifest): void {
  const known = new Set(readMigrations(MIGRATIONS_FOLDER).map(({ name }) => name));
  const ahead = migrations.filter((migration) => !known.has(migration));
  if (ahead.length === 0) return;
  throw new ConfigurationError(
    `The back-up is of a newer Needful (${needful}) and has ${ahead.join(', ')}, which this build does not know. Restore it with that version or a newer one.`,
  );
}

/** Restoring into one database and serving another would look like loss. */
function sameDatabase(...urls: readonly string[]): string {
  const names = [...new Set(urls.map((url) => decodeURIComponent(new URL(url).pathname.slice(1))))];
  const [name = ''] = names;
  if (names.length === 1 && name !== '' && name !== 'postgres') return name;
  throw new ConfigurationError(
    `DATABASE_ADMIN_URL, DATABASE_URL and DATABASE_OWNER_URL must name the same database, and not \u201cpostgres\u201d. They name ${names.map((each) => `\u201c${each}\u201d`).join(', ')}.`,
  );
}

/** @throws ConfigurationError where the database exists and anything is in it */
async function refuseFilled(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ filled: boolean }>(
      `select exists (select from pg_class where relnamespace in (${OWN}) )
           or exists (select from pg_namespace where oid in (${OWN}) and nspname <> 'public') as filled`,
    );
    if (rows[0]?.filled !== true) return;
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return;
    throw error;
  } finally {
    await client.end();
  }
  throw new ConfigurationError(
    `The database ${name} is not empty, and nothing was changed. Restore beside it under another name, or rename it first: alter database ${quoted(name)} rename to ${quoted(`${name}_before`)};`,
  );
}

const NO_SUCH_DATABASE = '3D000';
const OWN = `select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;

/** An older PostgreSQL than it was taken from may not understand what is in it. */
async function majorFor(admin: pg.Client, { postgres }: Manifest): Promise<number> {
  const unfit = await unfitVersion(admin);
  if (unfit !== undefined) throw new ConfigurationError(unfit);
  const { rows } = await admin.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  const major = rows[0]?.major ?? 0;
  if (major >= postgres) return major;
  throw new ConfigurationError(
    `The back-up was taken from PostgreSQL ${postgres}, and this server is ${major}. Restore it into PostgreSQL ${postgres} or newer.`,
  );
}

/** Not part of a dump: who may connect. And what must not come back to life. */
async function openTo(adminUrl: string, name: string, server: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`revoke all on database ${quoted(name)} from public`);
    await client.query(`grant connect on database ${quoted(name)} to ${quoted(server)}`);
    await client.query(
      'delete from auth."oauthAccessToken"; delete from auth."oauthRefreshToken"; delete from auth.session',
    );
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(name)}`;
  return target.href;
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
