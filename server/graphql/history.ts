import { type AttachmentSight, attachmentSight } from '@needful/shared/domain/attachments/attachment.ts';
import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { seesReporter, seesText, tellsReporter } from '@needful/shared/domain/incident/access.ts';
import { isPerson } from '@needful/shared/domain/incident/actor.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import { incidentsIn, peopleIn, sentenceOf } from '@needful/shared/domain/incident/sentence.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import type { Incident } from '../generated/prisma/client.ts';
import { findKind } from '../handle/decision-facts.ts';
import { attachmentSightOf } from '../read/attachment-sight.ts';
import { readEventBody } from '../store/event-body.ts';
import { recordView } from '../store/incident-views.ts';
import { openText, type SealedRow } from '../store/sealed-texts.ts';
import { inTenant } from '../store/tenant.ts';
import type { Context } from './context.ts';
import { personOf, placeOf } from './context.ts';

export type HistoryEntry = {
  readonly sequence: bigint;
  readonly event: IncidentEvent;
  readonly actorName: string | null;
  readonly sentence: string;
  /** The opened text the event points to; null where there is none, or it was purged. */
  readonly text: string | null;
  readonly hash: Uint8Array;
};

/** A history as it was read: its entries in order, the texts it points to, and who is named in it. */
export type IncidentHistory = {
  /** All of them, also those that are no entry for who asks. */
  readonly events: readonly IncidentEvent[];
  /** The other incidents it speaks of, by id, as far as who asks may see them. */
  readonly incidents: ReadonlyMap<string, OtherIncident>;
  readonly entries: readonly HistoryEntry[];
  /** Opened texts by id; null once purged. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly nameOf: (person: PersonId) => string;
};

const loaded = new WeakMap<Context, Map<string, Promise<IncidentHistory>>>();

/** One incident's history with names and opened texts, in order; read once in an operation, by all its reads. */
export function incidentHistory(
  context: Context,
  incidentId: string,
  kindId: string,
): Promise<IncidentHistory> {
  const known = loaded.get(context) ?? new Map<string, Promise<IncidentHistory>>();
  loaded.set(context, known);
  const history = known.get(incidentId) ?? loadHistory(context, incidentId, kindId);
  known.set(incidentId, history);
  return history;
}

export async function historyOf(
  context: Context,
  incidentId: string,
  kindId: string,
): Promise<readonly HistoryEntry[]> {
  return (await incidentHistory(context, incidentId, kindId)).entries;
}

async function loadHistory(context: Context, incidentId: string, kindId: string): Promise<IncidentHistory> {
  const { org } = placeOf(context);
  const { client } = context.reads;
  await recordOfficersView(context, incidentId as IncidentId);
  const where = { orgId: org, incidentId };
  const rows = await client.incidentEvent.findMany({ where, orderBy: { version: 'asc' } });
  const texts = new Map(
    (await client.sealedText.findMany({ where })).map((row) => [row.id, readText(context, org, row)]),
  );
  const events = rows.map((row) => ({ row, event: readEventBody(row.body).event }));
  const sight = await sightOf(
    context,
    events.map(({ event }) => event),
  );
  const nameOf = await namesOf(
    context,
    events.flatMap(({ event }) => peopleIn(event)),
  );
  const incident = await othersOf(
    context,
    events.flatMap(({ event }) => incidentsIn(event)),
  );
  const kind = findKind(kindId);
  const names = {
    person: nameOf,
    incident: (id: IncidentId) => incident.get(id)?.reference ?? 'another incident',
    kindTitle: kind?.title ?? kindId,
    questions: kind?.questions ?? [],
  };
  // Who may not see another incident learns nothing of it from here.
  const shown = events.filter(
    ({ event }) => incidentsIn(event).every((id) => incident.has(id)) && sight.isTold(event),
  );
  const entries = shown.map(({ row, event }) => ({
    sequence: row.sequence,
    event,
    actorName: event.actor.kind === 'person' && !sight.hides(event) ? nameOf(event.actor.personId) : null,
    sentence: sentenceOf(event, sight.hides(event) ? { ...names, person: () => 'The reporter' } : names),
    text: sight.reads(event) ? textFor(event, texts) : null,
    hash: row.hash,
  }));
  return { events: events.map(({ event }) => event), incidents: incident, entries, texts, nameOf };
}

type Sight = {
  /** Whether who gave this event must stay unknown to who asks. */
  readonly hides: (event: IncidentEvent) => boolean;
  /** Whether its free text is for who asks. */
  readonly reads: (event: IncidentEvent) => boolean;
  /** Whether they may know of it at all. */
  readonly isTold: (event: IncidentEvent) => boolean;
};

/** What of this history whoever asks may see: who reported, what is counsel’s, and what is attached. */
async function sightOf(context: Context, events: readonly IncidentEvent[]): Promise<Sight> {
  const state = replay(events);
  const person = personOf(context);
  if (state === null) return { hides: () => true, reads: () => false, isTold: () => false };
  const { isTold, reads } = await attachmentSightIn(context, state);
  const sees = seesReporter(state, person) || isPerson(state.reportedBy, person);
  return {
    hides: (event) => !sees && tellsReporter(state, event),
    reads: (event) => seesText(state, event, person) && reads(event),
    isTold,
  };
}

/** What whoever asks sees of the files of an incident. */
export async function attachmentSightIn(context: Context, state: IncidentState): Promise<AttachmentSight> {
  const { org } = placeOf(context);
  const person = personOf(context);
  if (state.merging.into === null) return attachmentSight(state, null, person);
  return await inTenant(context.pool, { org, person }, (sql) => attachmentSightOf(sql, org, state, person));
}

/** A rationale stands before its evidence; null where an event came without a text, or all of it was purged. */
function textFor(event: IncidentEvent, texts: ReadonlyMap<string, string | null>): string | null {
  const opened = Object.values(textsIn(event)).flatMap(({ sealedId }) => texts.get(sealedId) ?? []);
  return opened.length === 0 ? null : opened.join('\n\n');
}

/** An officer who reads a history may read what names people: that they did is kept before it is shown. */
async function recordOfficersView(context: Context, incident: IncidentId): Promise<void> {
  const { org, roles } = placeOf(context);
  if (!roles.includes('officer')) return;
  const person = personOf(context);
  await inTenant(context.pool, { org, person }, (sql) => recordView(sql, org, incident, person, context.now));
}

export const UNREADABLE =
  'This text cannot be read: it was altered, or sealed with a key that this server does not have. Run `pnpm needful verify`.';

/** One text that does not open must not hide the rest of the history. */
function readText({ sealer }: Context, org: OrganizationId, row: SealedRow): string | null {
  try {
    return openText(sealer, org, row);
  } catch {
    return UNREADABLE;
  }
}

/** Looks members up by id in one read; who is unknown is named so. */
async function namesOf(context: Context, people: readonly PersonId[]): Promise<(id: PersonId) => string> {
  const found = await context.reads.client.membership.findMany({
    where: { orgId: placeOf(context).org, personId: { in: [...new Set(people)] } },
    select: { personId: true, name: true },
  });
  const names = new Map(found.map(({ personId, name }) => [personId, name]));
  return (id) => names.get(id) ?? 'a former member';
}

export type OtherIncident = Pick<Incident, 'id' | 'reference' | 'kind' | 'status' | 'reportedAt'>;

/** The other incidents that whoever asks is not barred from. */
async function othersOf(
  context: Context,
  ids: readonly IncidentId[],
): Promise<ReadonlyMap<string, OtherIncident>> {
  if (ids.length === 0) return new Map();
  const found = await context.reads.client.incident.findMany({
    where: {
      orgId: placeOf(context).org,
      id: { in: [...new Set(ids)] },
      NOT: { barred: { has: personOf(context) } },
    },
    select: { id: true, reference: true, kind: true, status: true, reportedAt: true },
  });
  return new Map(found.map((each) => [each.id, each]));
}

export type Question = {
  readonly id: string;
  readonly text: string | null;
  readonly askedAt: string;
  readonly askedByName: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
};

/** The conversation with the reporter, out of the history. */
export function questionsIn(history: readonly HistoryEntry[]): Question[] {
  return history.flatMap(({ event, text, actorName }) => {
    if (event.type !== 'question-asked') return [];
    const answer = history.find(
      (entry) => entry.event.type === 'question-answered' && entry.event.questionId === event.messageId,
    );
    return [
      {
        id: event.messageId,
        text,
        askedAt: event.at,
        askedByName: actorName,
        answer: answer?.text ?? null,
        answeredAt: answer?.event.at ?? null,
      },
    ];
  });
}
