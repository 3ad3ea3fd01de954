import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { seesReporter, tellsReporter } from '@needful/shared/domain/incident/access.ts';
import { isPerson } from '@needful/shared/domain/incident/actor.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import { incidentsIn, sentenceOf } from '@needful/shared/domain/incident/sentence.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import { findKind } from '../handle/decision-facts.ts';
import type { Sealer } from '../keys/seal.ts';
import { attachmentSightOf } from '../read/attachment-sight.ts';
import { chainStart } from '../store/chain.ts';
import { canonicalJson, readEventBody } from '../store/event-body.ts';
import { namedIncidents } from '../store/other-incident.ts';
import { openText } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';
import { type OpenFile, type PackedAttachment, packedAttachments } from './attachment-files.ts';

/** Why an event's body is not in a pack; its place in the chain and its hash are. */
export type Withheld = 'privileged' | 'confidential' | 'another-incident' | 'recused';

export type PackedEvent = {
  readonly sequence: string;
  readonly version: number;
  /** Hash of the link before it in the organization's chain, and its own, in hex. */
  readonly previous: string;
  readonly hash: string;
  readonly body: string | null;
  readonly withheld: Withheld | null;
  readonly at: string;
  readonly sentence: string;
  /** Ids of the texts it points to. */
  readonly texts: readonly string[];
  /** Those of them that are not for who asks, though the rest of the event is. */
  readonly textsLeftOut: readonly string[];
  /** It brought a file that is not for who asks, though that it did is. */
  readonly fileLeftOut: boolean;
};

/** A text with what it takes to hold it against its commitment in the history. */
export type PackedText = {
  readonly id: string;
  readonly field: string;
  readonly salt: string;
  readonly text: string;
};

export type IncidentEvidence = {
  readonly state: IncidentState;
  readonly kindTitle: string;
  readonly events: readonly PackedEvent[];
  /** The same as they are, for what is made of them here; never written out. */
  readonly history: readonly IncidentEvent[];
  readonly texts: readonly PackedText[];
  readonly attachments: readonly PackedAttachment[];
  readonly leftOut: readonly string[];
};

/** An incident's history as the checker reads it, and the texts beside it. */
export function historyFiles(
  { events, texts }: Pick<IncidentEvidence, 'events' | 'texts'>,
  withTexts: boolean,
) {
  const lines = events.map(({ sequence, version, previous, hash, body, withheld, ...event }) => {
    const { textsLeftOut, fileLeftOut } = event;
    const link = { sequence, version, previous, hash, ...(body === null ? { withheld } : { body }) };
    return canonicalJson({
      ...link,
      ...(textsLeftOut.length === 0 ? {} : { textsLeftOut }),
      ...(fileLeftOut ? { fileLeftOut } : {}),
    });
  });
  const history = { name: 'history.jsonl', content: `${lines.join('\n')}\n` };
  if (!withTexts) return [history];
  const opened = texts.map((text) => `${canonicalJson(text)}\n`).join('');
  return [history, { name: 'texts.jsonl', content: opened }];
}

type Row = { sequence: string; version: number; body: string; hash: Buffer; previous: Buffer | null };

/**
 * What of an incident goes out to this person. Counsel's part goes out to nobody; who reported in confidence, to the
 * lead alone; what names an incident they have a part in, not to them; free text, to officers; files and their names, to
 * who may open them. What an event that is withheld says in a text is withheld with it.
 * @returns null where there is no such incident
 */
