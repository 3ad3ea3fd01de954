import { dayIn } from '@needful/shared/domain/calendar.ts';
import type {
  IncidentId,
  Instant,
  MessageId,
  OrganizationId,
  PersonId,
  ReportId,
} from '@needful/shared/domain/ids.ts';
import type { Actor } from '@needful/shared/domain/incident/actor.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { type DecisionFacts, decide } from '@needful/shared/domain/incident/decide.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { evolve } from '@needful/shared/domain/incident/evolve.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { commandEntry } from '@needful/shared/domain/incident/slices.ts';
import type { IncidentState, MaybeIncident } from '@needful/shared/domain/incident/state.ts';
import { TEXT_FIELDS, type Texts, textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import type { Addressee } from '@needful/shared/domain/notices/addressees.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type pg from 'pg';
import type { Sealer } from '../keys/seal.ts';
import { allAffected } from '../store/all-affected.ts';
import {
  appendLinks,
  type Following,
  follow,
  isReferenceTaken,
  type LockedHead,
  loadByReport,
  loadIncident,
  lockHead,
  moveHead,
} from '../store/incidents.ts';
import { organizationFacts } from '../store/organizations.ts';
import { ownPlaybooksOf } from '../store/own-playbooks.ts';
import { type FoundPlace, findPlace } from '../store/people.ts';
import { keepCode, reportOfCode } from '../store/report-codes.ts';
import { routingPeople } from '../store/routing-people.ts';
import { isSameText, type TextToKeep } from '../store/sealed-texts.ts';
import { type Kept, keepSearchable } from '../store/search-words.ts';
import { inTenant, OnceKept, type Sql, type Tenant } from '../store/tenant.ts';
import { decisionFacts } from './decision-facts.ts';
import { type Dispute, disputedIn } from './dispute.ts';
import type { LeadChange } from './lead-change.ts';
import { unfitName } from './unfit-name.ts';

/** What the shell around decisions needs; composed once at start. */
export type Shell = {
  readonly pool: pg.Pool;
  readonly sealer: Sealer;
  /** Puts the notices of new incidents into the queue, in the same transaction. Resolves once that is sent. */
  readonly announce: (sql: Sql, news: readonly News[]) => Promise<void>;
  /** The same for whoever leads from now on, and from whom it was taken. */
  readonly announceLead: (sql: Sql, org: OrganizationId, change: LeadChange) => Promise<void>;
  /** The same for ownership and who signed, where somebody did not agree with a conclusion. */
  readonly announceDispute: (sql: Sql, org: OrganizationId, dispute: Dispute) => Promise<void>;
  /** Sends the external reviewer the link that was kept for them. */
  readonly announceReview: (
    sql: Sql,
    org: OrganizationId,
    link: { readonly id: MessageId; readonly incident: IncidentId; readonly madeAt: Instant },
  ) => Promise<void>;
};

/** An incident that has just been reported. */
export type News = { readonly org: OrganizationId; readonly state: IncidentState };

/** Whose incident a command concerns: named by what the reporter knows, or by what the officer sees. */
export type Target = { readonly reportId: ReportId } | { readonly incidentId: IncidentId };

export type Given = {
  readonly org: OrganizationId;
  readonly timeZone: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** sha256 of the code by which an actor of the report page speaks for their report. */
  readonly codeHash?: Buffer;
};

type WithoutContext<Command> = Command extends IncidentCommand ? Omit<Command, 'actor' | 'at'> : never;
export type Asked = WithoutContext<IncidentCommand>;

/** What one sender asks, on one incident. */
export type Order = {
  readonly given: Given;
  readonly target: Target;
  /** One command, or several that are carried out in this order, all of them or none. */
  readonly asked: Asked | readonly Asked[];
  /** Free text that the commands point to; kept only where its command is carried out. */
  readonly texts: readonly TextToKeep[];
  /** Given where who asks is only taken to be who they were last time; carried out only where that is still so. */
  readonly presumed?: Presumed;
  /** Reads what the answer needs besides, in the same transaction, once the incident is as it now stands. */
  readonly alongside?: (sql: Sql, org: OrganizationId, state: IncidentState) => Promise<unknown>;
};

/** A person's place as it was last time, and whether what is found now is the same. */
export type Presumed = {
  readonly person: PersonId;
  readonly isStill: (found: FoundPlace | null) => boolean;
};

/** Nobody is told it: whoever presumed it asks again without presuming. */
export const NOT_AS_PRESUMED = refuse(
  'not-as-presumed',
  'Somebody\u2019s place has changed. Nothing was kept.',
);

export type Answer = IncidentState | Refusal;

/** load → decide → append, in one transaction: the incident as it now stands, or why nothing was done. */
export async function handleIncident(shell: Shell, order: Order): Promise<Answer> {
  const [answer] = await handleAll(shell, order.given.org, [order]);
  if (answer === undefined) throw new Error('Who asks is answered');
  return answer;
}

/**
 * The same for several orders on different incidents of one organization, one after another and with one COMMIT,
 * holding the organization's chain from before the load: what was decided on is still so when it is written. The feed
 * sees it after the commit, by the moved head. A refusal of one leaves the others as they are; a fault undoes all.
 */
export async function handleAll(
  shell: Shell,
  org: OrganizationId,
  orders: readonly Order[],
): Promise<readonly Answer[]> {
  return await inTenant(shell.pool, tenantOf(org, orders), async (sql) => {
    // Sent together and carried out in this order, so the rest is read once the lock is held.
    const facts = factsOnce(sql);
    const places = placesOnce(sql, org);
    const [locked, ...loaded] = await Promise.all([
      lockHead(sql, org),
      ...orders.map((order) => loadFor(shell, sql, order, facts, places)),
    ]);
    let head = locked;
    const answers: Answer[] = [];
    const sent: Promise<unknown>[] = [];
    let areNew = true;
    for (const [at, order] of orders.entries()) {
      const outcome = await decideOrder(sql, head, order, loaded[at] as Loaded);
      answers.push('next' in outcome ? outcome.next.state : outcome.answer);
      if ('answer' in outcome) continue;
      head = outcome.next.head;
      areNew &&= outcome.next.isNew;
      sent.push((await write(shell, sql, order, outcome)).kept);
    }
    if (sent.length > 0) sent.push(moveHead(sql, org, head));
    const kept = Promise.all(sent);
    // What a new incident writes leaves in one piece; of others one statement may wait for another.
    if (!areNew) await kept;
    return new OnceKept(answers, kept);
  });
}

export function tenantOf(org: OrganizationId, orders: readonly Order[]): Tenant {
  const people = new Set(
    orders.map(({ given: { actor } }) => (actor.kind === 'person' ? actor.personId : undefined)),
  );
  const [person] = people;
  return people.size === 1 ? { org, person } : { org };
}

export type PlacesOf = (person: PersonId) => Promise<FoundPlace | null>;

/** Each person is asked for once. */
export function placesOnce(sql: Sql, org: OrganizationId): PlacesOf {
  const known = new Map<PersonId, Promise<FoundPlace | null>>();
  return (person) => {
    const found = known.get(person) ?? findPlace(sql, org, person);
    known.set(person, found);
    return found;
  };
}

export type Loaded = Awaited<ReturnType<typeof loadFor>>;

export async function loadFor(
  shell: Shell,
  sql: Sql,
  order: Order,
  facts: FactsOn,
  places: PlacesOf = placesOnce(sql, order.given.org),
) {
  const { given, target, asked, presumed } = order;
  const { org, codeHash } = given;
  const types = [asked].flat().map(({ type }) => type);
  const [isAsPresumed, state, taken, holder, known] = await Promise.all([
    presumed === undefined || places(presumed.person).then(presumed.isStill),
    load(sql, org, target),
    'reportId' in target && isReferenceTaken(sql, org, target.reportId),
    codeHash === undefined ? null : reportOfCode(sql, org, codeHash),
    isAboutLetters(types) ? factsWithPeople(sql, shell, given, target, types) : facts(given, types),
  ]);
  return { isAsPresumed, state, taken, holder, facts: known };
}

/** What is loaded for a report of which nothing is there yet. */
export async function loadForNew(
  { given, presumed }: Order,
  facts: FactsOn,
  places: PlacesOf,
): Promise<Loaded> {
  const [isAsPresumed, known] = await Promise.all([
    presumed === undefined || places(presumed.person).then(presumed.isStill),
    facts(given, ['report']),
  ]);
  return { isAsPresumed, state: null, taken: false, holder: null, facts: known };
}

type Outcome =
  | { readonly before: MaybeIncident; readonly next: Following; readonly texts: readonly Kept[] }
  | { readonly answer: Answer };

export async function decideOrder(
  sql: Sql,
  head: LockedHead,
  { given, asked, texts }: Order,
  { isAsPresumed, state, taken, holder, facts }: Loaded,
): Promise<Outcome> {
  if (!isAsPresumed) return { answer: NOT_AS_PRESUMED };
  const { org, codeHash } = given;
  const commands = [asked].flat().map((one) => commandOf(one as Asked, given));
  if (state === null && commands[0]?.type === 'report' && taken) return { answer: refusals.reportIdTaken() };
  // Who speaks by a code speaks for that report alone; a code that follows another report makes no new one.
  if (codeHash !== undefined && (holder?.incidentId ?? null) !== (state?.incidentId ?? null))
    return { answer: refusals.reportIdTaken() };
  const decided = await decideAll(sql, org, state, commands, facts, texts);
  if (isRefusal(decided)) return { answer: decided };
  if (decided.events.length === 0) return { answer: state ?? refusals.notFound() };
  return { before: state, next: follow(org, head, state, decided.events), texts: decided.texts };
}

/** Sends what is to be written, and waits for none of it but what others wait for. */
export async function write(
  shell: Shell,
  sql: Sql,
  { given: { org, codeHash, actor, now }, alongside }: Order,
  { before, next, texts }: Extract<Outcome, { next: Following }>,
): Promise<{ readonly kept: Promise<unknown> }> {
  const { state, isNew } = next;
  const kept = Promise.all([
    appendLinks(sql, org, next),
    keepSearchable(
      sql,
      shell.sealer,
      org,
      texts.map((text) => ({ incidentId: state.incidentId, text })),
    ),
    isNew && codeHash !== undefined && keepCode(sql, org, state.incidentId, codeHash),
    alongside?.(sql, org, state),
  ]);
  // Where a later order fails nobody asks what became of these.
  kept.catch(() => {});
  if (isNew) await shell.announce(sql, [{ org, state }]);
  if (before !== null && before.route?.lead !== state.route?.lead) {
    const person = actor.kind === 'person' ? actor.personId : null;
    await kept;
    await shell.announceLead(sql, org, { before, after: state, actor: person, now });
  }
  const signer = before === null ? undefined : disputedIn(before, state);
  if (signer !== undefined) {
    const person = actor.kind === 'person' ? actor.personId : null;
    await kept;
    await shell.announceDispute(sql, org, { state, signer, actor: person, now });
  }
  return { kept };
}

function commandOf(asked: Asked, { actor, now }: Given): IncidentCommand {
  return { ...asked, actor, at: now } as IncidentCommand;
}

type Decided = { readonly events: readonly IncidentEvent[]; readonly texts: readonly Kept[] };

/** What follows from all of them in their order, each decided on what those before it left. */
async function decideAll(
  sql: Sql,
  org: OrganizationId,
  given: MaybeIncident,
  commands: readonly IncidentCommand[],
  facts: DecisionFacts,
  texts: readonly TextToKeep[],
): Promise<Decided | Refusal> {
  let state = given;
  const events: IncidentEvent[] = [];
  const kept: Kept[] = [];
  for (const command of commands) {
    const unfit = await unfitName(sql, org, command);
    if (unfit !== null) return unfit;
    const decision = decide(state, command, facts);
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) {
      const again = await repeated(sql, org, state, command, texts);
      if (isRefusal(again)) return again;
      continue;
    }
    state = decision.reduce<MaybeIncident>(evolve, state);
    events.push(...decision);
    const own = new Set(Object.values(textsIn(command)).map(({ sealedId }) => sealedId));
    const isPrivileged = decision.some((event) => 'privileged' in event && event.privileged === true);
    const ownTexts = texts.filter(({ pointer }) => own.has(pointer.sealedId));
    kept.push(...ownTexts.map((text) => ({ ...text, isPrivileged })));
  }
  return { events, texts: kept };
}

