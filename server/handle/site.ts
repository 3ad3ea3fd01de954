import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { decideSite, type SiteCommand } from '@needful/shared/domain/sites/decide.ts';
import type { SiteEventBody } from '@needful/shared/domain/sites/events.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { MOST_PROFILES } from '@needful/shared/wire/site-profile.ts';
import type pg from 'pg';
import { lockHead } from '../store/incidents.ts';
import { keepSiteEvent, type SiteRow, siteCount, siteVersions, versionIn } from '../store/site-profiles.ts';
import { inTenant } from '../store/tenant.ts';

export type SiteGiven = { readonly org: OrganizationId; readonly by: PersonId; readonly now: Instant };

/**
 * Load, decide, keep: what somebody asks of one site.
 * @param body the profile's JSON, checked already, for a new version
 * @returns what was done, or why nothing was
 */
export async function handleSite(
  pool: pg.Pool,
  { org, by, now }: SiteGiven,
  site: string,
  command: SiteCommand,
  body: string | null = null,
): Promise<SiteEventBody | Refusal> {
  return await inTenant(pool, { org, person: by }, async (sql) => {
    await lockHead(sql, org);
    const rows = await siteVersions(sql, org, site);
    if (rows.length === 0 && (await siteCount(sql, org)) >= MOST_PROFILES)
      return refuse(
        'too-many-sites',
        `An extension takes ${MOST_PROFILES} sites of an organization. Change one that is there.`,
      );
    const isBundled = Object.hasOwn(sites, site);
    const event = decideSite(rows.map(versionIn), command, { site, by, isBundled });
    if (isRefusal(event)) return event;
    const actor = { kind: 'person', personId: by } as const;
    await keepSiteEvent(sql, org, { event, actor, at: now, body: body ?? bodyOf(rows, event) });
    return event;
  });
}

/** What comes into force again: the very text that its digest was made of. */
function bodyOf(rows: readonly SiteRow[], event: SiteEventBody): string | null {
  const { digest } = event;
  if (event.type === 'site-described' || digest === null) return null;
  return rows.findLast((row) => row.digest === digest)?.body ?? null;
}
