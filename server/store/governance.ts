import type { CharterChoice } from '@needful/shared/domain/charter/decider.ts';
import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

export const CONTACT_ROLES = ['governing-body', 'external-reviewer'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];
/** A member, or somebody outside by name and work e-mail. */
export type NewContact = { readonly person: PersonId } | { readonly name: string; readonly email: string };

/** Names who stands for the governing body, or reviews from outside; null for nobody. The former one is replaced. */
export async function nameContact(
  sql: Sql,
  org: OrganizationId,
  role: ContactRole,
  contact: NewContact | null,
): Promise<void> {
  if (contact === null) {
    const text = 'delete from needful.contact where org_id = $1 and role = $2';
    await sql.query({ text, values: [org, role] });
    return;
  }
  const [person, name, email] =
    'person' in contact ? [contact.person, null, null] : [null, contact.name, contact.email];
  await sql.query({
    text: `insert into needful.contact (org_id, role, person_id, name, email) values ($1, $2, $3, $4, $5)
           on conflict (org_id, role) do update
              set person_id = excluded.person_id, name = excluded.name, email = excluded.email`,
    values: [org, role, person, name, email],
  });
}

/** Says to whom a member reports; null for nobody. */
export async function setReportingLine(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  reportsTo: PersonId | null,
): Promise<void> {
  if (reportsTo === null) {
    const text = 'delete from needful.reporting_line where org_id = $1 and person_id = $2';
    await sql.query({ text, values: [org, person] });
    return;
  }
  await sql.query({
    text: `insert into needful.reporting_line (org_id, person_id, reports_to) values ($1, $2, $3)
           on conflict (org_id, person_id) do update set reports_to = excluded.reports_to`,
    values: [org, person, reportsTo],
  });
}

/** Says who runs a function of the organization; null removes the function. */
export async function setFunctionHead(
  sql: Sql,
  org: OrganizationId,
  name: string,
  head: PersonId | null,
): Promise<void> {
  if (head === null) {
    const text = 'delete from needful.organization_function where org_id = $1 and name = $2';
    await sql.query({ text, values: [org, name] });
    return;
  }
  await sql.query({
    text: `insert into needful.organization_function (org_id, name, head_id) values ($1, $2, $3)
           on conflict (org_id, name) do update set head_id = excluded.head_id`,
    values: [org, name, head],
  });
}

export type Chartering = {
  readonly authority: string | null;
  readonly reportingLine: string | null;
  readonly isExternal: boolean;
  readonly choice: CharterChoice;
  /** Calendar dates, both or neither. */
  readonly absence: { readonly from: string; readonly until: string } | null;
  // Of the appointment itself; what is absent stays as it is.
  readonly alternate?: PersonId | null;
  readonly publicContact?: string | null;
  readonly writtenOn?: string | null;
};

/** Gives a designation its charter. @returns false where there is no such designation */
export async function charterDesignation(
  sql: Sql,
  org: OrganizationId,
  id: string,
  charter: Chartering,
): Promise<boolean> {
  const { absence } = charter;
  const rows = await sql.query({
    text: `update needful.designation set authority = $3, reporting_line = $4, is_external = $5, choice = $6,
                  absent_from = $7, absent_until = $8,
                  alternate_id = case when $9 then $10::uuid else alternate_id end,
                  public_contact = case when $11 then $12 else public_contact end,
                  written_on = case when $13 then $14::date else written_on end
            where org_id = $1 and id = $2 returning 1`,
    values: [
      ...[org, id, charter.authority, charter.reportingLine, charter.isExternal, charter.choice],
      ...[absence?.from ?? null, absence?.until ?? null],
      ...[charter.alternate !== undefined, charter.alternate ?? null],
      ...[charter.publicContact !== undefined, charter.publicContact ?? null],
      ...[charter.writtenOn !== undefined, charter.writtenOn ?? null],
    ],
  });
  return rows.length === 1;
}

/** Who holds a designation; null where there is no such designation. */
export async function holderOf(sql: Sql, org: OrganizationId, id: string): Promise<PersonId | null> {
  const [row] = await sql.query<{ holder: PersonId }>({
    text: 'select holder_id as holder from needful.designation where org_id = $1 and id = $2',
    values: [org, id],
  });
  return row?.holder ?? null;
}

/** Ends a designation with its last day. @returns false where there is no such designation, or it begins after that */
export async function endDesignation(
  sql: Sql,
  org: OrganizationId,
  id: string,
  until: string,
): Promise<boolean> {
  const rows = await sql.query({
    text: 'update needful.designation set until = $3 where org_id = $1 and id = $2 and since <= $3::date returning 1',
    values: [org, id, until],
  });
  return rows.length === 1;
}