export async function load(sql: Sql, org: OrganizationId, target: Target): Promise<MaybeIncident> {
  return 'reportId' in target
    ? await loadByReport(sql, org, target.reportId)
    : await loadIncident(sql, org, target.incidentId);
}

/** Of the organization itself only a decision about a breach wants to know: a report is not kept waiting for it. */
function looksAtLaw(type: IncidentCommand['type']): boolean {
  return type !== 'report' && commandEntry(type).slice.looksAtLaw === true;
}

/** These look at the steps it is worked by. */
const BY_PLAYBOOK = new Set<IncidentCommand['type']>(['mark-step', 'set-root-cause', 'close']);

/** These look at the people of the register. */
const ABOUT_LETTERS = new Set<IncidentCommand['type']>(['record-sent', 'set-letters-aside']);

function isAboutLetters(types: readonly IncidentCommand['type'][]): boolean {
  return types.some((type) => ABOUT_LETTERS.has(type));
}

async function factsWithPeople(
  sql: Sql,
  { sealer }: Shell,
  given: Given,
  target: Target,
  types: readonly IncidentCommand['type'][],
) {
  if ('reportId' in target) throw new Error('Letters are an officer’s, who names the incident');
  return await factsOn(sql, given, types, await allAffected(sql, sealer, given.org, target.incidentId));
}

