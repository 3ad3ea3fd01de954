import type { ClientBase } from 'pg';
import { GROUP_ROLES } from './roles.ts';

/** What the server's login role may do that would let it see past a tenant: each names the role it has it from. */
type Powers = {
  readonly name: string;
  readonly superuser: string | null;
  readonly bypasses: string | null;
  readonly creates: string | null;
  readonly reaches: string | null;
  readonly owns: string | null;
};

/**
 * Whether row-level security binds the role that the server connects as.
 *
 * A role that can become another is judged by what that other may do. One that may make roles can let itself into
 * the owner's (PostgreSQL 15), and one that runs programs or reads files on the database's machine reads the tables
 * as files.
 *
 * @returns undefined when it does, else a sentence that says what to do
 */
export async function unfitRole(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<Powers>(
    `with taken as (select * from pg_roles where pg_has_role(session_user, oid, 'MEMBER') order by rolname <> session_user, rolname)
     select session_user::text as name,
       (select rolname::text from taken where rolsuper limit 1) as superuser,
       (select rolname::text from taken where rolbypassrls or rolreplication limit 1) as bypasses,
       (select rolname::text from taken where rolcreaterole limit 1) as creates,
       (select rolname::text from taken where rolname in
          ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files') limit 1) as reaches,
       (select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'needful' and c.relkind in ('r', 'p')
           and pg_has_role(session_user, c.relowner, 'MEMBER') order by 1 limit 1) as owns`,
  );
  const powers = rows[0];
  return powers === undefined ? undefined : complaint(powers);
}

function complaint({ name, superuser, bypasses, creates, reaches, owns }: Powers): string | undefined {
  // A superuser is a member of every role, so this stands first.
  if (superuser === name) return `${name} is a superuser, whom row-level security does not bind. ${REMEDY}`;
  if (superuser !== null)
    return `${name} can become ${superuser}, a superuser, whom row-level security does not bind. ${REMEDY}`;
  if (bypasses !== null)
    return `${name} has or can take BYPASSRLS or REPLICATION, so row-level security does not bind it. ${REMEDY}`;
  if (owns !== null) {
    return `${name} owns or can become the owner of the table needful.${owns}, and could switch its row-level security off. ${REMEDY}`;
  }
  if (creates !== null)
    return `${name} has or can take CREATEROLE, and could make itself the owner of the tables. ${REMEDY}`;
  if (reaches !== null)
    return `${name} is a member of ${reaches}, and could read the database's files past row-level security. ${REMEDY}`;
  return undefined;
}

const REMEDY = `Let DATABASE_URL name a role of its own, made so: create role needful_server login noinherit password '…'; grant ${GROUP_ROLES.join(', ')} to needful_server; and let DATABASE_OWNER_URL name the owner.`;
