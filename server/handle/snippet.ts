import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { IncidentId, Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { decideSnippet } from '@needful/shared/domain/snippets/decide.ts';
import { snippetRefusals } from '@needful/shared/domain/snippets/refusals.ts';
import { MOST_SNIPPETS, type SnippetContent } from '@needful/shared/domain/snippets/snippet.ts';
import type pg from 'pg';
import { loadIncident, lockHead } from '../store/incidents.ts';
import { digestOf, reasonDigestOf, type SnippetRow, versionOf } from '../store/snippet-row.ts';
import { keepSnippetEvent, snippetCount, versionsOf } from '../store/snippets.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { tellOfRetired } from './snippet-retired.ts';

export type SnippetAsked =
  | {
      readonly type: 'write';
      /** The newest version that the writer saw; 0 for a new snippet. */
      readonly after: number;
      readonly content: SnippetContent;
    }
  | { readonly type: 'approve' | 'review'; readonly version: number }
  | { readonly type: 'retire'; readonly version: number; readonly reason: string };

export type SnippetGiven = { readonly org: OrganizationId; readonly by: PersonId; readonly now: Instant };

type Answer = { readonly snippetId: string; readonly version: number } | Refusal;

/** Load, decide, keep: what somebody asks of one snippet. @returns the version it is about, or why nothing was done */
export async function handleSnippet(
  pool: pg.Pool,
  given: SnippetGiven,
  snippetId: string,
  asked: SnippetAsked,
): Promise<Answer> {
  const { org, by } = given;
  return await inTenant(pool, { org, person: by }, (sql) => snippetIn(sql, given, snippetId, asked));
}

/** The same in the caller's transaction. */
export async function snippetIn(
  sql: Sql,
  { org, by, now }: SnippetGiven,
  snippetId: string,
  asked: SnippetAsked,
): Promise<Answer> {
  const { organization } = await lockHead(sql, org);
  const unseen = asked.type === 'write' && (await isHidden(sql, org, by, asked.content.incident));
  if (unseen) return refusals.notFound();
  const rows = await versionsOf(sql, org, snippetId);
  if (rows.length === 0 && (await snippetCount(sql, org)) >= MOST_SNIPPETS) return snippetRefusals.tooMany();
  const command = commandOf(snippetId, rows, asked);
  if (isRefusal(command)) return command;
  const today = dayIn(organization.timeZone, now);
  const versions = rows.map(versionOf);
  const event = decideSnippet(versions, command, { by, today });
  if (isRefusal(event)) return event;
  const said = {
    ...(asked.type === 'write' && { content: asked.content }),
    ...(asked.type === 'retire' && { reason: asked.reason }),
  };
  await keepSnippetEvent(sql, org, { event, by, at: now, ...said });
  await tellOfRetired(sql, org, { versions, event, by, now });
  return { snippetId, version: event.version };
}

/** Whether there is no such incident, or it is not for this person to see (shared/domain/incident/access.ts). */
async function isHidden(sql: Sql, org: OrganizationId, by: PersonId, incident: IncidentId | null) {
  if (incident === null) return false;
  const state = await loadIncident(sql, org, incident);
  return state === null || isBarred(state.route, by);
}

function commandOf(snippetId: string, rows: readonly SnippetRow[], asked: SnippetAsked) {
  if (asked.type === 'write') {
    const { content, after } = asked;
    const { texts, reviewMonths, incident, libraryVersion } = content;
    const about = { snippetId, title: texts[0].title, languages: texts.map(({ language }) => language) };
    const from = { reviewMonths, incident, libraryVersion };
    return { ...about, ...from, type: 'write-snippet', after, digest: digestOf(content) } as const;
  }
  const title = rows.find(({ version }) => version === asked.version)?.title;
  if (title === undefined) return snippetRefusals.unknown();
  const about = { snippetId, version: asked.version, title };
  if (asked.type === 'retire')
    return { ...about, type: 'retire-snippet', reasonDigest: reasonDigestOf(asked.reason) } as const;
  return { ...about, type: `${asked.type}-snippet` } as const;
}
