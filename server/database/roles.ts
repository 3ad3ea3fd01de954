import type { ClientBase } from 'pg';

/** The roles the server's pools become. None can log in, owns a table or passes row-level security by. */
export const GROUP_ROLES = ['needful_app', 'needful_auth', 'needful_jobs'] as const;

export type GroupRole = (typeof GROUP_ROLES)[number];

/** Another server made the role in the same moment: either code, by how far it had come. */
const MADE_MEANWHILE = ['42710', '23505'];
const NOT_ALLOWED = '42501';

/**
 * Makes the group roles that do not exist yet. Roles belong to the whole PostgreSQL server, so servers on different
 * databases of it may do this at once.
 *
 * @param client outside of a transaction
 * @throws with what an administrator has to run, when this role may not make others
 */
export async function ensureGroupRoles(client: ClientBase): Promise<void> {
  for (const role of await missingRoles(client)) {
    try {
      await client.query(`create role ${role} nologin nobypassrls`);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === NOT_ALLOWED) throw new Error(howToMake(await missingRoles(client)), { cause: error });
      if (code === undefined || !MADE_MEANWHILE.includes(code)) throw error;
    }
  }
}

async function missingRoles(client: ClientBase): Promise<readonly GroupRole[]> {
  const { rows } = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any($1)',
    [GROUP_ROLES],
  );
  return GROUP_ROLES.filter((role) => !rows.some(({ name }) => name === role));
}

function howToMake(roles: readonly GroupRole[]): string {
  const statements = roles.map((role) => `create role ${role} nologin nobypassrls;`);
  return `The role that migrates may not create roles. Run this as an administrator of PostgreSQL: ${statements.join(' ')}`;
}
