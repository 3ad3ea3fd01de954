import { createHash } from 'node:crypto';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Actor } from '@needful/shared/domain/incident/actor.ts';
import { inForce, type SiteStep, type SiteVersion } from '@needful/shared/domain/sites/decide.ts';
import type { SiteEventBody, SiteReason } from '@needful/shared/domain/sites/events.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { MOST_PROFILES } from '@needful/shared/wire/site-profile.ts';
import { lockHead } from './incidents.ts';
import { appendRecord } from './records.ts';
import type { Sql } from './tenant.ts';

/** A step in how a site is read, as its row has it. */
export type SiteRow = {
  readonly site: string;
  readonly version: number;
  readonly step: SiteStep;
  readonly body: string | null;
  readonly digest: string | null;
  readonly matches: readonly string[];
  readonly publishedBy: PersonId | null;
  readonly publishedAt: Instant;
  readonly approvedBy: PersonId | null;
  readonly approvedAt: Instant | null;
  readonly reason: SiteReason | null;
};

const COLUMNS = `profile_id as site, version, step, body, digest, matches, published_by as "publishedBy",
  to_char(published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt", approved_by as "approvedBy",
  to_char(approved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "approvedAt", reason`;

/** Every version of every site, by site, oldest first; or of one. */
export async function siteVersions(
  sql: Sql,
  org: OrganizationId,
  site?: string,
): Promise<readonly SiteRow[]> {
  return await sql.query<SiteRow>({
    text: `select ${COLUMNS} from needful.site_profile
            where org_id = $1 and profile_id = coalesce($2, profile_id) order by profile_id, version`,
    values: [org, site ?? null],
  });
}

/** What the domain asks of a row. */
export function versionIn(row: SiteRow): SiteVersion {
  const { version, step, digest, publishedBy, approvedAt, matches, reason } = row;
  const isDescribed = step === 'profile' && publishedBy !== null && reason === null;
  return { version, step, digest, publishedBy, matches, isDescribed, isApproved: approvedAt !== null };
}

/** What is in force of each site that the organization said anything of, by site. */
export async function sitesInForce(
  sql: Sql,
  org: OrganizationId,
  site?: string,
): Promise<readonly SiteRow[]> {
  const bySite = Map.groupBy(await siteVersions(sql, org, site), (row) => row.site);
  return [...bySite.values()].flatMap((rows) => {
    const now = inForce(rows.map((row) => ({ ...versionIn(row), row })));
    return now === null ? [] : [now.row];
  });
}

export function digestOfProfile(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

export type SiteToKeep = {
  readonly event: SiteEventBody;
  readonly actor: Actor;
  readonly at: Instant;
  /** The profile's JSON, for a version that has one. */
  readonly body: string | null;
};

/** Writes what was decided about a site: its row, and behind the last event of the records. */
export async function keepSiteEvent(sql: Sql, org: OrganizationId, given: SiteToKeep): Promise<void> {
  const { event, actor, at } = given;
  const { site, version } = event;
  if (event.type === 'site-approved') {
    await sql.query({
      text: `update needful.site_profile set approved_by = $4, approved_at = $5
              where org_id = $1 and profile_id = $2 and version = $3`,
      values: [org, site, version, personIn(actor), at],
    });
  } else await insertVersion(sql, org, given);
  await appendRecord(sql, org, { ...event, actor, at });
}

function personIn(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.personId : null;
}

async function insertVersion(
  sql: Sql,
  org: OrganizationId,
  { event, actor, at, body }: SiteToKeep,
): Promise<void> {
  const waits = event.type === 'site-described' && actor.kind === 'person';
  const isOff = event.type === 'site-switched' && !event.isOn;
  await sql.query({
    text: `insert into needful.site_profile (org_id, profile_id, version, step, body, digest, matches, published_by,
             published_at, approved_by, approved_at, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[org, event.site, event.version, isOff ? 'off' : body === null ? 'bundled' : 'profile', body],
      ...[body === null ? null : digestOfProfile(body), ('matches' in event ? event.matches : null) ?? []],
      ...[personIn(actor), at, waits ? null : personIn(actor), waits ? null : at],
      'reason' in event ? event.reason : null,
    ],
  });
}

/**
 * Adds the next version of a profile, in force at once; without a profile, one that switches it off. For the operator.
 * @returns its version; null when the organization has as many profiles as an extension takes
 */
export async function publishProfile(
  sql: Sql,
  org: OrganizationId,
  site: string,
  profile: SiteProfile | null,
): Promise<number | null> {
  await lockHead(sql, org);
  const known = await sql.query<{ site: string; version: number }>({
    text: 'select profile_id as site, max(version) as version from needful.site_profile where org_id = $1 group by profile_id',
    values: [org],
  });
  const before = known.find((one) => one.site === site)?.version;
  if (before === undefined && known.length >= MOST_PROFILES) return null;
  const version = (before ?? 0) + 1;
  const body = profile === null ? null : JSON.stringify(profile);
  const event: SiteEventBody =
    body === null
      ? { type: 'site-switched', site, version, isOn: false, reason: null, digest: null }
      : { type: 'site-described', site, version, digest: digestOfProfile(body), matches: [] };
  const at = new Date().toISOString() as Instant;
  await keepSiteEvent(sql, org, { event, actor: { kind: 'system' }, at, body });
  return version;
}

/** How many sites the organization has said anything about. */
export async function siteCount(sql: Sql, org: OrganizationId): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    text: 'select count(distinct profile_id)::int as count from needful.site_profile where org_id = $1',
    values: [org],
  });
  return row?.count ?? 0;
}

/** Where each profile speaks in the organization: what the operator assigned, and the hosts of the version in force alone. */
export async function siteMatches(
  sql: Sql,
  org: OrganizationId,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const assigning = sql.query<{ profile: string; match: string }>({
    text: 'select profile, match from needful.site where org_id = $1 order by id',
    values: [org],
  });
  const [assigned, current] = await Promise.all([assigning, sitesInForce(sql, org)]);
  const described = current.flatMap(({ site, matches }) =>
    matches.map((match) => ({ profile: site, match })),
  );
  const byProfile = Map.groupBy([...assigned, ...described], ({ profile }) => profile);
  return new Map(
    [...byProfile].map(([profile, all]) => [profile, [...new Set(all.map(({ match }) => match))]]),
  );
}

/** Whether the organization has a profile of that id in force. */
export async function isPublished(sql: Sql, org: OrganizationId, site: string): Promise<boolean> {
  const [now] = await sitesInForce(sql, org, site);
  return now?.step === 'profile';
}
