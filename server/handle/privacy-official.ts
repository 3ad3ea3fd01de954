import type { CalendarDate, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from '../store/tenant.ts';

/** Who answers patients’ questions, with the contact that patients may use; null where nobody is designated. */
export async function privacyOfficial(
  sql: Sql,
  org: OrganizationId,
  today: CalendarDate,
): Promise<string | null> {
  const [row] = await sql.query<{ name: string; contact: string | null }>({
    text: `select m.name, d.public_contact as contact from needful.designation d
             join needful.membership m on m.org_id = d.org_id and m.person_id = d.holder_id and m.ended is null
            where d.org_id = $1 and d.role = 'privacy' and d.since <= $2::date and (d.until is null or d.until >= $2::date)
            order by d.since desc limit 1`,
    values: [org, today],
  });
  if (row === undefined) return null;
  return [`${row.name}, privacy official`, row.contact].filter((part) => part !== null).join(', ');
}
