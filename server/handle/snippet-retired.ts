import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { SnippetEventBody } from '@needful/shared/domain/snippets/events.ts';
import { standingOf, type Versions } from '@needful/shared/domain/snippets/snippet.ts';
import { library } from '@needful/shared/policies/_library.ts';
import { tell } from '../mail/tell.ts';
import { governingBody, otherOfficers } from '../store/mail-recipients.ts';
import type { Sql } from '../store/tenant.ts';

type Done = {
  /** As they stood before the event. */
  readonly versions: Versions;
  readonly event: SnippetEventBody;
  readonly by: PersonId;
  readonly now: Instant;
};

/**
 * A reminder is silent without its snippet, and one officer retires a text at once, since it may be wrong. So where
 * reminders quote it the other officers are told, or the governing body where there is none.
 */
export async function tellOfRetired(
  sql: Sql,
  org: OrganizationId,
  { versions, event, by, now }: Done,
): Promise<void> {
  if (event.type !== 'snippet-retired') return;
  const { snippetId: snippet, version } = event;
  const was = versions.find((one) => one.version === version);
  const isQuoted = (library.get(snippet)?.rules.length ?? 0) > 0;
  if (!isQuoted || was === undefined || standingOf(was) !== 'in-use') return;
  const others = await otherOfficers(sql, org, by);
  const cause = `snippet-retired/${snippet}/${version}`;
  const telling = {
    cause,
    kind: 'snippet-retired',
    incident: null,
    detail: { snippet },
    isUrgent: false,
  } as const;
  await tell(sql, org, telling, others.length > 0 ? others : await governingBody(sql, org), now);
}
