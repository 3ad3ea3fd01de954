import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** The member with exactly this address, whatever its case; null where it is nobody's or that membership has ended. */
export async function memberAt(sql: Sql, org: OrganizationId, email: string): Promise<PersonId | null> {
  const rows = await sql.query<{ person_id: PersonId }>({
    text: `select person_id from needful.membership
            where org_id = $1 and lower(email) = lower($2) and ended is null limit 2`,
    values: [org, email],
  });
  // Two members with one address are nobody: a guess could show one the reports of the other.
  return rows.length === 1 ? (rows[0]?.person_id ?? null) : null;
}

/** Invitations by address rather than by token: for whom the organization's own provider vouches. Locked. */
export async function invitationsAt(
  sql: Sql,
  org: OrganizationId,
  email: string,
  now: string,
): Promise<{ id: string; name: string | null; roles: string[]; department: string | null }[]> {
  return await sql.query({
    text: `select id, name, roles, department from needful.invitation
            where org_id = $1 and lower(email) = lower($2) and accepted_at is null and expires_at > $3
            order by created_at desc for update`,
    values: [org, email, now],
  });
}

/** Whether the person still belongs to any organization. In a transaction of that person's own. */
export async function belongsSomewhere(sql: Sql, person: PersonId): Promise<boolean> {
  const rows = await sql.query({
    text: 'select 1 from needful.membership where person_id = $1 and ended is null limit 1',
    values: [person],
  });
  return rows.length > 0;
}

/** Whether people come in to the organization through its own provider alone. */
export async function demandProvider(sql: Sql, org: OrganizationId, only: boolean): Promise<void> {
  await sql.query({
    text: 'update needful.organization set provider_only = $2 where id = $1',
    values: [org, only],
  });
}
