import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from '../store/tenant.ts';

/** The approved snippet of a card, and whose it is. */
export type CardText = {
  readonly organization: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly title: string;
  readonly text: string;
  readonly version: number;
  /** A calendar date of UTC. */
  readonly approvedOn: string;
};

/** @returns null where no version of it is in force: then there is nothing to cite, and no card */
export async function readCardText(sql: Sql, org: OrganizationId, snippet: string): Promise<CardText | null> {
  const [row] = await sql.query<CardText>({
    name: 'card-text',
    text: `select o.name as organization, o.slug, o.time_zone as "timeZone", s.title, s.text, s.version,
                  to_char(s.approved_at at time zone 'UTC', 'YYYY-MM-DD') as "approvedOn"
             from needful.snippet s join needful.organization o on o.id = s.org_id
            where s.org_id = $1 and s.snippet_id = $2 and s.approved_at is not null and s.retired_at is null
            order by s.version desc limit 1`,
    values: [org, snippet],
  });
  return row ?? null;
}
