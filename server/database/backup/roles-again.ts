import pg from 'pg';
import { ConfigurationError } from '../../config.ts';
import { ensureGroupRoles, GROUP_ROLES } from '../roles.ts';

export type Roles = {
  /** Names of those who own something in the back-up. */
  readonly owners: readonly string[];
  readonly ownerUrl: string;
  readonly serverUrl: string;
};

/**
 * Makes the roles of Needful that this PostgreSQL does not have. A back-up holds no passwords: the login roles get
 * those of the settings. One that exists is left as it is.
 *
 * @throws ConfigurationError where what is backed up belongs to a role that nobody told the password of
 */
export async function makeRoles(
  admin: pg.Client,
  { owners, ownerUrl, serverUrl }: Roles,
  tell: (sentence: string) => void,
): Promise<void> {
  const [owner, server] = [new URL(ownerUrl), new URL(serverUrl)];
  const lacking = await missing(admin, [
    ...owners.filter((name) => !(GROUP_ROLES as readonly string[]).includes(name)),
    decodeURIComponent(owner.username),
    decodeURIComponent(server.username),
  ]);
  const strange = lacking.filter((name) => name !== owner.username && name !== server.username);
  if (strange.length > 0)
    throw new ConfigurationError(
      `What is backed up belongs to ${strange.join(', ')}. Let DATABASE_OWNER_URL name that role, with the password it shall have.`,
    );
  await ensureGroupRoles(admin);
  if (lacking.includes(owner.username)) await makeLogin(admin, owner, 'createrole', tell);
  if (!lacking.includes(server.username)) return;
  await makeLogin(admin, server, 'noinherit', tell);
  await admin.query(`grant ${GROUP_ROLES.join(', ')} to ${pg.escapeIdentifier(server.username)}`);
}

async function missing(admin: pg.Client, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ name: string }>(
    'select rolname::text as name from pg_roles where rolname = any($1)',
    [names],
  );
  return [...new Set(names)].filter((name) => !rows.some((row) => row.name === name));
}

async function makeLogin(
  admin: pg.Client,
  { username, password }: URL,
  may: 'createrole' | 'noinherit',
  tell: (sentence: string) => void,
): Promise<void> {
  const name = decodeURIComponent(username);
  const secret = pg.escapeLiteral(decodeURIComponent(password));
  await admin.query(`create role ${pg.escapeIdentifier(name)} login ${may} password ${secret}`);
  tell(`Made the role ${name}, with the password of the settings.`);
}
