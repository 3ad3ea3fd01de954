import type { CalendarDate, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** One thing that a profile means to read, tried once on a computer that day; `page` is the page itself. */
export type SiteReading = {
  readonly site: string;
  /** Of the profile: of the extension it came with, or of what the organization published. */
  readonly version: string;
  readonly fact: string;
  readonly could: boolean;
};

/** One more of its day, for each. Holds no person, no computer and no page. */
export async function countSiteReadings(
  sql: Sql,
  org: OrganizationId,
  day: CalendarDate,
  readings: readonly SiteReading[],
): Promise<void> {
  // Always in one order: two transactions that count the same then wait for each other, and never both.
  const keys = readings.toSorted((one, other) => (one.fact < other.fact ? -1 : 1));
  for (const { site, version, fact, could } of keys) {
    await sql.query({
      name: 'count-site-reading',
      text: `insert into needful.site_reading (org_id, day, site, version, fact, could, count)
             values ($1, $2, $3, $4, $5, $6, 1)
             on conflict (org_id, day, site, version, fact, could) do update set count = site_reading.count + 1`,
      values: [org, day, site, version, fact, could],
    });
  }
}

export type BlindSpot = {
  readonly site: string;
  readonly version: string;
  readonly fact: string;
  /** The first day since when it could be read nowhere; null where it could be read in some places. */
  readonly since: CalendarDate | null;
  readonly could: number;
  readonly couldNot: number;
};

/**
 * What could not be read from a day on; first what could be read nowhere since, the longest first. Of each site
 * the version that was counted last: what an earlier one could not read is mended, or counted again.
 */
export async function blindSpotsSince(sql: Sql, from: CalendarDate): Promise<readonly BlindSpot[]> {
  return await sql.query<BlindSpot>({
    name: 'blind-spots-since',
    text: `with counted as (
             select site, version, fact, max(day) filter (where could) as last_read,
                    coalesce(sum(count) filter (where could), 0)::int as could,
                    coalesce(sum(count) filter (where not could), 0)::int as "couldNot"
               from needful.site_reading where day >= $1 group by site, version, fact),
           current as (
             select distinct on (site) site, version from needful.site_reading
              where day >= $1 order by site, day desc, version desc)
           select c.site, c.version, c.fact, c.could, c."couldNot",
                  (select min(r.day)::text from needful.site_reading r
                    where r.day >= $1 and (r.site, r.version, r.fact) = (c.site, c.version, c.fact)
                      and not r.could and (c.last_read is null or r.day > c.last_read)) as since
             from counted c join current using (site, version)
            where c."couldNot" > 0 order by since nulls last, c.site, c.fact`,
    values: [from],
  });
}
