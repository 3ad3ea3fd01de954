import { createHash } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import fc from 'fast-check';
import type pg from 'pg';
import { chainLink, chainStart } from './chain.ts';
import { recordsStart } from './records.ts';

/** One event as its row has it; bytes in PostgreSQL's hex. */
export type EventRow = {
  readonly org_id: string;
  readonly sequence: number;
  readonly incident_id: string;
  readonly version: number;
  readonly type: string;
  readonly body: string;
  readonly at: string;
  readonly hash: string;
};

/** What somebody who owns the database does to a history: a name, and where. Replayed by its numbers. */
export type Alteration = { readonly what: What; readonly where: number; readonly how: number };

const STREAM = [
  'change a body',
  'change a body and its own hash',
  'change a body and every hash after it',
  'delete an event',
  'delete an event, number the rest anew and hash it again',
  'insert an event',
  'insert an event and hash everything after it',
  'swap two events',
  'swap two events and hash everything again',
  'cut the tail',
  'cut the tail and move the head',
  'delete everything and begin anew',
  'replace the whole stream with one that verifies by itself',
] as const;
const ROWS = [
  'change a column of an event',
  'change a column of an incident',
  'delete an incident from the lists',
  'change the salt of a text',
  'change what a text says',
  'put a text elsewhere',
  'swap two texts',
  'purge a text without a trace',
  'delete a text',
  'add a text',
  'move the time of a purge',
  'change the head',
  'delete the head',
  'change what was done with the records',
  'cut what was done with the records',
] as const;
export const WHATS = [...STREAM, ...ROWS];
export type What = (typeof WHATS)[number];

/** @returns the same alterations for the same seed; every kind among them */
export function someAlterations(count: number, seed: number): readonly Alteration[] {
  const places = fc.record({ where: fc.nat(1_000_000), how: fc.nat(1_000_000) });
  return fc.sample(places, { numRuns: count, seed }).map((place, index) => {
    const what = WHATS[index % WHATS.length] as What;
    return { what, ...place };
  });
}

/** Carries it out in the owner's transaction. @returns whether anything is another than it was */
export async function alter(
  owner: pg.Client,
  org: OrganizationId,
  kept: readonly EventRow[],
  alteration: Alteration,
): Promise<boolean> {
  if ((STREAM as readonly string[]).includes(alteration.what)) {
    const { events, movesHead } = streamAfter(org, kept, alteration);
    await writeStream(owner, org, events, movesHead);
    return JSON.stringify(events) !== JSON.stringify(kept);
  }
  const [text, values] = statementFor(org, kept, alteration);
  return ((await owner.query(text, values)).rowCount ?? 0) > 0;
}

type Stream = { readonly events: readonly EventRow[]; readonly movesHead: boolean };

function streamAfter(
  org: OrganizationId,
  kept: readonly EventRow[],
  { what, where, how }: Alteration,
): Stream {
  const at = where % kept.length;
  const other = (at + 1 + (how % (kept.length - 1))) % kept.length;
  const here = kept[at] as EventRow;
  const changed = kept.with(at, { ...here, body: otherBody(here.body, how) });
  const quiet = (events: readonly EventRow[]) => ({ events, movesHead: false });
  const hidden = (events: readonly EventRow[]) => ({ events: hashedAgain(org, events), movesHead: true });
  const without = kept.toSpliced(at, 1);
  const swapped = kept
    .with(at, { ...(kept[other] as EventRow), sequence: here.sequence })
    .with(other, { ...here, sequence: (kept[other] as EventRow).sequence });
  const copy = { ...here, body: otherBody(here.body, how), version: here.version + 1_000 };
  switch (what) {
    case 'change a body':
      return quiet(changed);
    case 'change a body and its own hash':
      return quiet(kept.with(at, hashedAgain(org, changed)[at] as EventRow));
    case 'change a body and every hash after it':
      return hidden(changed);
    case 'delete an event':
      return quiet(without);
    case 'delete an event, number the rest anew and hash it again':
      return hidden(without);
    case 'insert an event':
      return quiet([...kept, { ...copy, sequence: kept.length + 1 }]);
    case 'insert an event and hash everything after it':
      return hidden(kept.toSpliced(at, 0, copy));
    case 'swap two events':
      return quiet(swapped);
    case 'swap two events and hash everything again':
      return hidden(swapped);
    case 'cut the tail':
      return quiet(kept.slice(0, at));
    case 'cut the tail and move the head':
      return hidden(kept.slice(0, at));
    case 'delete everything and begin anew':
      return hidden([]);
    default:
      return hidden(kept.map((event) => ({ ...event, body: otherTimes(event.body), at: later(event.at) })));
  }
}

