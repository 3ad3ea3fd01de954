import type { ClientBase } from 'pg';
import { GROUP_ROLES } from './roles.ts';

/** What the server's login role may do that would let it see past a tenant. */
type Powers = {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: string | null;
};

/**
 * Whether row-level security binds the role that the server connects as.
 *
 * A role that can become another is judged by what that other may do.
 *
 * @returns undefined when it does, else a sentence that says what to do
 */
export async function unfitRole(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<Powers>(
    `select session_user::text as name,
       (select rolsuper from pg_roles where rolname = session_user) as superuser,
       exists (select from pg_roles r
                where r.rolbypassrls and pg_has_role(session_user, r.oid, 'MEMBER')) as bypasses,
       (select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'needful' and c.relkind in ('r', 'p')
           and pg_has_role(session_user, c.relowner, 'MEMBER') order by 1 limit 1) as owns`,
  );
  const powers = rows[0];
  return powers === undefined ? undefined : complaint(powers);
}

function complaint({ name, superuser, bypasses, owns }: Powers): string | undefined {
  if (superuser) return `${name} is a superuser, whom row-level security does not bind. ${REMEDY}`;
  if (bypasses) return `${name} has or can take BYPASSRLS, so row-level security does not bind it. ${REMEDY}`;
  if (owns !== null) {
    return `${name} owns or can become the owner of the table needful.${owns}, and could switch its row-level security off. ${REMEDY}`;
  }
  return undefined;
}

const REMEDY = `Let DATABASE_URL name a role of its own, made so: create role needful_server login noinherit password '…'; grant ${GROUP_ROLES.join(', ')} to needful_server; and let DATABASE_OWNER_URL name the owner.`;
