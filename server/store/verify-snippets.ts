import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { evolveSnippet } from '@needful/shared/domain/snippets/decide.ts';
import { isSnippetEvent } from '@needful/shared/domain/snippets/events.ts';
import type { Versions } from '@needful/shared/domain/snippets/snippet.ts';
import { canonicalJson } from './event-body.ts';
import { recordsOf } from './records.ts';
import { contentOf, digestOf, reasonDigestOf, type SnippetRow, versionOf } from './snippet-row.ts';
import { allSnippets } from './snippets.ts';
import type { Sql } from './tenant.ts';

/**
 * The first version of a snippet that is not what the records say was written, approved, reviewed or retired, in words;
 * null where all are. What came with Needful before snippets had a history begins as its row says.
 */
export async function brokenSnippets(sql: Sql, org: OrganizationId): Promise<string | null> {
  const rows = await allSnippets(sql, org);
  const folded = new Map<string, Versions>();
  const reasons = new Map<string, string>();
  for (const row of rows.filter(({ writtenAt }) => writtenAt === null))
    folded.set(row.snippetId, [...(folded.get(row.snippetId) ?? []), beforeHistory(row)]);
  for (const { event } of await recordsOf(sql, org)) {
    if (!isSnippetEvent(event) || event.actor.kind !== 'person') continue;
    const told = { ...event, by: event.actor.personId };
    folded.set(event.snippetId, evolveSnippet(folded.get(event.snippetId) ?? [], told));
    if (event.type === 'snippet-retired')
      reasons.set(`${event.snippetId} ${event.version}`, event.reasonDigest);
  }
  for (const row of rows) {
    const name = `version ${row.version} of the snippet ${row.snippetId}`;
    const expected = folded.get(row.snippetId)?.[row.version - 1];
    if (expected === undefined || canonicalJson(expected) !== canonicalJson(versionOf(row)))
      return `${name} stands otherwise than its history says`;
    if (row.digest !== null && digestOf(contentOf(row)) !== row.digest)
      return `${name} does not say what was written`;
    const reason = reasons.get(`${row.snippetId} ${row.version}`);
    if (reason !== undefined && reasonDigestOf(row.retiredReason ?? '') !== reason)
      return `${name} was retired for another reason than its row says`;
  }
  const kept = new Set(rows.map(({ snippetId, version }) => `${snippetId} ${version}`));
  for (const [snippetId, versions] of folded)
    for (const { version } of versions)
      if (!kept.has(`${snippetId} ${version}`))
        return `version ${version} of the snippet ${snippetId} is gone`;
  return null;
}

/** As it was when it came: what became of it since stands in the records. */
function beforeHistory(row: SnippetRow) {
  const version = versionOf(row);
  const isOurs = version.retired?.by != null;
  return {
    ...version,
    reviewed: null,
    reviewOn: null,
    replacedAt: null,
    retired: isOurs ? null : version.retired,
  };
}
