import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Route, Seated } from '@needful/shared/domain/incident/route.ts';
import { OUTSIDE } from './officer-mails.ts';
import type { Sql } from './tenant.ts';

type Seat = Pick<Seated, 'person'>;

/** Who is told where somebody of a ladder is: a member, the contact outside, or else the administrators. */
export async function recipientsAt(
  sql: Sql,
  org: OrganizationId,
  { person }: Seat,
): Promise<readonly string[]> {
  if (person !== null) return [person];
  return (await hasOutsideContact(sql, org)) ? [OUTSIDE] : await administratorsOf(sql, org);
}

/** Where nobody of the designation leads, the administrators are told as well: they appoint somebody. */
export async function recipientsOfRoute(
  sql: Sql,
  org: OrganizationId,
  { lead, alternate, leadAs }: Route,
): Promise<readonly string[]> {
  const people = await membersAmong(
    sql,
    org,
    [lead, alternate].filter((person) => person !== null),
  );
  const isFilledIn = leadAs === 'officer' || leadAs === 'governing-body';
  if (people.length > 0 && !isFilledIn) return people;
  const isOutside = leadAs === 'governing-body' && lead === null && (await hasOutsideContact(sql, org));
  const administrators = await administratorsOf(sql, org);
  return [...new Set([...(isOutside ? [OUTSIDE] : []), ...people, ...administrators])];
}

/** The contact of the governing body, inside or outside; the administrators where none is named. */
export async function governingBody(sql: Sql, org: OrganizationId): Promise<readonly string[]> {
  const [contact] = await sql.query<{ person: PersonId | null }>({
    text: 'select person_id as person from needful.contact where org_id = $1 and role = $2',
    values: [org, OUTSIDE],
  });
  return await recipientsAt(sql, org, { person: contact?.person ?? null });
}

/** Every officer but this person. */
export async function otherOfficers(sql: Sql, org: OrganizationId, person: PersonId): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>({
    text: `select person_id from needful.membership
            where org_id = $1 and person_id <> $2 and ended is null and 'officer' = any (roles) order by person_id`,
    values: [org, person],
  });
  return rows.map(({ person_id }) => person_id);
}

async function membersAmong(sql: Sql, org: OrganizationId, people: readonly PersonId[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>({
    text: `select person_id from needful.membership where org_id = $1 and ended is null and person_id = any ($2::uuid[])`,
    values: [org, people],
  });
  return rows.map(({ person_id }) => person_id);
}

async function administratorsOf(sql: Sql, org: OrganizationId): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>({
    text: `select person_id from needful.membership
            where org_id = $1 and ended is null and 'administrator' = any (roles) order by person_id`,
    values: [org],
  });
  return rows.map(({ person_id }) => person_id);
}

async function hasOutsideContact(sql: Sql, org: OrganizationId): Promise<boolean> {
  const text = 'select from needful.contact where org_id = $1 and role = $2 and email is not null';
  return (await sql.query({ text, values: [org, OUTSIDE] })).length > 0;
}