type FactsOn = (given: Given, types: readonly IncidentCommand['type'][]) => Promise<DecisionFacts>;

/** Orders of one minute are decided on the same facts: no day begins within it. */
export function factsOnce(sql: Sql): FactsOn {
  const known = new Map<string, Promise<DecisionFacts>>();
  return (given, types) => {
    const what = `${given.timeZone} ${given.now.slice(0, 'yyyy-mm-ddThh:mm'.length)} ${types}`;
    const facts = known.get(what) ?? factsOn(sql, given, types);
    known.set(what, facts);
    return facts;
  };
}

/** @param register who may be written to, where letters are asked about */
export async function factsOn(
  sql: Sql,
  { org, timeZone, now }: Given,
  types: readonly IncidentCommand['type'][],
  register: readonly Addressee[] = [],
) {
  const today = dayIn(timeZone, now);
  const [routed, own, facts] = await Promise.all([
    routingPeople(sql, org, today),
    types.some((type) => BY_PLAYBOOK.has(type)) && ownPlaybooksOf(sql, org),
    types.some(looksAtLaw) && organizationFacts(sql, org),
  ]);
  return decisionFacts({
    ...routed,
    ...(own === false ? {} : { ownPlaybooks: own }),
    ...(facts === false ? {} : { facts, register }),
  });
}

