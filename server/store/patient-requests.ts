import { addYears } from '@needful/shared/domain/calendar.ts';
import {
  type DisclosureEvent,
  type DisclosureState,
  isDisclosureEvent,
  replayDisclosure,
} from '@needful/shared/domain/disclosures/disclosure.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import {
  isRequestEvent,
  type RequestEvent,
  replayRequest,
} from '@needful/shared/domain/patient-requests/evolve.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { type KeptRecord, recordsAbout } from './records.ts';
import type { Sql } from './tenant.ts';

/** Requests or disclosures by id, each replayed from its events; what is no such thing is not among them. */
export async function loadRequests(
  sql: Sql,
  org: OrganizationId,
  ids: readonly string[],
): Promise<readonly RequestState[]> {
  const known = bySubject(await recordsAbout(sql, org, ids));
  return ids.flatMap((id) => {
    const events = known.get(id) ?? [];
    return replayRequest(events.filter((event): event is RequestEvent => isRequestEvent(event))) ?? [];
  });
}

export async function loadDisclosures(
  sql: Sql,
  org: OrganizationId,
  ids: readonly string[],
): Promise<readonly DisclosureState[]> {
  const known = bySubject(await recordsAbout(sql, org, ids));
  return ids.flatMap((id) => {
    const events = known.get(id) ?? [];
    return (
      replayDisclosure(events.filter((event): event is DisclosureEvent => isDisclosureEvent(event))) ?? []
    );
  });
}

function bySubject(records: readonly KeptRecord[]) {
  return Map.groupBy(
    records.map(({ event }) => event),
    (event) => ('subject' in event ? event.subject : ''),
  );
}

/** What ends a request. */
const ENDS = `('request-answered', 'request-denied', 'request-withdrawn')`;

/** Ids of requests: all that are open, or those that ended last; all of them where no number is given. */
export async function requestIds(
  sql: Sql,
  org: OrganizationId,
  which: 'open' | { readonly endedLast: number | null },
): Promise<readonly string[]> {
  const ended = `exists (select from needful.records_event e where e.org_id = b.org_id and e.subject_id = b.subject_id
                  and e.type in ${ENDS})`;
  const rows = await sql.query<{ id: string }>({
    text: `select b.subject_id as id from needful.records_event b
            where b.org_id = $1 and b.type = 'request-received' and ${which === 'open' ? `not ${ended}` : ended}
            order by b.sequence desc limit $2`,
    values: [org, which === 'open' ? null : which.endedLast],
  });
  return rows.map(({ id }) => id);
}

/** Ids of disclosures that were recorded by hand, the latest first; or of research alone, which may concern anybody. */
export async function disclosureIds(
  sql: Sql,
  org: OrganizationId,
  which: 'all' | 'research',
  most: number | null,
): Promise<readonly string[]> {
  const types = which === 'all' ? `('disclosure-recorded', 'research-recorded')` : `('research-recorded')`;
  const rows = await sql.query<{ id: string }>({
    text: `select subject_id as id from needful.records_event where org_id = $1 and type in ${types}
            order by sequence desc limit $2`,
    values: [org, most],
  });
  return rows.map(({ id }) => id);
}

/**
 * Whether no accounting was given to the same person in the twelve months before this request came: then it is free
 * (164.528(c)(2)). Who the same person is, the hashes tell without opening anything.
 */
export async function isFirstIn12Months(
  sql: Sql,
  org: OrganizationId,
  { subject, receivedOn }: RequestState,
): Promise<boolean> {
  const rows = await sql.query<{ id: string }>({
    text: `select o.subject_id as id from needful.records_text t
             join needful.records_text o on o.org_id = t.org_id and o.field = t.field and o.subject_id <> t.subject_id
                                        and (o.person_hash = t.person_hash or o.number_hash = t.number_hash)
            where t.org_id = $1 and t.field = 'request-patient' and t.subject_id = $2`,
    values: [org, subject],
  });
  const others = await loadRequests(
    sql,
    org,
    rows.map(({ id }) => id),
  );
  const since = addYears(receivedOn, -1);
  return !others.some(
    ({ right, ended }) =>
      right === 'accounting' && ended?.how === 'answered' && ended.on > since && ended.on <= receivedOn,
  );
}

/** What a request asks for; null where there is no such request. */
export async function rightOf(
  sql: Sql,
  org: OrganizationId,
  subject: string,
): Promise<RequestState['right'] | null> {
  const [state] = await loadRequests(sql, org, [subject]);
  return state?.right ?? null;
}
