import type { Tag } from '@needful/shared/domain/desk/tag.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { refuse } from '@needful/shared/domain/refusal.ts';
import type { Sql } from './tenant.ts';

export async function isKnownTag(sql: Sql, org: OrganizationId, name: Tag): Promise<boolean> {
  const text = 'select from needful.tag where org_id = $1 and name = $2';
  return (await sql.query({ name: 'known-tag', text, values: [org, name] })).length > 0;
}

/** A vocabulary that nobody can read through is none. */
export const MOST_TAGS_OF_ORGANIZATION = 200;

export const tooManyTags = () =>
  refuse(
    'too-many-tags',
    `There are ${MOST_TAGS_OF_ORGANIZATION} tags already. Remove one that is not used.`,
    'name',
  );

export async function tagsOf(sql: Sql, org: OrganizationId): Promise<Tag[]> {
  const text = 'select name from needful.tag where org_id = $1 order by name';
  return (await sql.query<{ name: Tag }>({ name: 'tags', text, values: [org] })).map(({ name }) => name);
}

/** Adds a word to the organization’s tags. The same one twice is one. */
export async function addTag(sql: Sql, org: OrganizationId, name: Tag): Promise<void> {
  const text = 'insert into needful.tag (org_id, name) values ($1, $2) on conflict do nothing';
  await sql.query({ text, values: [org, name] });
}

/** Nobody is offered it any more; the incidents that have it keep it. */
export async function removeTag(sql: Sql, org: OrganizationId, name: Tag): Promise<void> {
  await sql.query({ text: 'delete from needful.tag where org_id = $1 and name = $2', values: [org, name] });
}

type Changed = {
  readonly state: { readonly incidentId: string; readonly reportedAt: string };
  readonly tagged: readonly string[];
  readonly untagged: readonly string[];
};

/** Keeps the table that the queue is filtered by as the incident’s own row is. */
export async function writeTags(
  sql: Sql,
  org: OrganizationId,
  { state, tagged, untagged }: Changed,
): Promise<void> {
  const { incidentId, reportedAt } = state;
  if (untagged.length > 0)
    await sql.query({
      text: `delete from needful.incident_tag where org_id = $1 and incident_id = $2 and tag = any ($3::text[])`,
      values: [org, incidentId, untagged],
    });
  if (tagged.length > 0)
    await sql.query({
      text: `insert into needful.incident_tag (org_id, incident_id, reported_at, tag) select $1, $2, $3, unnest($4::text[])`,
      values: [org, incidentId, reportedAt, tagged],
    });
}

/** The tags of an organization’s incidents as the table has them, each incident’s as its row spells them. */
export async function tagsByIncident(sql: Sql, org: OrganizationId): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ id: string; tags: string[] }>({
    text: `select incident_id as id, array_agg(tag) as tags from needful.incident_tag where org_id = $1 group by incident_id`,
    values: [org],
  });
  return new Map(rows.map(({ id, tags }) => [id, JSON.stringify([...tags].sort())]));
}
