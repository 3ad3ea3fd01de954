import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import {
  HOLD_EVENTS,
  type HoldEvent,
  holdsAfter,
  type OrganizationHold,
  standing,
} from '@needful/shared/domain/organization-hold/hold.ts';
import type { Sql } from './tenant.ts';

/** Every legal hold over the whole organization there ever was, in order. */
export async function organizationHolds(sql: Sql, org: OrganizationId): Promise<readonly OrganizationHold[]> {
  const rows = await sql.query<{ body: string }>({
    name: 'organization-holds',
    text: `select body from needful.records_event where org_id = $1 and type = any ($2::text[]) order by sequence`,
    values: [org, HOLD_EVENTS],
  });
  return holdsAfter(rows.map(({ body }) => (JSON.parse(body) as { event: HoldEvent }).event));
}

/** Those that stand: while there is one, nothing is purged. */
export async function standingHolds(sql: Sql, org: OrganizationId): Promise<readonly OrganizationHold[]> {
  return standing(await organizationHolds(sql, org));
}

/** Whether one person is enough to set or lift it: the contact of the governing body, or the only one who could. */
export async function isEnoughAlone(sql: Sql, org: OrganizationId, person: PersonId): Promise<boolean> {
  const [row] = await sql.query<{ isOwner: boolean; managers: string }>({
    text: `select exists (select from needful.contact c
                           where c.org_id = $1 and c.role = 'governing-body' and c.person_id = $2) as "isOwner",
                  (select count(*) from needful.membership m
                    where m.org_id = $1 and m.ended is null and m.roles && array['officer', 'administrator']) as managers`,
    values: [org, person],
  });
  return row !== undefined && (row.isOwner || Number(row.managers) <= 1);
}
