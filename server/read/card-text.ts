import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isFor, textFor } from '@needful/shared/domain/snippets/choose.ts';
import { SNIPPET_COLUMNS, type SnippetRow, textsOf } from '../store/snippet-row.ts';
import type { Sql } from '../store/tenant.ts';

/** The approved snippet of a card. */
export type CardText = {
  readonly title: string;
  /** What a card says first; null: nobody wrote one. */
  readonly line: string | null;
  readonly text: string;
  readonly version: number;
  readonly approvedAt: Instant;
};

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
  const [row] = await sql.query<SnippetRow>({
    name: 'card-text',
    text: `select ${SNIPPET_COLUMNS} from needful.snippet
            where org_id = $1 and snippet_id = $2 and approved_at is not null and replaced_at is null
              and retired_at is null`,
    values: [org, snippet],
  });
  if (row === undefined || row.approvedAt === null) return null;
  if (!isFor(row, { roles: [], department: null })) return null;
  const { title, line, text } = textFor(textsOf(row), languages);
  return { title, line: row.line && line, text, version: row.version, approvedAt: row.approvedAt };
}

/** The organization as a card names it. */
export type CardPlace = { readonly name: string; readonly slug: string; readonly timeZone: string };

/** @throws where there is none, which no asker gets as far as */
export async function readCardPlace(sql: Sql, org: OrganizationId): Promise<CardPlace> {
  const [row] = await sql.query<CardPlace>({
    name: 'card-place',
    text: 'select name, slug, time_zone as "timeZone" from needful.organization where id = $1',
    values: [org],
  });
  if (row === undefined) throw new Error('There is no such organization');
  return row;
}
