import type { IncidentId, OrganizationId, ReportId } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { evolve, replay } from '@needful/shared/domain/incident/evolve.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState, MaybeIncident } from '@needful/shared/domain/incident/state.ts';
import { randomPiece } from '../keys/random-piece.ts';
import { chainLink } from './chain.ts';
import { readEventBody, writeEventBody } from './event-body.ts';
import { INCIDENT_COLUMNS, incidentRow } from './incident-row.ts';
import { placeholders } from './placeholders.ts';
import { writeTags } from './tags.ts';
import type { Sql } from './tenant.ts';

/** The end of the organization's chain, locked until the transaction ends: one writer per organization at a time. */
export type LockedHead = {
  readonly sequence: bigint;
  readonly hash: Buffer;
  /** What the organization is in law, on which the dates of its rows rest. */
  readonly organization: OrganizationFacts;
};

export async function lockHead(sql: Sql, org: OrganizationId): Promise<LockedHead> {
  const head = await headBy(sql, org, { name: 'lock-head', text: LOCK_HEAD });
  if (head === null) throw new Error(`Organization ${org} has no history`);
  return head;
}

/** The same where nobody else holds it; null where somebody does: then it is not waited for. */
export async function lockHeadIfFree(sql: Sql, org: OrganizationId): Promise<LockedHead | null> {
  return await headBy(sql, org, { name: 'lock-head-if-free', text: `${LOCK_HEAD} skip locked` });
}

const LOCK_HEAD = `select h.sequence, h.hash, o.time_zone as "timeZone", o.entity, o.is_part_2 as "isPart2",
                  o.is_california_facility as "isCaliforniaFacility"
             from needful.history_head h join needful.organization o on o.id = h.org_id
            where h.org_id = $1 for update of h`;

async function headBy(
  sql: Sql,
  org: OrganizationId,
  statement: { readonly name: string; readonly text: string },
): Promise<LockedHead | null> {
  const [row] = await sql.query<OrganizationFacts & { sequence: string; hash: Buffer }>({
    ...statement,
    values: [org],
  });
  if (row === undefined) return null;
  const { sequence, hash, ...organization } = row;
  return { sequence: BigInt(sequence), hash, organization };
}

/** The incident a report opened, replayed from its events; null where that report has not been seen. */
export async function loadByReport(
  sql: Sql,
  org: OrganizationId,
  reportId: ReportId,
): Promise<MaybeIncident> {
  const rows = await sql.query<{ body: string }>({
    name: 'load-by-report',
    text: `select event.body from needful.incident_event event
             join needful.incident incident on incident.org_id = event.org_id and incident.id = event.incident_id
            where incident.org_id = $1 and incident.report_id = $2 order by event.version`,
    values: [org, reportId],
  });
  return replay(rows.map((row) => readEventBody(row.body).event));
}

export async function loadIncident(sql: Sql, org: OrganizationId, id: IncidentId): Promise<MaybeIncident> {
  const rows = await sql.query<{ body: string }>({
    name: 'load-incident',
    text: 'select body from needful.incident_event where org_id = $1 and incident_id = $2 order by version',
    values: [org, id],
  });
  return replay(rows.map((row) => readEventBody(row.body).event));
}

/** Whether another report already has the reference that people would read and say for this one. */
export async function isReferenceTaken(sql: Sql, org: OrganizationId, reportId: ReportId): Promise<boolean> {
  const rows = await sql.query({
    name: 'reference-taken',
    text: 'select from needful.incident where org_id = $1 and reference = $2 and report_id <> $3',
    values: [org, referenceOf(reportId), reportId],
  });
  return rows.length > 0;
}

/**
 * Which of these are there already, by themselves or by another report with the reference of one: one report has one
 * reference, so that is all that is looked for.
 *
 * PostgreSQL keeps the plan that it made while the table was empty until it is analysed, and of an empty table every
 * index is as good. Only the index of the references gives them in their order, so this asks for that: else the plan
 * reads each row of the organization for each report.
 */
export async function knownAmong(
  sql: Sql,
  org: OrganizationId,
  reportIds: readonly ReportId[],
): Promise<ReadonlySet<ReportId>> {
  const known = new Set<ReportId>();
  for (let from = 0; from < reportIds.length; from += MOST_ASKED) {
    const asked = reportIds.slice(from, from + MOST_ASKED);
    const rows = await sql.query<{ at: number }>({
      name: `known-among-${asked.length}`,
      text: `select at from (values ${asked.map((_, at) => `(${at}, $${at + 2})`).join(', ')}) asked (at, wanted)
              where (select true from needful.incident where org_id = $1 and reference >= wanted and reference <= wanted
                      order by reference limit 1)`,
      values: [org, ...asked.map(referenceOf)],
    });
    for (const { at } of rows) known.add(asked[at] as ReportId);
  }
  return known;
}

