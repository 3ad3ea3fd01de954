import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { SnippetEventBody } from '@needful/shared/domain/snippets/events.ts';
import type { SnippetContent } from '@needful/shared/domain/snippets/snippet.ts';
import { appendRecord } from './records.ts';
import { SNIPPET_COLUMNS, type SnippetRow } from './snippet-row.ts';
import type { Sql } from './tenant.ts';

/** Every version of one snippet, oldest first. */
export async function versionsOf(
  sql: Sql,
  org: OrganizationId,
  snippetId: string,
): Promise<readonly SnippetRow[]> {
  return await sql.query<SnippetRow>({
    text: `select ${SNIPPET_COLUMNS} from needful.snippet where org_id = $1 and snippet_id = $2 order by version`,
    values: [org, snippetId],
  });
}

/** Every version of every snippet of the organization: by snippet, oldest first. */
export async function allSnippets(sql: Sql, org: OrganizationId): Promise<readonly SnippetRow[]> {
  return await sql.query<SnippetRow>({
    text: `select ${SNIPPET_COLUMNS} from needful.snippet where org_id = $1 order by snippet_id, version`,
    values: [org],
  });
}

/** The version in use of each snippet. */
export async function snippetsInUse(sql: Sql, org: OrganizationId): Promise<readonly SnippetRow[]> {
  return await sql.query<SnippetRow>({
    name: 'snippets-in-use',
    text: `select ${SNIPPET_COLUMNS} from needful.snippet
            where org_id = $1 and approved_at is not null and replaced_at is null and retired_at is null
            order by snippet_id`,
    values: [org],
  });
}

/** How many snippets there are, retired ones included. */
export async function snippetCount(sql: Sql, org: OrganizationId): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    text: 'select count(distinct snippet_id)::int as count from needful.snippet where org_id = $1',
    values: [org],
  });
  return row?.count ?? 0;
}

export type ToKeep = {
  readonly event: SnippetEventBody;
  readonly by: PersonId;
  readonly at: Instant;
  /** What a written version says. */
  readonly content?: SnippetContent;
  /** Why a version is retired. */
  readonly reason?: string;
};

/** Writes what was decided about a snippet: into its row, and behind the last event of the records. */
export async function keepSnippetEvent(sql: Sql, org: OrganizationId, given: ToKeep): Promise<void> {
  const { event, by, at } = given;
  const of = [org, event.snippetId];
  const change = async (set: string, more: unknown[]) => {
    const text = `update needful.snippet set ${set} where org_id = $1 and snippet_id = $2 and version = $3`;
    await sql.query({ text, values: [...of, event.version, ...more] });
  };
  switch (event.type) {
    case 'snippet-written':
      await sql.query({ text: `${REPLACE} and approved_at is null`, values: [...of, at] });
      await insertVersion(sql, org, given);
      break;
    case 'snippet-approved':
      await sql.query({ text: `${REPLACE} and approved_at is not null`, values: [...of, at] });
      await change('approved_by = $4, approved_at = $5, review_on = $6', [by, at, event.reviewOn]);
      break;
    case 'snippet-reviewed':
      await change('reviewed_by = $4, reviewed_at = $5, review_on = $6', [by, at, event.reviewOn]);
      break;
    case 'snippet-retired':
      await change('retired_by = $4, retired_at = $5, retired_reason = $6', [by, at, given.reason]);
  }
  await appendRecord(sql, org, { ...event, actor: { kind: 'person', personId: by }, at });
}

const REPLACE = `update needful.snippet set replaced_at = $3
                  where org_id = $1 and snippet_id = $2 and replaced_at is null and retired_at is null`;

async function insertVersion(
  sql: Sql,
  org: OrganizationId,
  { event, content, by, at }: ToKeep,
): Promise<void> {
  if (content === undefined || event.type !== 'snippet-written') throw new Error('A version says something');
  const [{ language, title, line, text }, ...translations] = content.texts;
  await sql.query({
    text: `insert into needful.snippet (org_id, snippet_id, version, language, title, line, text, translations, citation,
             owner, roles, departments, review_months, incident_id, library_version, digest, written_by, written_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, decode($16, 'hex'), $17, $18)`,
    values: [
      ...[org, event.snippetId, event.version, language, title, line, text, JSON.stringify(translations)],
      ...[content.citation, content.owner, content.roles, content.departments, content.reviewMonths],
      ...[content.incident, content.libraryVersion, event.digest, by, at],
    ],
  });
}
