import { randomBytes } from 'node:crypto';
import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { DesignationRole } from '@needful/shared/domain/incident/route.ts';
import { v7 as uuid } from 'uuid';
import { hashOf } from './installations.ts';
import type { Sql } from './tenant.ts';

export const ROLES = ['staff', 'officer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export type Member = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

/** The person's place in the organization of the transaction; null where they have none, or it has ended. */
export async function findMember(sql: Sql, org: OrganizationId, person: PersonId): Promise<Member | null> {
  const [row] = await sql.query<{ name: string; email: string; roles: Role[] }>({
    name: 'find-member',
    text: 'select name, email, roles from needful.membership where org_id = $1 and person_id = $2 and ended is null',
    values: [org, person],
  });
  return row === undefined ? null : { personId: person, ...row };
}

/** Whether somebody who belongs to the organization now has that address, however it is written. */
export async function isMembersAddress(sql: Sql, org: OrganizationId, email: string): Promise<boolean> {
  const rows = await sql.query({
    text: 'select from needful.membership where org_id = $1 and ended is null and lower(email) = lower($2)',
    values: [org, email],
  });
  return rows.length > 0;
}

/** Who may read the organization's incidents now. */
export async function officersOf(sql: Sql, org: OrganizationId): Promise<ReadonlySet<PersonId>> {
  const rows = await sql.query<{ person_id: PersonId }>({
    name: 'officers-of',
    text: `select person_id from needful.membership where org_id = $1 and ended is null and 'officer' = any (roles)`,
    values: [org],
  });
  return new Set(rows.map((row) => row.person_id));
}

export type FoundPlace = {
  readonly timeZone: string;
  /** Whether its people sign in through its own provider alone. */
  readonly providerOnly: boolean;
  readonly roles: readonly Role[] | null;
};

/** The organization and the person's roles in it, null where they have no place there; null without organization. */
export async function findPlace(
  sql: Sql,
  org: OrganizationId,
  person: PersonId | null,
): Promise<FoundPlace | null> {
  const [row] = await sql.query<FoundPlace>({
    name: 'find-place',
    text: `select o.time_zone as "timeZone", o.provider_only as "providerOnly", m.roles from needful.organization o
             left join needful.membership m on m.org_id = o.id and m.person_id = $2 and m.ended is null
            where o.id = $1`,
    values: [org, person],
  });
  return row ?? null;
}

/** What a member is called, also after they left; null for somebody of whom this organization knows nothing. */
export async function memberName(sql: Sql, org: OrganizationId, person: PersonId): Promise<string | null> {
  const [row] = await sql.query<{ name: string }>({
    name: 'member-name',
    text: 'select name from needful.membership where org_id = $1 and person_id = $2',
    values: [org, person],
  });
  return row?.name ?? null;
}

/** What everybody who is or was a member is called, by person. */
export async function memberNames(sql: Sql, org: OrganizationId): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ personId: PersonId; name: string }>({
    text: 'select person_id as "personId", name from needful.membership where org_id = $1',
    values: [org],
  });
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}

export type NewMember = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly department?: string | null;
};

/** Adds a member, or gives one who left their place back. Who is a member keeps the roles they have. */
export async function addMember(sql: Sql, org: OrganizationId, member: NewMember): Promise<void> {
  await sql.query({
    text: `insert into needful.membership (org_id, person_id, name, email, roles, department) values ($1, $2, $3, $4, $5, $6)
           on conflict (org_id, person_id) do update
              set name = excluded.name, email = excluded.email, roles = case when membership.ended is null
                             then array(select distinct unnest(membership.roles || excluded.roles) order by 1)
                             else excluded.roles end, department = excluded.department, ended = null`,
    values: [org, member.personId, member.name, member.email, member.roles, member.department ?? null],
  });
}

/**
 * Ends a membership; what the person did stays in the history. Invitations to their address that are still open
 * end with it: an older link would let them in again. Returns false where there was no membership.
 */
export async function endMembership(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  at: string,
): Promise<boolean> {
  const rows = await sql.query({
    text: `with gone as (
             update needful.membership set ended = $3 where org_id = $1 and person_id = $2 and ended is null returning email),
           closed as (
             update needful.invitation i set expires_at = $3 from gone
              where i.org_id = $1 and lower(i.email) = lower(gone.email) and i.accepted_at is null)
           select 1 from gone`,
    values: [org, person, at],
  });
  return rows.length === 1;
}

/** Which designations a person holds on a day. */
export async function designationsHeld(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  day: string,
): Promise<readonly DesignationRole[]> {
  const rows = await sql.query<{ role: DesignationRole }>({
    text: `select distinct role from needful.designation
            where org_id = $1 and holder_id = $2 and since <= $3 and (until is null or until >= $3) order by role`,
    values: [org, person, day],
  });
  return rows.map(({ role }) => role);
}

export type NewDesignation = {
  readonly role: DesignationRole;
  readonly holder: PersonId;
  readonly alternate: PersonId | null;
  readonly publicContact: string | null;
  readonly since: string;
  /** The day it was put in writing. */
  readonly writtenOn?: string | null;
};

/** @returns the designation's id */
export async function designate(sql: Sql, org: OrganizationId, designation: NewDesignation): Promise<string> {
  const id = uuid();
  await sql.query({
    text: `insert into needful.designation (org_id, id, role, holder_id, alternate_id, public_contact, since, written_on)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      org,
      id,
      designation.role,
      designation.holder,
      designation.alternate,
      designation.publicContact,
      designation.since,
      designation.writtenOn ?? null,
    ],
  });
  return id;
}

export type NewInvitation = {
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly department: string | null;
  readonly createdBy: PersonId | null;
  readonly expiresAt: string;
};

/** @returns the invitation's id and the token, which is in the link and nowhere else */
export async function invite(
  sql: Sql,
  org: OrganizationId,
  given: NewInvitation,
): Promise<{ id: string; token: string }> {
  const id = uuid();
  const token = randomBytes(24).toString('base64url');
  await sql.query({
    text: `insert into needful.invitation (org_id, id, email, name, roles, department, token_hash, created_by, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      org,
      id,
      given.email,
      given.name,
      given.roles,
      given.department,
      hashOf(token),
      given.createdBy,
      given.expiresAt,
    ],
  });
  return { id, token };
}

export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly roles: Role[];
  readonly department: string | null;
};

/** The invitation this token opens, while it is unused and has not expired; locked until the transaction ends. */
export async function openInvitation(
  sql: Sql,
  org: OrganizationId,
  token: string,
  now: string,
): Promise<OpenInvitation | null> {
  const [row] = await sql.query<OpenInvitation>({
    text: `select id, email, name, roles, department from needful.invitation
            where org_id = $1 and token_hash = $2 and accepted_at is null and expires_at > $3 for update`,
    values: [org, hashOf(token), now],
  });
  return row ?? null;
}

export async function acceptInvitation(sql: Sql, org: OrganizationId, id: string, at: string): Promise<void> {
  await sql.query({
    text: 'update needful.invitation set accepted_at = $3 where org_id = $1 and id = $2',
    values: [org, id, at],
  });
}
