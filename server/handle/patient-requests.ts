import { dayIn } from '@needful/shared/domain/calendar.ts';
import {
  type DisclosureBody,
  decideDisclosure,
  disclosureRefusals,
} from '@needful/shared/domain/disclosures/decide.ts';
import {
  type DisclosureEvent,
  type DisclosureState,
  evolveDisclosure,
  isDisclosureEvent,
  saidInDisclosure,
  textsOfDisclosure,
} from '@needful/shared/domain/disclosures/disclosure.ts';
import type { CalendarDate, MessageId, PersonId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { RequestBody } from '@needful/shared/domain/patient-requests/commands.ts';
import { decideRequest } from '@needful/shared/domain/patient-requests/decide.ts';
import {
  evolveRequest,
  isRequestEvent,
  type RequestEvent,
  saidInRequest,
  textsOfRequest,
} from '@needful/shared/domain/patient-requests/evolve.ts';
import { requestRefusals } from '@needful/shared/domain/patient-requests/refusals.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import type { RecordsEvent } from '@needful/shared/domain/records/events.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { RoutingPeople } from '@needful/shared/domain/routing/people.ts';
import { lockHead } from '../store/incidents.ts';
import { isFirstIn12Months } from '../store/patient-requests.ts';
import { appendRecord, recordsAbout } from '../store/records.ts';
import {
  areSameRecordsTexts,
  keepRecordsText,
  openRecordsTexts,
  type RecordsTextToKeep,
} from '../store/records-texts.ts';
import { routingPeople } from '../store/routing-people.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Given, Shell } from './incident.ts';
import { letterAsSent, toldIn } from './request-letter-making.ts';

/** What one officer asks about one request or disclosure. A new one has the message’s own id. */
export type RecordsOrder<Body> = {
  readonly subject: string;
  readonly messageId: MessageId;
  readonly body: Body;
  /** Texts that the command points to, in the order of their fields; kept only where it is carried out. */
  readonly texts: readonly RecordsTextToKeep[];
};

/** What a kind of subject is made of. */
type Aggregate<State, Body, Event extends RecordsEvent> = {
  readonly isOwn: (event: RecordsEvent) => boolean;
  readonly evolve: (state: State | null, event: Event) => State;
  readonly decide: (sql: Sql, state: State | null, body: Body) => Promise<RecordsEvent | Refusal>;
  readonly said: (event: Event) => string;
  readonly texts: (event: Event) => readonly SealedText[];
  readonly taken: () => Refusal;
};

/**
 * load → decide → append on the chain of the records, holding the organization’s chain: the subject as it now stands, or
 * why nothing was done. A message that was carried out before changes nothing.
 */
async function handle<State, Body, Event extends RecordsEvent>(
  sql: Sql,
  { sealer }: Shell,
  { org }: Given,
  order: RecordsOrder<Body>,
  aggregate: Aggregate<State, Body, Event>,
): Promise<State | Refusal> {
  const { subject, messageId, body, texts } = order;
  const { evolve, decide, taken } = aggregate;
  await lockHead(sql, org);
  const about = (await recordsAbout(sql, org, [subject])).map(({ event }) => event);
  // The id is that of another kind of subject: a legal hold, perhaps.
  if (!about.every(aggregate.isOwn)) return aggregate.taken();
  const events = about as Event[];
  const known = events.findIndex((event) => 'messageId' in event && event.messageId === messageId);
  const before = known === -1 ? events : events.slice(0, known);
  const state = before.reduce<State | null>(evolve, null);
  const decided = await decide(sql, state, body);
  const repeated = events[known];
  if (repeated !== undefined) {
    const isSame =
      !isRefusal(decided) &&
      aggregate.said(decided as Event) === aggregate.said(repeated) &&
      (await areSameRecordsTexts(sql, org, aggregate.texts(repeated), texts));
    return isSame ? (events.reduce<State | null>(evolve, null) ?? taken()) : taken();
  }
  if (isRefusal(decided)) return decided;
  await appendRecord(sql, org, decided);
  for (const text of texts) await keepRecordsText(sql, sealer, org, subject, text);
  return evolve(state, decided as Event);
}

/** Carries out a command about a patient’s request in the caller’s transaction. */
export async function changeRequest(
  sql: Sql,
  shell: Shell,
  given: Given,
  order: RecordsOrder<RequestBody>,
): Promise<RequestState | Refusal> {
  const { org, timeZone, actor, now: at } = given;
  const today = dayIn(timeZone, at);
  return await handle<RequestState, RequestBody, RequestEvent>(sql, shell, given, order, {
    isOwn: isRequestEvent,
    evolve: evolveRequest,
    said: saidInRequest,
    texts: textsOfRequest,
    taken: requestRefusals.messageIdTaken,
    async decide(within, state, body) {
      const isFree =
        body.type === 'tell-fee' && state !== null ? await isFirstIn12Months(within, org, state) : true;
      const command = { ...body, messageId: order.messageId, actor, at };
      const decided = decideRequest(state, command, { today, isFree });
      if (isRefusal(decided)) return decided;
      const event = { ...decided, actor, at };
      return await withLetter(within, shell, given, { state, event, texts: order.texts });
    },
  });
}

type Decided = {
  readonly state: RequestState | null;
  readonly event: RequestEvent;
  readonly texts: readonly RecordsTextToKeep[];
};

/** What tells a person that it takes longer, or is denied, is hashed as it is recorded: a copy can be proven later. */
async function withLetter(
  sql: Sql,
  { sealer }: Shell,
  given: Given,
  { state, event, texts }: Decided,
): Promise<RequestEvent> {
  if (event.type !== 'request-extended' && event.type !== 'request-denied') return event;
  const after = evolveRequest(state, event);
  const told = toldIn(after, event.type === 'request-extended' ? 'extension' : 'denial');
  const [written] = texts;
  const opened = await openRecordsTexts(sql, sealer, given.org, [after.patient]);
  const patient = opened.get(after.patient.sealedId);
  if (told === null || event.letter === undefined || written === undefined || patient === undefined)
    return event;
  const sent = await letterAsSent(sql, given, after, told, { patient, reason: written.plain });
  return { ...event, letter: { ...event.letter, ...sent } };
}

/** The same in a transaction of its own, for an officer who handles requests. */
export async function handleRequest(
  shell: Shell,
  given: Given,
  order: RecordsOrder<RequestBody>,
): Promise<RequestState | Refusal> {
  return await asHandler(shell, given, (sql) => changeRequest(sql, shell, given, order));
}

/** A command about a disclosure that no incident makes. */
export async function handleDisclosure(
  shell: Shell,
  given: Given,
  order: RecordsOrder<DisclosureBody>,
): Promise<DisclosureState | Refusal> {
  const { timeZone, actor, now: at } = given;
  const today = dayIn(timeZone, at);
  return await asHandler(shell, given, (sql) =>
    handle<DisclosureState, DisclosureBody, DisclosureEvent>(sql, shell, given, order, {
      isOwn: isDisclosureEvent,
      evolve: evolveDisclosure,
      said: saidInDisclosure,
      texts: textsOfDisclosure,
      taken: disclosureRefusals.messageIdTaken,
      async decide(_within, state, body) {
        const command = { ...body, messageId: order.messageId, actor, at };
        const decided = decideDisclosure(state, command, today);
        return isRefusal(decided) ? decided : { ...decided, actor, at };
      },
    }),
  );
}

/** Works in one transaction for an officer who handles patients’ requests, or says that they do not. */
export async function asHandler<Result>(
  shell: Shell,
  { org, timeZone, actor, now }: Given,
  work: (sql: Sql, person: PersonId) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  if (actor.kind !== 'person') return requestRefusals.notYours();
  const { personId } = actor;
  return await inTenant(shell.pool, { org, person: personId }, async (sql) =>
    (await handlesRequests(sql, { org }, personId, dayIn(timeZone, now)))
      ? await work(sql, personId)
      : requestRefusals.notYours(),
  );
}

/**
 * Who opens patients’ requests and searches the registers for them: who holds a designation on that day, or is an
 * alternate; so there is another officer where one has a part in an incident. Where nobody is designated, every officer.
 */
export async function handlesRequests(
  sql: Sql,
  { org }: Pick<Given, 'org'>,
  person: PersonId,
  today: CalendarDate,
): Promise<boolean> {
  const { people } = await routingPeople(sql, org, today);
  return handlersAmong(people).includes(person);
}

/** The same of all, where it is known already who is who. */
export function handlersAmong({ designations, officers }: RoutingPeople): readonly PersonId[] {
  if (designations.length === 0) return officers;
  return officers.filter((officer) =>
    designations.some(({ holder, alternate }) => holder === officer || alternate === officer),
  );
}
