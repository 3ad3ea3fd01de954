import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isFor, textFor } from '@needful/shared/domain/snippets/choose.ts';
import { SNIPPET_COLUMNS, type SnippetRow, textsOf } from '../store/snippet-row.ts';
import type { Sql } from '../store/tenant.ts';

/** The approved snippet of a card, and whose it is. */
export type CardText = {
  readonly organization: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly language: string;
  readonly title: string;
  /** What a card says first; null: nobody wrote one. */
  readonly line: string | null;
  readonly text: string;
  readonly version: number;
  readonly approvedAt: Instant;
};

type Row = SnippetRow & Pick<CardText, 'organization' | 'slug' | 'timeZone'>;

/**
 * For somebody of whom nothing is known: a snippet that is for some roles or departments alone is not for them.
 * @param languages tags, the preferred one first
 * @returns null where no version of it is in use: then there is nothing to cite, and no card
 */
export async function readCardText(
  sql: Sql,
  org: OrganizationId,
  snippet: string,
  languages: readonly string[],
): Promise<CardText | null> {
  const [row] = await sql.query<Row>({
    name: 'card-text',
    text: `select o.name as organization, o.slug, o.time_zone as "timeZone", s.*
             from (select org_id, ${SNIPPET_COLUMNS} from needful.snippet
                    where org_id = $1 and snippet_id = $2 and approved_at is not null
                      and replaced_at is null and retired_at is null) s
             join needful.organization o on o.id = s.org_id`,
    values: [org, snippet],
  });
  if (row === undefined || row.approvedAt === null) return null;
  if (!isFor(row, { roles: [], department: null })) return null;
  const { organization, slug, timeZone, version, approvedAt } = row;
  const { language, title, line, text } = textFor(textsOf(row), languages);
  return { organization, slug, timeZone, version, approvedAt, language, title, line: row.line && line, text };
}
