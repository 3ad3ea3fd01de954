import { createHash } from 'node:crypto';
import type { CalendarDate, IncidentId, Instant, PersonId } from '@needful/shared/domain/ids.ts';
import type {
  SnippetContent,
  SnippetRole,
  SnippetText,
  SnippetVersion,
} from '@needful/shared/domain/snippets/snippet.ts';
import { canonicalJson } from './event-body.ts';

/** A version of a snippet as it stands in its row: text timestamps in UTC, so that they compare with the history. */
export type SnippetRow = {
  readonly snippetId: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly line: string | null;
  readonly text: string;
  readonly translations: string;
  readonly citation: string;
  readonly owner: string;
  readonly roles: SnippetRole[];
  readonly departments: string[];
  readonly reviewMonths: number | null;
  readonly incidentId: IncidentId | null;
  readonly libraryVersion: number | null;
  readonly digest: string | null;
  readonly writtenBy: PersonId | null;
  readonly writtenAt: Instant | null;
  readonly approvedBy: PersonId | null;
  readonly approvedAt: Instant | null;
  readonly reviewOn: CalendarDate | null;
  readonly reviewedBy: PersonId | null;
  readonly reviewedAt: Instant | null;
  readonly replacedAt: Instant | null;
  readonly retiredBy: PersonId | null;
  readonly retiredAt: Instant | null;
  readonly retiredReason: string | null;
};

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of a SnippetRow, to select. */
export const SNIPPET_COLUMNS = `snippet_id as "snippetId", version, language, title, line, text, translations, citation,
  owner, roles, departments, review_months as "reviewMonths", incident_id as "incidentId",
  library_version as "libraryVersion", encode(digest, 'hex') as digest, written_by as "writtenBy",
  ${instant('written_at')} as "writtenAt", approved_by as "approvedBy", ${instant('approved_at')} as "approvedAt",
  review_on::text as "reviewOn", reviewed_by as "reviewedBy", ${instant('reviewed_at')} as "reviewedAt",
  ${instant('replaced_at')} as "replacedAt", retired_by as "retiredBy", ${instant('retired_at')} as "retiredAt",
  retired_reason as "retiredReason"`;

/** What the row says became of the version. */
export function versionOf(row: SnippetRow): SnippetVersion {
  const { approvedAt, approvedBy, reviewedAt, reviewedBy, retiredAt, retiredBy } = row;
  return {
    version: row.version,
    digest: row.digest,
    reviewMonths: row.reviewMonths,
    writtenBy: row.writtenBy,
    approved: approvedAt === null ? null : { by: approvedBy, at: approvedAt },
    reviewed: reviewedAt === null || reviewedBy === null ? null : { by: reviewedBy, at: reviewedAt },
    reviewOn: row.reviewOn,
    replacedAt: row.replacedAt,
    retired: retiredAt === null ? null : { by: retiredBy, at: retiredAt },
  };
}

/** Its texts, the organization's own language first. One that came with Needful has no line: its title stands there. */
export function textsOf(
  row: Pick<SnippetRow, 'language' | 'title' | 'line' | 'text' | 'translations'>,
): SnippetContent['texts'] {
  const { language, title, line, text, translations } = row;
  return [{ language, title, line: line ?? title, text }, ...(JSON.parse(translations) as SnippetText[])];
}

/** sha256 of what a version says, as canonical JSON; hex. */
export function digestOf(content: SnippetContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** sha256 of the reason for which a version was retired; hex. */
export function reasonDigestOf(reason: string): string {
  return createHash('sha256').update(reason).digest('hex');
}

/** What the row says, to be hashed again. */
export function contentOf(row: SnippetRow): SnippetContent {
  return {
    texts: textsOf(row),
    citation: row.citation,
    owner: row.owner,
    roles: row.roles,
    departments: row.departments,
    reviewMonths: row.reviewMonths ?? 12,
    incident: row.incidentId,
    libraryVersion: row.libraryVersion,
  };
}
