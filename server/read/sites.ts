import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { inForce } from '@needful/shared/domain/sites/decide.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites as bundled } from '@needful/shared/sites/index.generated.ts';
import { parseSiteProfile } from '@needful/shared/wire/site-profile.ts';
import { memberNames } from '../store/people.ts';
import { type SiteRow, siteMatches, siteVersions, versionIn } from '../store/site-profiles.ts';
import { blindSpotsSince } from '../store/site-readings.ts';
import type { Sql } from '../store/tenant.ts';

/** `unproven`: never run on the running site, as everything of an organization's own. */
export const SITE_STATES = ['proven', 'unproven', 'off', 'waiting'] as const;
export type SiteState = (typeof SITE_STATES)[number];

export type DeskVersion = SiteRow & {
  readonly publishedByName: string | null;
  readonly approvedByName: string | null;
  readonly isInForce: boolean;
  readonly isWaiting: boolean;
  readonly isMine: boolean;
};

export type DeskSite = {
  readonly site: string;
  /** What is in force, or would be: null only where nobody can read it any more. */
  readonly profile: SiteProfile | null;
  readonly isBundled: boolean;
  readonly state: SiteState;
  readonly matches: readonly string[];
  /** Newest first. */
  readonly versions: readonly DeskVersion[];
  /** Facts that nobody could read lately. */
  readonly blind: readonly string[];
};

/** Every site that comes with Needful or that the organization said anything of, its own first. */
export async function readSites(
  sql: Sql,
  org: OrganizationId,
  asking: { readonly person: PersonId; readonly since: string },
): Promise<readonly DeskSite[]> {
  const rows = await siteVersions(sql, org);
  const names = await memberNames(sql, org);
  const matches = await siteMatches(sql, org);
  const spots = await blindSpotsSince(sql, asking.since as never);
  const own = [...new Set(rows.map(({ site }) => site))].filter((site) => !Object.hasOwn(bundled, site));
  return [...own, ...Object.keys(bundled)].map((site) => {
    const versions = rows.filter((row) => row.site === site);
    return {
      ...standing(site, versions),
      site,
      isBundled: Object.hasOwn(bundled, site),
      matches: matches.get(site) ?? [],
      versions: versions.map((row) => told(row, versions, names, asking.person)).reverse(),
      blind: spots.filter((spot) => spot.site === site && spot.since !== null).map(({ fact }) => fact),
    };
  });
}

function standing(site: string, rows: readonly SiteRow[]): Pick<DeskSite, 'profile' | 'state'> {
  const now = inForce(rows.map(versionIn));
  const row = rows.find(({ version }) => version === now?.version);
  const ours = (bundled as Readonly<Record<string, SiteProfile>>)[site] ?? null;
  const last = rows.findLast(({ body }) => body !== null);
  if (now?.step === 'off') return { profile: profileIn(last) ?? ours, state: 'off' };
  if (now?.step === 'profile') return { profile: profileIn(row), state: 'unproven' };
  if (ours !== null) return { profile: ours, state: ours.unproven === null ? 'proven' : 'unproven' };
  return { profile: profileIn(last), state: 'waiting' };
}

function profileIn(row: SiteRow | undefined): SiteProfile | null {
  if (row === undefined || row.body === null) return null;
  try {
    return parseSiteProfile(JSON.parse(row.body));
  } catch {
    return null;
  }
}

function told(
  row: SiteRow,
  rows: readonly SiteRow[],
  names: ReadonlyMap<string, string>,
  person: PersonId,
): DeskVersion {
  const nameOf = (id: PersonId | null) => (id === null ? null : (names.get(id) ?? 'a former member'));
  return {
    ...row,
    publishedByName: nameOf(row.publishedBy),
    approvedByName: nameOf(row.approvedBy),
    isInForce: inForce(rows.map(versionIn))?.version === row.version,
    isWaiting: row.approvedAt === null && rows.at(-1) === row,
    isMine: row.publishedBy === person,
  };
}
