import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { EventOf } from '@needful/shared/domain/incident/events.ts';
import { evolve } from '@needful/shared/domain/incident/evolve.ts';
import type { MaybeIncident } from '@needful/shared/domain/incident/state.ts';
import { textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import type { Sealer } from '../keys/seal.ts';
import { chainLink, chainStart } from './chain.ts';
import { readEventBody } from './event-body.ts';
import { FOLDED_COLUMNS, INCIDENT_COLUMNS, incidentRow } from './incident-row.ts';
import { organizationFacts } from './organizations.ts';
import { FOLD_VERSION } from './queue-facts.ts';
import { tagsByIncident } from './tags.ts';
import type { Sql } from './tenant.ts';
import { AttachmentsInHistory, brokenAttachment } from './verify-attachments.ts';
import { brokenCdsClients } from './verify-cds-clients.ts';
import { brokenRecords } from './verify-records.ts';
import { brokenRegister, RegistersInHistory } from './verify-register.ts';
import { brokenSites } from './verify-sites.ts';
import { brokenSnippets } from './verify-snippets.ts';
import { brokenText, type Pointer } from './verify-texts.ts';

/** What is wrong first, in the order of the chain, or that all of it holds. */
export type Verdict =
  | { readonly holds: true; readonly events: number; readonly incidents: number; readonly hash: string }
  | { readonly holds: false; readonly sequence: number | null; readonly problem: string };

type Link = {
  sequence: string;
  incident_id: string;
  version: number;
  type: string;
  body: string;
  at: Date | string;
  hash: Buffer;
};

const BATCH = 1_000;

/**
 * Walks one organization's chain from its start: numbers without gaps, every hash computed anew, every event
 * where its body says it belongs, the head at the end, every row the fold of its events, and every text the one
 * that was committed to, or purged with its trace.
 * @param sealer opens the texts; without it only their places are compared
 * @param lost ids of keys that are gone; of what they sealed only the places are compared
 */
export async function verifyHistory(
  sql: Sql,
  org: OrganizationId,
  sealer?: Sealer,
  lost: readonly string[] = [],
): Promise<Verdict> {
  const states = new Map<string, { state: MaybeIncident; last: string }>();
  const texts = new Map<string, Pointer>();
  const registers = new RegistersInHistory();
  const attachments = new AttachmentsInHistory();
  let hash = chainStart(org);
  let sequence = 0n;
  for (;;) {
    const links = await nextLinks(sql, org, sequence);
    for (const link of links) {
      const problem = broken(org, link, sequence, hash, states, texts, [registers, attachments]);
      if (problem !== null) return { holds: false, sequence: Number(sequence) + 1, problem };
      sequence = BigInt(link.sequence);
      hash = link.hash;
    }
    if (links.length < BATCH) break;
  }
  const end = await brokenEnd(sql, org, sequence, hash);
  if (end !== null) return { holds: false, sequence: Number(sequence) + 1, problem: end };
  const row = await brokenRow(sql, org, states);
  if (row !== null) return { holds: false, sequence: null, problem: row };
  const records = await brokenRecords(sql, org, sealer, lost);
  if (records !== null) return { holds: false, sequence: null, problem: records };
  const snippet = await brokenSnippets(sql, org);
  if (snippet !== null) return { holds: false, sequence: null, problem: snippet };
  const site = await brokenSites(sql, org);
  if (site !== null) return { holds: false, sequence: null, problem: site };
  const client = await brokenCdsClients(sql, org);
  if (client !== null) return { holds: false, sequence: null, problem: client };
  const text = await brokenText(sql, org, texts, sealer, lost);
  if (text !== null) return { holds: false, sequence: null, problem: text };
  const register = await brokenRegister(sql, org, registers, sealer, lost);
  if (register !== null) return { holds: false, sequence: null, problem: register };
  const attachment = await brokenAttachment(sql, org, attachments, sealer, lost);
  if (attachment !== null) return { holds: false, sequence: null, problem: attachment };
  return { holds: true, events: Number(sequence), incidents: states.size, hash: hash.toString('hex') };
}

async function nextLinks(sql: Sql, org: OrganizationId, after: bigint): Promise<Link[]> {
  return await sql.query<Link>({
    text: `select sequence, incident_id, version, type, body, at, hash from needful.incident_event
            where org_id = $1 and sequence > $2 order by sequence limit ${BATCH}`,
    values: [org, after],
  });
}

function broken(
  org: OrganizationId,
  link: Link,
  before: bigint,
  previous: Buffer,
  states: Map<string, { state: MaybeIncident; last: string }>,
  texts: Map<string, Pointer>,
  beside: readonly Pick<RegistersInHistory, 'take'>[],
): string | null {
  if (BigInt(link.sequence) !== before + 1n)
    return `number ${before + 1n} is missing; the next is ${link.sequence}`;
  if (!chainLink(previous, BigInt(link.sequence), link.body).equals(link.hash))
    return 'its hash does not follow from the one before';
  try {
    const stored = readEventBody(link.body);
    const placed =
      stored.org === org &&
      stored.incident === link.incident_id &&
      stored.version === link.version &&
      stored.event.type === link.type &&
      Date.parse(stored.event.at) === new Date(link.at).getTime();
    if (!placed) return 'it stands in another place than its body says';
    const state = evolve(states.get(link.incident_id)?.state ?? null, stored.event);
    if (state.version !== stored.version)
      return `it says it is event ${stored.version} of its incident, but it is event ${state.version}`;
    for (const pointer of Object.values(textsIn(stored.event)))
      texts.set(pointer.sealedId, { ...pointer, incident: stored.incident, purgedAt: null });
    if (stored.event.type === 'texts-purged') markPurged(texts, stored.event);
    for (const each of beside) each.take(stored.incident, stored.event);
    states.set(link.incident_id, { state, last: stored.event.at });
    return null;
  } catch (error) {
    return `it cannot be replayed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function markPurged(texts: Map<string, Pointer>, { texts: ids, at }: EventOf<'texts-purged'>): void {
  for (const id of ids) {
    const pointer = texts.get(id);
    if (pointer === undefined) throw new Error('it purges a text that no event brought');
    texts.set(id, { ...pointer, purgedAt: at });
  }
}

async function brokenEnd(
  sql: Sql,
  org: OrganizationId,
  sequence: bigint,
  hash: Buffer,
): Promise<string | null> {
  const [head] = await sql.query<{ sequence: string; hash: Buffer }>({
    text: 'select sequence, hash from needful.history_head where org_id = $1',
    values: [org],
  });
  if (head === undefined) return 'the head of the chain is missing';
  if (BigInt(head.sequence) !== sequence)
    return `the head says ${head.sequence} events, but ${sequence} are there`;
  return head.hash.equals(hash) ? null : 'the head\u2019s hash is not that of the last event';
}

const COMPARED = INCIDENT_COLUMNS.map((column) => `to_jsonb(${column}) #>> '{}' as ${column}`).join(', ');

/** The rows that lists read must say what the events say: compared in the database\u2019s own spelling. */
async function brokenRow(
  sql: Sql,
  org: OrganizationId,
  states: Map<string, { state: MaybeIncident; last: string }>,
): Promise<string | null> {
  const rows = await sql.query<Record<string, string | null>>({
    text: `select ${COMPARED} from needful.incident where org_id = $1`,
    values: [org],
  });
  const organization = await organizationFacts(sql, org);
  if (rows.length !== states.size)
    return `${rows.length} incidents are listed, but the history has ${states.size}`;
  const tagged = await tagsByIncident(sql, org);
  for (const row of rows) {
    const known = states.get(row.id ?? '');
    if (known?.state == null) return `incident ${row.reference} is listed, but has no history`;
    if (known.state.route === null) return `incident ${row.reference} was never routed, by its history`;
    const expected = incidentRow(org, known.state, known.last as never, organization);
    // Of another version until the job `renew-rows` comes to it.
    const isStale = row.fold_version !== String(FOLD_VERSION);
    const column = INCIDENT_COLUMNS.find(
      (name, index) =>
        !(isStale && FOLDED_COLUMNS.includes(name)) && !sameValue(row[name] ?? null, expected[index]),
    );
    if ((tagged.get(known.state.incidentId) ?? '[]') !== row.tags)
      return `the tags of incident ${row.reference} are not those of its history`;
    if (column !== undefined)
      return `the row of incident ${row.reference} says another ${column} than its history`;
  }
  return null;
}

function sameValue(stored: string | null, expected: unknown): boolean {
  if (expected === null || expected === undefined) return stored === null;
  if (Buffer.isBuffer(expected)) return stored === `\\x${expected.toString('hex')}`;
  if (Array.isArray(expected))
    return stored !== null && JSON.stringify(JSON.parse(stored)) === JSON.stringify(expected);
  const text = String(expected);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return stored !== null && Date.parse(stored) === Date.parse(text);
  return stored === text;
}