/** Sending twice changes nothing; the same id with another text is another message, and would be lost in silence. */
async function repeated(
  sql: Sql,
  org: OrganizationId,
  state: MaybeIncident,
  command: IncidentCommand,
  given: readonly TextToKeep[],
): Promise<IncidentState | Refusal> {
  if (state === null) return refusals.notFound();
  const kept = keptTexts(state, command);
  if (kept === undefined) return state;
  const asked = textsIn(command);
  for (const field of TEXT_FIELDS) {
    const plain = given.find(({ pointer }) => pointer.sealedId === asked[field]?.sealedId)?.plain ?? null;
    if (await isSameText(sql, org, kept[field] ?? null, plain)) continue;
    return command.type === 'report' ? refusals.reportIdTaken() : refusals.messageIdTaken();
  }
  return state;
}

/** The texts that the history has for this command; undefined where its sameness is already known without them. */
function keptTexts(state: IncidentState, command: IncidentCommand): Texts | undefined {
  if (command.type !== 'report')
    return 'messageId' in command ? state.messages[command.messageId]?.texts : undefined;
  if (command.payloadHash !== state.payloadHash) return undefined;
  const { domains, contact } = state;
  return { ...(domains === null ? {} : { domains }), ...(contact === null ? {} : { contact }) };
}