/** Another digit or letter in the place of one: still JSON, and another event. */
function otherBody(body: string, how: number): string {
  const places = [...body.matchAll(/(?<=[0-9a-f])[0-9a-f](?=[0-9a-f"])/g)].map(({ index }) => index);
  const at = places[how % places.length] as number;
  return `${body.slice(0, at)}${body[at] === '7' ? '3' : '7'}${body.slice(at + 1)}`;
}

function otherTimes(body: string): string {
  return body.replace(/"at":"([^"]+)"/, (_, at: string) => `"at":"${later(at)}"`);
}

function later(at: string): string {
  return new Date(Date.parse(at) + 60_000).toISOString();
}

/** Numbered from 1 without a gap, each hash as the chain demands it: what whoever knows the source can do. */
function hashedAgain(org: OrganizationId, events: readonly EventRow[]): EventRow[] {
  let hash = chainStart(org);
  return events.map((event, index) => {
    hash = chainLink(hash, BigInt(index + 1), event.body);
    return { ...event, sequence: index + 1, hash: `\\x${hash.toString('hex')}` };
  });
}

async function writeStream(
  owner: pg.Client,
  org: OrganizationId,
  events: readonly EventRow[],
  movesHead: boolean,
): Promise<void> {
  await owner.query('delete from needful.incident_event where org_id = $1', [org]);
  await owner.query(
    'insert into needful.incident_event select * from json_populate_recordset(null::needful.incident_event, $1)',
    [JSON.stringify(events)],
  );
  if (!movesHead) return;
  const hash = events.at(-1)?.hash ?? `\\x${chainStart(org).toString('hex')}`;
  await owner.query(
    'update needful.history_head set sequence = $2, hash = $3::text::bytea where org_id = $1',
    [org, events.length, hash],
  );
}

const EVENT_COLUMNS = [
  'version = version + 1000',
  `type = 'note-added-not'`,
  `at = at + interval '1 second'`,
  `hash = sha256(hash)`,
  `incident_id = gen_random_uuid()`,
  'sequence = sequence + 1000',
  `body = body || ' '`,
] as const;

const INCIDENT_COLUMNS = [
  `status = case status when 'closed' then 'acknowledged' else 'closed' end, closed_at = case status when 'closed' then null else now() end`,
  `kind = kind || 'x'`,
  `track = case track when 'privacy' then 'security' else 'privacy' end`,
  `reported_at = reported_at - interval '1 day'`,
  `noticed_at = noticed_at + interval '1 hour'`,
  `lead_id = gen_random_uuid()`,
  `assignee_id = gen_random_uuid()`,
  `reporter_id = gen_random_uuid()`,
  `facts = facts || ' '`,
  `route = '{}'`,
  `payload_hash = sha256(payload_hash)`,
  'version = version + 1',
  `reference = reference || 'x'`,
  `acknowledged_at = coalesce(acknowledged_at, now()) - interval '1 day'`,
] as const;

const ELSEWHERE = [
  `field = case field when 'note' then 'answer' else 'note' end`,
  'incident_id = gen_random_uuid()',
  `key_id = reverse(key_id)`,
  'id = gen_random_uuid()',
] as const;

/** The nth standing text, incident or record, by its order. */
const nth = (table: string, where: string, id: string) =>
  `${id} = (select ${id} from needful.${table} where org_id = $1 and ${where} order by ${id}
     offset $2 % (select count(*) from needful.${table} where org_id = $1 and ${where}) limit 1)`;
const STANDING = nth('sealed_text', 'salt is not null', 'id');

function statementFor(
  org: OrganizationId,
  kept: readonly EventRow[],
  { what, where, how }: Alteration,
): [string, unknown[]] {
  const values: unknown[] = [org, where];
  const pick = (choices: readonly string[]) => choices[how % choices.length];
  const text = (set: string): [string, unknown[]] => [
    `update needful.sealed_text set ${set} where org_id = $1 and ${STANDING}`,
    values,
  ];
  const flipped = (column: string) =>
    `${column} = set_byte(${column}, ${how} % length(${column}), get_byte(${column}, ${how} % length(${column})) # 1)`;
  switch (what) {
    case 'change a column of an event':
      return [
        `update needful.incident_event set ${pick(EVENT_COLUMNS)} where org_id = $1 and sequence = 1 + $2 % ${kept.length}`,
        values,
      ];
    case 'change a column of an incident':
      return [
        `update needful.incident set ${pick(INCIDENT_COLUMNS)} where org_id = $1 and ${nth('incident', 'true', 'id')}`,
        values,
      ];
    case 'delete an incident from the lists':
      return [`delete from needful.incident where org_id = $1 and ${nth('incident', 'true', 'id')}`, values];
    case 'change the salt of a text':
      return text(flipped('salt'));
    case 'change what a text says':
      return text(flipped(pick(['nonce', 'ciphertext']) as string));
    case 'put a text elsewhere':
      return text(pick(ELSEWHERE) as string);
    case 'swap two texts':
      return [
        `update needful.sealed_text t set salt = o.salt, nonce = o.nonce, ciphertext = o.ciphertext
           from needful.sealed_text o
          where t.org_id = $1 and o.org_id = $1 and t.${STANDING} and o.salt is not null and o.id <> t.id`,
        values,
      ];
    case 'purge a text without a trace':
      return text(`salt = null, nonce = null, ciphertext = null, purged_at = now()`);
    case 'delete a text':
      return [`delete from needful.sealed_text where org_id = $1 and ${STANDING}`, values];
    case 'add a text':
      return [
        `insert into needful.sealed_text select org_id, gen_random_uuid(), incident_id, field, key_id, salt, nonce, ciphertext, created_at, purged_at
           from needful.sealed_text where org_id = $1 and ${STANDING}`,
        values,
      ];
    case 'move the time of a purge':
      return [
        `update needful.sealed_text set purged_at = purged_at - interval '1 day'
          where org_id = $1 and ${nth('sealed_text', 'salt is null', 'id')}`,
        values,
      ];
    case 'change the head':
      return [
        `update needful.history_head set ${pick(['sequence = sequence + 1', 'sequence = 0', 'hash = sha256(hash)'])} where org_id = $1`,
        [org],
      ];
    case 'delete the head':
      return ['delete from needful.history_head where org_id = $1', [org]];
    case 'change what was done with the records':
      return recordsChanged(org, how);
    default:
      return ['delete from needful.records_event where org_id = $1 and sequence > 1', [org]];
  }
}

/** The first of them, hashed again as whoever knows the source would; the second then hangs in the air, or follows. */
function recordsChanged(org: OrganizationId, how: number): [string, unknown[]] {
  const first = `sha256('\\x${recordsStart(org).toString('hex')}'::bytea || int8send(1) || convert_to(body || ' ', 'UTF8'))`;
  const sets = [
    `body = body || ' '`,
    `body = body || ' ', hash = ${first}`,
    `type = 'x'`,
    `at = at + interval '1 day'`,
  ];
  return [
    `update needful.records_event set ${sets[how % sets.length]} where org_id = $1 and sequence = 1`,
    [org],
  ];
}

/** Of everything the alterations touch: the same again after a roll-back, another after an alteration. */
export async function imprint(owner: pg.Client, org: OrganizationId): Promise<string> {
  const tables = ['incident_event', 'incident', 'sealed_text', 'history_head', 'records_event'];
  const sums = tables.map(
    (table) =>
      `select coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '') as sum from needful.${table} t where org_id = $1`,
  );
  const { rows } = await owner.query<{ sum: string }>(sums.join(' union all '), [org]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
