import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isSiteEvent } from '@needful/shared/domain/sites/events.ts';
import { recordsOf } from './records.ts';
import { digestOfProfile, siteVersions } from './site-profiles.ts';
import type { Sql } from './tenant.ts';

type Told = {
  readonly digest: string | null;
  readonly isApproved: boolean;
  /** Where it would speak. */
  readonly matches: readonly string[];
};

/**
 * The first version of a site that is not what the records say was published or approved, in words; null where all are.
 * Versions from before sites had a history stand in no event.
 */
export async function brokenSites(sql: Sql, org: OrganizationId): Promise<string | null> {
  const told = new Map<string, Told>();
  for (const { event } of await recordsOf(sql, org)) {
    if (!isSiteEvent(event)) continue;
    const waits = event.type === 'site-described' && event.actor.kind === 'person';
    const name = `${event.site} ${event.version}`;
    // An approval says again what it approves, but not where it speaks.
    const matches = event.type === 'site-approved' ? told.get(name)?.matches : event.matches;
    told.set(name, { digest: event.digest, isApproved: !waits, matches: matches ?? [] });
  }
  for (const row of await siteVersions(sql, org)) {
    const name = `version ${row.version} of the site ${row.site}`;
    if ((row.body === null ? null : digestOfProfile(row.body)) !== row.digest)
      return `${name} does not say what was published`;
    const expected = told.get(`${row.site} ${row.version}`);
    told.delete(`${row.site} ${row.version}`);
    if (expected === undefined) {
      if (row.publishedBy !== null) return `${name} stands in no history`;
      continue;
    }
    const isSame =
      expected.digest === row.digest &&
      expected.isApproved === (row.approvedAt !== null) &&
      expected.matches.join() === row.matches.join();
    if (!isSame) return `${name} stands otherwise than its history says`;
  }
  const [gone] = told.keys();
  return gone === undefined
    ? null
    : `version ${gone.split(' ')[1]} of the site ${gone.split(' ')[0]} is gone`;
}
