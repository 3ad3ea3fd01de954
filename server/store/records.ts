import { createHash } from 'node:crypto';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Letterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import { HOLD_EVENTS } from '@needful/shared/domain/organization-hold/hold.ts';
import type { RecordsEvent } from '@needful/shared/domain/records/events.ts';
import { chainLink } from './chain.ts';
import { canonicalJson } from './event-body.ts';
import { lockHead } from './incidents.ts';
import type { Sql } from './tenant.ts';

/** The end of the chain of an organization's records: 0 and its start while nothing was done with them. */
export type RecordsHead = { readonly sequence: bigint; readonly hash: Buffer };

export type KeptRecord = {
  readonly sequence: bigint;
  readonly event: RecordsEvent;
  readonly body: string;
  readonly hash: Buffer;
};

/** The hash before the first event of an organization's records. */
export function recordsStart(org: OrganizationId): Buffer {
  return createHash('sha256').update(`needful records v1 ${org}`).digest();
}

/** Chains an event behind the last one, in the caller's transaction. The history's head is the lock of both chains. */
export async function appendRecord(sql: Sql, org: OrganizationId, event: RecordsEvent): Promise<void> {
  await lockHead(sql, org);
  const head = await recordsHead(sql, org);
  const body = canonicalJson({ format: 1, org, event });
  const sequence = head.sequence + 1n;
  await sql.query({
    text: `insert into needful.records_event (org_id, sequence, type, subject_id, body, at, hash)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      ...[org, sequence, event.type, subjectOf(event), body, event.at],
      chainLink(head.hash, sequence, body),
    ],
  });
}

/** The patient’s request or the disclosure an event is about; null where it is about the records as a whole. */
export function subjectOf(event: RecordsEvent): string | null {
  return 'subject' in event ? event.subject : null;
}

export async function recordsHead(sql: Sql, org: OrganizationId): Promise<RecordsHead> {
  const [last] = await sql.query<{ sequence: string; hash: Buffer }>({
    text: 'select sequence, hash from needful.records_event where org_id = $1 order by sequence desc limit 1',
    values: [org],
  });
  return last === undefined
    ? { sequence: 0n, hash: recordsStart(org) }
    : { sequence: BigInt(last.sequence), hash: last.hash };
}

/** What was done with the records as a whole, in order. */
export async function recordsOf(sql: Sql, org: OrganizationId): Promise<readonly KeptRecord[]> {
  return kept(
    await sql.query<Row>({
      text: `select sequence, body, hash from needful.records_event
              where org_id = $1 and subject_id is null order by sequence`,
      values: [org],
    }),
  );
}

/** The same, with what was done about legal holds over all of them. */
export async function actsOf(sql: Sql, org: OrganizationId): Promise<readonly KeptRecord[]> {
  return kept(
    await sql.query<Row>({
      text: `select sequence, body, hash from needful.records_event
              where org_id = $1 and (subject_id is null or type = any ($2::text[])) order by sequence`,
      values: [org, HOLD_EVENTS],
    }),
  );
}

/** What was done about patients’ requests or disclosures, in order. */
export async function recordsAbout(
  sql: Sql,
  org: OrganizationId,
  subjects: readonly string[],
): Promise<readonly KeptRecord[]> {
  return kept(
    await sql.query<Row>({
      name: 'records-about',
      text: `select sequence, body, hash from needful.records_event
              where org_id = $1 and subject_id = any ($2::uuid[]) order by sequence`,
      values: [org, subjects],
    }),
  );
}

type Row = { readonly sequence: string; readonly body: string; readonly hash: Buffer };

function kept(rows: readonly Row[]): readonly KeptRecord[] {
  return rows.map(({ sequence, body, hash }) => ({
    sequence: BigInt(sequence),
    event: (JSON.parse(body) as { event: RecordsEvent }).event,
    body,
    hash,
  }));
}

/**
 * What stands at the head of letters; null where nobody set it.
 * @param at as it stood then
 */
export async function letterheadOf(sql: Sql, org: OrganizationId, at: Instant): Promise<Letterhead | null> {
  const [row] = await sql.query<{ body: string }>({
    text: `select body from needful.records_event where org_id = $1 and type = 'letterhead-set' and at <= $2
            order by sequence desc limit 1`,
    values: [org, at],
  });
  const event = row === undefined ? null : (JSON.parse(row.body) as { event: RecordsEvent }).event;
  return event?.type === 'letterhead-set' ? event.letterhead : null;
}

/** Years of the schedule that stands; null where none was set, or it was taken back. */
export async function yearsOfSchedule(sql: Sql, org: OrganizationId): Promise<number | null> {
  const [row] = await sql.query<{ body: string }>({
    text: `select body from needful.records_event where org_id = $1 and type = 'schedule-set'
            order by sequence desc limit 1`,
    values: [org],
  });
  if (row === undefined) return null;
  const { event } = JSON.parse(row.body) as { event: RecordsEvent };
  return event.type === 'schedule-set' ? event.years : null;
}
