import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isFor, textFor } from '@needful/shared/domain/snippets/choose.ts';
import type { SnippetRole } from '@needful/shared/domain/snippets/snippet.ts';
import { memberNames } from '../store/people.ts';
import { type SnippetRow, textsOf } from '../store/snippet-row.ts';
import { snippetsInUse } from '../store/snippets.ts';
import type { Sql } from '../store/tenant.ts';

export type Reader = {
  /** Null for an installation without a person: it gets what is for everybody. */
  readonly person: PersonId | null;
  readonly roles: readonly SnippetRole[];
  /** Language tags, the preferred one first. */
  readonly languages: readonly string[];
};

/** The snippets in use that are meant for somebody, each in the language that suits them best. */
export async function snippetsFor(sql: Sql, org: OrganizationId, reader: Reader) {
  const [rows, names, department] = await Promise.all([
    snippetsInUse(sql, org),
    memberNames(sql, org),
    departmentOf(sql, org, reader.person),
  ]);
  return rows
    .filter((row) => isFor(row, { roles: reader.roles, department }))
    .map((row) => ({
      ...told(row, reader.languages),
      approvedByName: names.get(row.approvedBy ?? '') ?? null,
    }));
}

function told(row: SnippetRow, languages: readonly string[]) {
  const { language, title, line, text } = textFor(textsOf(row), languages);
  const { snippetId, version, citation, owner } = row;
  const approvedAt: Instant | null = row.approvedAt;
  return { snippetId, version, language, title, line: row.line && line, text, citation, owner, approvedAt };
}

async function departmentOf(sql: Sql, org: OrganizationId, person: PersonId | null): Promise<string | null> {
  if (person === null) return null;
  const [row] = await sql.query<{ department: string | null }>({
    text: 'select department from needful.membership where org_id = $1 and person_id = $2 and ended is null',
    values: [org, person],
  });
  return row?.department ?? null;
}