export async function readEvidence(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  about: IncidentId,
  asker: {
    readonly person: PersonId;
    readonly at: string;
    readonly withTexts: boolean;
    readonly open: OpenFile;
  },
  names: ReadonlyMap<string, string>,
): Promise<IncidentEvidence | null> {
  const rows = await sql.query<Row>({
    text: `select e.sequence, e.version, e.body, e.hash, p.hash as previous from needful.incident_event e
             left join needful.incident_event p on p.org_id = e.org_id and p.sequence = e.sequence - 1
            where e.org_id = $1 and e.incident_id = $2 order by e.version`,
    values: [org, about],
  });
  const given = rows.map((row) => ({ row, event: readEventBody(row.body).event }));
  const state = replay(given.map(({ event }) => event));
  if (state === null) return null;
  const attached = await attachmentSightOf(sql, org, state, asker.person);
  const mayKnow = seesReporter(state, asker.person);
  const sees = mayKnow || isPerson(state.reportedBy, asker.person);
  // Who reported without an account is named by a text alone, whoever entered it.
  const contact = mayKnow ? null : (state.contact?.sealedId ?? null);
  const kind = findKind(state.report.kind);
  const kindTitle = kind?.title ?? state.report.kind;
  const person = (id: PersonId) => names.get(id) ?? 'a former member';
  const mentioned = given.flatMap(({ event }) => incidentsIn(event));
  const others = await namedIncidents(sql, org, asker.person, mentioned);
  const incident = (id: IncidentId) => others.get(id) ?? 'another incident';
  const says = { person, kindTitle, questions: kind?.questions ?? [], incident };
  const events = given.map(({ row, event }): PackedEvent => {
    const withheld = incidentsIn(event).every((id) => others.has(id))
      ? (withheldFor(state, event, sees) ?? (attached.isTold(event) ? null : 'recused'))
      : 'another-incident';
    const reads = attached.reads(event);
    const shown = withheld === 'confidential' ? { ...says, person: () => 'The reporter' } : says;
    const pointers = Object.values(textsIn(event)).map(({ sealedId }) => sealedId);
    return {
      sequence: row.sequence,
      version: row.version,
      previous: (row.previous ?? chainStart(org)).toString('hex'),
      hash: row.hash.toString('hex'),
      body: withheld === null ? row.body : null,
      withheld,
      at: event.at,
      sentence: (withheld === null ? undefined : INSTEAD[withheld]) ?? sentenceOf(event, shown),
      texts: pointers,
      textsLeftOut: withheld === null ? pointers.filter((id) => id === contact || !reads) : [],
      fileLeftOut: withheld === null && event.type === 'attachment-added' && !reads,
    };
  });
  const without = new Set(
    events.flatMap(({ withheld, texts, textsLeftOut }) => (withheld === null ? textsLeftOut : texts)),
  );
  const texts = asker.withTexts ? await openTexts(sql, sealer, org, about, without) : [];
  const history = given.map(({ event }) => event);
  const { open, withTexts, person: taker, at } = asker;
  const textOf = (sealedId: string) => texts.find(({ id }) => id === sealedId)?.text;
  const packing = { org, incident: about, names, textOf, open, withTexts, person: taker, at };
  const attachments = await packedAttachments(sql, attached, packing);
  const leftOut = leftOutOf(events, withTexts, contact);
  return { state, kindTitle, events, history, texts, attachments, leftOut };
}

function withheldFor(state: IncidentState, event: IncidentEvent, sees: boolean): Withheld | null {
  if ('privileged' in event && event.privileged === true) return 'privileged';
  return !sees && tellsReporter(state, event) ? 'confidential' : null;
}

/** What stands in place of a withheld event’s sentence; of who reported in confidence, the sentence without the name. */
const INSTEAD: Partial<Record<Withheld, string>> = {
  privileged: 'Counsel\u2019s part; left out.',
  'another-incident': 'About another incident; left out.',
  recused: 'Not for whoever is recused; left out.',
};

function leftOutOf(events: readonly PackedEvent[], withTexts: boolean, contact: string | null): string[] {
  const count = (why: Withheld) => events.filter(({ withheld }) => withheld === why).length;
  const said: string[] = [];
  if (count('privileged') > 0)
    said.push(
      `Counsel\u2019s privileged part: ${count('privileged')} entries. Their hashes are here, their content is not.`,
    );
  if (count('confidential') > 0)
    said.push(
      `Who reported in confidence: ${count('confidential')} entries. Their hashes are here, their content is not.`,
    );
  if (count('another-incident') > 0)
    said.push(
      `What names an incident that is not for whoever made this: ${count('another-incident')} entries. Their hashes are here, their content is not.`,
    );
  if (count('recused') > 0)
    said.push(`Entries that are not for whoever is recused: ${count('recused')}. Their hashes are here.`);
  if (events.some(({ fileLeftOut }) => fileLeftOut))
    said.push('Attached files and their names: the lead opens them, and whom the lead names.');
  if (contact !== null && events.some(({ textsLeftOut }) => textsLeftOut.includes(contact)))
    said.push('The name and address of who reported in confidence: the lead alone reads them.');
  if (!withTexts) said.push('Free text: whoever made this pack is no officer. Its commitments are here.');
  return said;
}

async function openTexts(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
  without: ReadonlySet<string>,
): Promise<PackedText[]> {
  const rows = await sql.query<{
    id: string;
    incidentId: string;
    field: string;
    keyId: string;
    salt: Buffer;
    nonce: Buffer;
    ciphertext: Buffer;
  }>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", salt, nonce, ciphertext
             from needful.sealed_text where org_id = $1 and incident_id = $2 and salt is not null order by id`,
    values: [org, incident],
  });
  return rows
    .filter(({ id }) => !without.has(id))
    .map((row) => {
      const text = openText(sealer, org, row) ?? '';
      return { id: row.id, field: row.field, salt: row.salt.toString('base64'), text };
    });
}