/** So many are asked for in one statement, of which there is one for each number of them. */
const MOST_ASKED = 100;

/** What events make of an incident and of the organization's chain, before any of it is written. */
export type Following = {
  readonly state: NonNullable<MaybeIncident>;
  readonly head: LockedHead;
  readonly links: readonly (readonly unknown[])[];
  readonly row: readonly unknown[];
  readonly isNew: boolean;
  /** Tags that were given, and taken away. */
  readonly tagged: readonly string[];
  readonly untagged: readonly string[];
};

/**
 * Folds events into the incident and chains them behind the head. Touches no database.
 * @param head as locked by `lockHead` in the transaction that `append` then writes in
 */
export function follow(
  org: OrganizationId,
  head: LockedHead,
  state: MaybeIncident,
  events: readonly IncidentEvent[],
): Following {
  let current = state;
  let { sequence, hash } = head;
  const { organization } = head;
  const links: unknown[][] = [];
  for (const event of events) {
    const next = evolve(current, event);
    const place = { org, incident: next.incidentId, version: next.version };
    const body = writeEventBody({ format: 1, ...place, event, grain: randomPiece(16).toString('base64url') });
    sequence += 1n;
    hash = chainLink(hash, sequence, body);
    links.push([org, sequence, next.incidentId, next.version, event.type, body, event.at, hash]);
    current = next;
  }
  const last = events.at(-1);
  if (current === null || last === undefined) throw new Error('Nothing to append');
  const row = incidentRow(org, current, last.at, organization);
  return {
    state: current,
    head: { sequence, hash, organization },
    links,
    row,
    isNew: state === null,
    ...changedTags(state, current),
  };
}

function changedTags(before: MaybeIncident, { tags }: IncidentState) {
  const had = before?.tags ?? [];
  return {
    tagged: tags.filter((tag) => !had.includes(tag)),
    untagged: had.filter((tag) => !tags.includes(tag)),
  };
}

/** Writes what follows: the row, the links of the chain, and its head, in the caller's transaction and in one trip. */
export async function append(sql: Sql, org: OrganizationId, next: Following): Promise<void> {
  await Promise.all([appendLinks(sql, org, next), moveHead(sql, org, next.head)]);
}

/** The same but for the head, which several that follow one another move once. */
export async function appendLinks(sql: Sql, org: OrganizationId, next: Following): Promise<void> {
  await Promise.all([
    writeRow(sql, next.isNew, next.row),
    writeLinks(sql, next.links),
    writeTags(sql, org, next),
  ]);
}

/** The rows and links of new incidents that follow one another, however many: what is written once is checked once. */
export async function appendNew(sql: Sql, news: readonly Following[]): Promise<void> {
  await Promise.all([
    insertRows(
      sql,
      news.map(({ row }) => row),
    ),
    writeLinks(
      sql,
      news.flatMap(({ links }) => links),
    ),
  ]);
}

const INSERT_ROWS = `insert into needful.incident (${INCIDENT_COLUMNS.join(', ')}) values`;
const UPDATE_ROW = `update needful.incident set ${INCIDENT_COLUMNS.slice(2)
  .map((column, index) => `${column} = $${index + 3}`)
  .join(', ')} where org_id = $1 and id = $2`;

async function writeRow(sql: Sql, isNew: boolean, values: readonly unknown[]): Promise<void> {
  if (isNew) await insertRows(sql, [values]);
  else await sql.query({ name: 'update-incident', text: UPDATE_ROW, values: [...values] });
}

async function insertRows(sql: Sql, rows: readonly (readonly unknown[])[]): Promise<void> {
  await sql.query({
    name: `insert-incidents-${rows.length}`,
    text: `${INSERT_ROWS} ${placeholders(rows.length, INCIDENT_COLUMNS.length)}`,
    values: rows.flat(),
  });
}

const LINK_COLUMNS = ['org_id', 'sequence', 'incident_id', 'version', 'type', 'body', 'at', 'hash'] as const;

async function writeLinks(sql: Sql, links: Following['links']): Promise<void> {
  await sql.query({
    name: `insert-events-${links.length}`,
    text: `insert into needful.incident_event (${LINK_COLUMNS.join(', ')}) values ${placeholders(links.length, LINK_COLUMNS.length)}`,
    values: links.flat(),
  });
}

export async function moveHead(sql: Sql, org: OrganizationId, { sequence, hash }: LockedHead): Promise<void> {
  await sql.query({
    name: 'move-head',
    text: 'update needful.history_head set sequence = $2, hash = $3 where org_id = $1',
    values: [org, sequence, hash],
  });
}
