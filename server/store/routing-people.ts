import type { CharterChoice } from '@needful/shared/domain/charter/decider.ts';
import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { DesignationInForce } from '@needful/shared/domain/incident/route.ts';
import type { Contact, RoutingPeople } from '@needful/shared/domain/routing/people.ts';
import type { Sql } from './tenant.ts';

type Row = {
  readonly designations: readonly (DesignationInForce & { readonly choice: CharterChoice })[];
  readonly officers: readonly PersonId[];
  readonly contacts: readonly { readonly role: string; readonly contact: Contact }[];
  readonly lines: RoutingPeople['reportingLines'];
  readonly functions: RoutingPeople['functions'];
};

/** Everything routing asks of an organization, in one statement: it stands on the way of every report. */
const ROUTING_PEOPLE = `select
  (select coalesce(json_agg(json_build_object(
            'role', d.role, 'choice', d.choice, 'holder', coalesce(h.person_id, a.person_id),
            'alternate', case when h.person_id is null then null else a.person_id end,
            'absentUntil', case when h.person_id is not null and $2::date between d.absent_from and d.absent_until
                                then d.absent_until end)
          order by d.role, d.since desc), '[]')
     from needful.designation d
     left join needful.membership h on h.org_id = d.org_id and h.person_id = d.holder_id and h.ended is null
     left join needful.membership a on a.org_id = d.org_id and a.person_id = d.alternate_id and a.ended is null
    where d.org_id = $1 and d.since <= $2::date and (d.until is null or d.until >= $2::date)
      and coalesce(h.person_id, a.person_id) is not null) as designations,
  (select coalesce(json_agg(person_id order by since, person_id), '[]') from needful.membership
    where org_id = $1 and ended is null and 'officer' = any (roles)) as officers,
  (select coalesce(json_agg(json_build_object('role', c.role, 'contact', coalesce(c.person_id::text, 'outside'))), '[]')
     from needful.contact c
     left join needful.membership m on m.org_id = c.org_id and m.person_id = c.person_id and m.ended is null
    where c.org_id = $1 and (c.person_id is null or m.person_id is not null)) as contacts,
  (select coalesce(json_agg(json_build_object('person', person_id, 'reportsTo', reports_to) order by person_id), '[]')
     from needful.reporting_line where org_id = $1) as lines,
  (select coalesce(json_agg(json_build_object('name', name, 'head', head_id) order by name), '[]')
     from needful.organization_function where org_id = $1) as functions`;

/**
 * Who is who in an organization on `today` (its own calendar date). Where a designation\u2019s holder has left, the
 * alternate holds it; a contact who has left is none.
 * @returns with what the charters of the designations choose; before, where one of them does
 */
export async function routingPeople(
  sql: Sql,
  org: OrganizationId,
  today: CalendarDate,
): Promise<{ readonly people: RoutingPeople; readonly choice: CharterChoice }> {
  const [row] = await sql.query<Row>({ name: 'routing-people', text: ROUTING_PEOPLE, values: [org, today] });
  if (row === undefined) throw new Error('A select of subselects has one row');
  const { officers, contacts, lines: reportingLines, functions } = row;
  const contact = (role: string) => contacts.find((each) => each.role === role)?.contact ?? null;
  const chosen = row.designations.filter(({ role }) => role === 'privacy');
  const isAfter = chosen.length > 0 && chosen.every(({ choice }) => choice === 'after');
  const designations = row.designations.map(({ choice: _, ...designation }) => designation);
  const contactsOf = {
    governingBody: contact('governing-body'),
    externalReviewer: contact('external-reviewer'),
  };
  const people = { today, designations, officers, ...contactsOf, reportingLines, functions };
  return { people, choice: isAfter ? 'after' : 'before' };
}
