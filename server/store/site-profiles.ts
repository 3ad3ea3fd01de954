import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { MOST_PROFILES } from '@needful/shared/wire/site-profile.ts';
import type { Sql } from './tenant.ts';

/**
 * Adds the next version of a profile; without a profile, one that switches it off.
 * @returns its version; null when the organization has as many profiles as an extension takes
 */
export async function publishProfile(
  sql: Sql,
  org: OrganizationId,
  id: string,
  profile: SiteProfile | null,
): Promise<number | null> {
  // One publisher at a time, so that no two take the same number.
  await sql.query({
    text: `select pg_advisory_xact_lock(hashtextextended('site_profile ' || $1, 0))`,
    values: [org],
  });
  const known = await sql.query<{ profile_id: string; version: number }>({
    text: 'select profile_id, max(version) as version from needful.site_profile where org_id = $1 group by profile_id',
    values: [org],
  });
  const before = known.find(({ profile_id }) => profile_id === id)?.version;
  if (before === undefined && known.length >= MOST_PROFILES) return null;
  const version = (before ?? 0) + 1;
  await sql.query({
    text: 'insert into needful.site_profile (org_id, profile_id, version, body) values ($1, $2, $3, $4)',
    values: [org, id, version, profile === null ? null : JSON.stringify(profile)],
  });
  return version;
}

/** Whether the organization has a profile of that id in force. */
export async function isPublished(sql: Sql, org: OrganizationId, id: string): Promise<boolean> {
  const [newest] = await sql.query<{ body: string | null }>({
    text: `select body from needful.site_profile where org_id = $1 and profile_id = $2
           order by version desc limit 1`,
    values: [org, id],
  });
  return newest !== undefined && newest.body !== null;
}
