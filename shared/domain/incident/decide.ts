import type { DutyBody } from '../breach-facts/commands.ts';
import { type DutyContext, decideDuties } from '../breach-facts/decide.ts';
import type { CommitmentBody } from '../commitments/commands.ts';
import { decideCommitments } from '../commitments/decide.ts';
import { decideDesk } from '../desk/decide.ts';
import type { DeterminationBody } from '../determination/commands.ts';
import { type Decider, decideDetermination } from '../determination/decide.ts';
import type { DiscoveryBody } from '../discovery/commands.ts';
import { decideDiscovery, wrongKnowledge } from '../discovery/decide.ts';
import type { CalendarDate, PersonId } from '../ids.ts';
import type { NoticeBody } from '../notices/commands.ts';
import { decideNotices, type NoticeContext } from '../notices/decide.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { RegisterBody } from '../register/commands.ts';
import { decideEntries, decideRegister, registerRefusals } from '../register/decide.ts';
import { mayOpenRegister } from '../register/register.ts';
import type { RetentionBody } from '../retention/commands.ts';
import { decideRetention } from '../retention/decide.ts';
import type { RoutingBody } from '../routing/commands.ts';
import { decideRouting, isRecusedBy, routingRefusals } from '../routing/decide.ts';
import { routedAnew } from '../routing/ended-delegation.ts';
import { evolveInvolvement, type Involvement, UNINVOLVED } from '../routing/involvement.ts';
import { isBarred, isTheirOwn, seesPrivileged } from './access.ts';
import { type Actor, isPerson, speaksFor } from './actor.ts';
import type { CommandOf, IncidentCommand } from './commands.ts';
import type { DetailAnswers } from './details.ts';
import type { IncidentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { refusals } from './refusals.ts';
import { CLOCK_SKEW_FLAG_SECONDS, type KeptReport } from './report.ts';
import type { Route } from './route.ts';
import { isSameMessage } from './same-message.ts';
import type { IncidentState, MaybeIncident } from './state.ts';

/** What `decide` must know beyond the incident itself. Read by the shell; never fetched here. */
export type DecisionFacts = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
  readonly isKnownKind: (kind: string) => boolean;
  readonly isKnownSite: (site: string) => boolean;
  /** Which of these answers the kind does not ask, or does not offer: the first such field, or null. */
  readonly misfit: (kind: string, answers: DetailAnswers) => string | null;
  readonly routeFor: (report: KeptReport, involvement: Involvement) => Route;
  readonly isKnownFunction: (name: string) => boolean;
  /** Under which charters a person decides on this incident, and what waits for somebody else. */
  readonly deciderFor: (person: PersonId, state: IncidentState) => Decider;
  readonly dutyContext: (state: IncidentState) => DutyContext;
  readonly noticeContext: (person: PersonId, state: IncidentState) => NoticeContext;
};

/** No incident needs more; without a bound one sender could make its history too long to read. */
const MOST_MESSAGES = 500;

export type Decision = readonly IncidentEvent[] | Refusal;

/**
 * What follows from a command: events, or a refusal. Pure: no clock, no randomness, no I/O.
 * An empty list means that the command was carried out before and sending it again changed nothing.
 */
export function decide(state: MaybeIncident, command: IncidentCommand, facts: DecisionFacts): Decision {
  if (command.type === 'report') return decideReport(state, command, facts);
  if (state === null) return refusals.notFound();
  if (isHiddenFrom(state, command.actor)) return refusals.notFound();
  if ('messageId' in command) {
    const known = state.messages[command.messageId];
    if (known !== undefined) return isSameMessage(command, known) ? [] : refusals.messageIdTaken();
    if (Object.keys(state.messages).length >= MOST_MESSAGES) return refusals.tooManyMessages();
  }
  const ended = routedAnew(state, command.at, facts);
  const decision = decideOnExisting(ended.reduce(evolve, state), command, facts);
  return isRefusal(decision) || decision.length === 0 ? decision : [...ended, ...decision];
}

function decideReport(state: MaybeIncident, command: CommandOf<'report'>, facts: DecisionFacts): Decision {
  const { report, domains, contact = null, known, payloadHash, actor, at } = command;
  if (state !== null) {
    const isSame = [payloadHash, command.formerPayloadHash].includes(state.payloadHash);
    return isSame && speaksFor(actor, state.reportedBy) ? [] : refusals.reportIdTaken();
  }
  if (!facts.isKnownKind(report.kind)) return refusals.unknownKind(report.kind);
  if (report.place !== null && !facts.isKnownSite(report.place.site))
    return refusals.unknownSite(report.place.site);
  if (report.occurredOn !== null && report.occurredOn > facts.today)
    return refusals.occurredInFuture(facts.today);
  if (known !== undefined) {
    const wrong = wrongKnowledge(known, { today: facts.today, occurredOn: report.occurredOn });
    if (wrong !== null) return wrong;
  }
  const clockSkewSeconds = skewOf(command);
  return [
    {
      type: 'incident-reported',
      incidentId: command.incidentId,
      report,
      domains,
      ...(contact === null ? {} : { contact }),
      ...(known === undefined ? {} : { known }),
      payloadHash,
      clockSkewSeconds,
      actor,
      at,
    },
    { type: 'incident-routed', route: facts.routeFor(report, UNINVOLVED), actor: { kind: 'system' }, at },
  ];
}

/** Some 32 years: a clock that wrong says no more by being wronger, and the number fits its column. */
const LONGEST_SKEW_SECONDS = 1_000_000_000;

/** A report may have waited for days, so the clocks are compared as of sending, not as of the click. */
function skewOf({ at, sentAt }: CommandOf<'report'>): number | null {
  const seconds = Math.round((Date.parse(at) - Date.parse(sentAt)) / 1000);
  if (Math.abs(seconds) <= CLOCK_SKEW_FLAG_SECONDS) return null;
  return Math.max(-LONGEST_SKEW_SECONDS, Math.min(LONGEST_SKEW_SECONDS, seconds));
}

/** Who has a part in it, unless they reported it themselves, is answered as if there were no such incident. */
function isHiddenFrom({ route, reportedBy }: IncidentState, actor: Actor): boolean {
  return actor.kind === 'person' && isBarred(route, actor.personId) && !speaksFor(actor, reportedBy);
}

function decideOnExisting(
  state: IncidentState,
  command: Exclude<IncidentCommand, { type: 'report' }>,
  facts: DecisionFacts,
): Decision {
  switch (command.type) {
    case 'add-details':
      return decideDetails(state, command, facts);
    case 'undo':
    case 'withdraw':
      return decideTakeBack(state, command);
    case 'answer':
      return decideAnswer(state, command);
    case 'claim':
    case 'assign':
    case 'add-note':
    case 'ask':
    case 'close':
      return decideOfficer(state, command);
    case 'name-counsel':
      return decideCounsel(state, command);
    case 'take-up':
    case 'give':
    case 'tag':
    case 'untag':
      return decideDesk(state, command);
    case 'add-affected':
    case 'change-affected':
    case 'remove-affected':
    case 'import-affected':
    case 'complete-register':
    case 'grant-register':
    case 'end-register-grant':
    case 'add-recipient':
    case 'remove-recipient':
    case 'purge-register':
      return decideRegisters(state, command);
    case 'name-involvement':
    case 'recuse':
    case 'take-back-naming':
    case 'delegate':
    case 'hand-over':
    case 'escalate':
      return decideRoutes(state, command, facts);
    case 'set-legal-hold':
    case 'lift-legal-hold':
    case 'pack-evidence':
      return decideRecords(state, command);
    case 'make-commitment':
    case 'change-commitment':
    case 'finish-commitment':
    case 'assess-commitment':
    case 'drop-commitment':
      return decideOwed(state, command, facts);
    default:
      return decideBreach(state, command, facts);
  }
}

function decideDetails(
  state: IncidentState,
  command: CommandOf<'add-details'>,
  facts: DecisionFacts,
): Decision {
  if (!speaksFor(command.actor, state.reportedBy)) return refusals.notReporter();
  const field = facts.misfit(state.report.kind, command.answers);
  if (field !== null) return refusals.unknownQuestion(field);
  const { messageId, answers, note, confidential, actor, at } = command;
  const hide = confidential === true ? ({ confidential } as const) : {};
  return [{ type: 'details-added', messageId, answers, note, ...hide, actor, at }];
}

function decideTakeBack(state: IncidentState, command: CommandOf<'undo'> | CommandOf<'withdraw'>): Decision {
  if (!speaksFor(command.actor, state.reportedBy)) return refusals.notReporter();
  if (state.takenBack !== null) return refusals.alreadyTakenBack();
  const { messageId, actor, at } = command;
  if (command.type === 'undo') return [{ type: 'report-undone', messageId, actor, at }];
  return [{ type: 'report-withdrawn', messageId, reason: command.reason, actor, at }];
}

function decideAnswer(state: IncidentState, command: CommandOf<'answer'>): Decision {
  if (!speaksFor(command.actor, state.reportedBy)) return refusals.notReporter();
  const question = state.questions[command.questionId];
  if (question === undefined) return refusals.noSuchQuestion();
  if (question === 'answered') return refusals.alreadyAnswered();
  const { messageId, questionId, text, actor, at } = command;
  const mark = state.privileged.includes(questionId) ? ({ privileged: true } as const) : {};
  return [{ type: 'question-answered', messageId, questionId, text, ...mark, actor, at }];
}

type RoutingCommand = Extract<IncidentCommand, { type: RoutingBody['type'] }>;

/** What is said of who has a part in it, and the route that follows from it. */
function decideRoutes(state: IncidentState, command: RoutingCommand, facts: DecisionFacts): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'person') return refusals.notFound();
  if (state.status === 'closed') return refusals.closed();
  const { involvement } = state;
  const decided = decideRouting(state.route, command, actor.personId, { ...facts, involvement });
  if (isRefusal(decided)) return decided;
  if (isBarred(state.route, actor.personId)) return refusals.seeNothing();
  const route = facts.routeFor(state.report, decided.reduce(evolveInvolvement, state.involvement));
  return [
    ...decided.map((body) => ({ ...body, actor, at })),
    { type: 'incident-routed', route, actor: { kind: 'system' }, at },
  ];
}

type RegisterCommand = Extract<IncidentCommand, { type: RegisterBody['type'] }>;
/** What may still be asked once the incident is closed. */
const AFTER_CLOSING = new Set<RegisterBody['type']>([
  'grant-register',
  'end-register-grant',
  'purge-register',
]);

/** The register of people affected and of recipients. A reporter adds a recipient; Needful itself purges. */
function decideRegisters(state: IncidentState, command: RegisterCommand): Decision {
  const { actor, at } = command;
  if (state.status === 'closed' && !AFTER_CLOSING.has(command.type)) return refusals.closed();
  const decided = decideRegisterAs(state, command);
  return isRefusal(decided) ? decided : decided.map((body) => ({ ...body, actor, at }));
}

function decideRegisterAs(state: IncidentState, command: RegisterCommand) {
  const { actor } = command;
  if (command.type === 'add-recipient' && speaksFor(actor, state.reportedBy))
    return decideEntries(state.register, command);
  if (actor.kind === 'person') return decideRegister(state, command, actor.personId);
  if (actor.kind === 'system' && command.type === 'purge-register')
    return decideEntries(state.register, command);
  return refusals.notFound();
}

type RecordsCommand = Extract<IncidentCommand, { type: RetentionBody['type'] }>;

/** Records are held and handed out of closed incidents as well. */
function decideRecords({ retention }: IncidentState, command: RecordsCommand): Decision {
  const { actor, at } = command;
  const decided = decideRetention(retention, command);
  return isRefusal(decided) ? decided : decided.map((body) => ({ ...body, actor, at }));
}

type CommitmentCommand = Extract<IncidentCommand, { type: CommitmentBody['type'] }>;

/** What is owed outlives the incident: it is carried out, judged and dropped after the closing as before. */
function decideOwed(state: IncidentState, command: CommitmentCommand, { today }: DecisionFacts): Decision {
  const { actor, at, ...body } = command;
  if (actor.kind !== 'person') return refusals.notFound();
  if (isRecusedBy(state.route, actor.personId)) return routingRefusals.youAreRecused();
  const decided = decideCommitments(state.commitments, body, { today, by: actor.personId });
  return isRefusal(decided) ? decided : decided.map((event) => ({ ...event, actor, at }));
}

type BreachBody = DeterminationBody | DiscoveryBody | DutyBody | NoticeBody;
type BreachCommand = Extract<IncidentCommand, { type: BreachBody['type'] }>;

/** What it was in law, since when it was known, and what is owed: decided by the slices, dated and signed here. */
function decideBreach(state: IncidentState, command: BreachCommand, facts: DecisionFacts): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'person') return refusals.notFound();
  // Letters come back, and more becomes known, after an incident was closed.
  const isLater = command.type === 'record-returned' || command.type === 'add-addendum';
  if (state.status === 'closed' && !isLater) return refusals.closed();
  const decided = decideSlice(state, command, actor.personId, facts);
  return isRefusal(decided) ? decided : decided.map((body) => ({ ...body, actor, at }));
}

function decideSlice(state: IncidentState, command: BreachCommand, person: PersonId, facts: DecisionFacts) {
  const isRecused = isRecusedBy(state.route, person);
  switch (command.type) {
    case 'record-knowledge':
    case 'set-knowledge-aside':
    case 'choose-discovery-date': {
      if (isRecused) return routingRefusals.youAreRecused();
      const { occurredOn } = state.report;
      return decideDiscovery(state.discovery, command, { today: facts.today, occurredOn });
    }
    case 'record-breach-facts':
    case 'record-hold':
    case 'record-notice':
    case 'confirm-clock':
      if (isRecused) return routingRefusals.youAreRecused();
      return decideDuties(state.duties, command, facts.dutyContext(state));
    case 'record-notice-facts':
    case 'draft-notice':
    case 'approve-notice':
    case 'record-sent':
    case 'add-addendum':
    case 'record-returned':
    case 'set-letters-aside':
      if (isRecused) return routingRefusals.youAreRecused();
      if ('entries' in command && !mayOpenRegister(state, person)) return registerRefusals.notYours();
      return decideNotices(state.notices, command, facts.noticeContext(person, state));
    default:
      return decideDetermination(state.determination, command, facts.deciderFor(person, state));
  }
}

type OfficerCommand =
  | CommandOf<'claim'>
  | CommandOf<'assign'>
  | CommandOf<'add-note'>
  | CommandOf<'ask'>
  | CommandOf<'close'>;

/** Who may give these is a rule of the schema (officers); what they may do to this incident is decided here. */
function decideOfficer(state: IncidentState, command: OfficerCommand): Decision {
  const { actor, at } = command;
  const isMarked = 'privileged' in command && command.privileged === true;
  if (isMarked && !(actor.kind === 'person' && seesPrivileged(state, actor.personId)))
    return refusals.notPrivileged();
  const mark = isMarked ? ({ privileged: true } as const) : {};
  if (command.type === 'add-note') {
    if (actor.kind === 'person' && isBarred(state.route, actor.personId)) return refusals.seeNothing();
    return [{ type: 'note-added', messageId: command.messageId, text: command.text, ...mark, actor, at }];
  }
  if (state.status === 'closed')
    return command.type === 'close' ? refusals.alreadyClosed() : refusals.closed();
  if (actor.kind === 'person' && isRecusedBy(state.route, actor.personId))
    return routingRefusals.youAreRecused();
  switch (command.type) {
    case 'claim':
      return isPerson(actor, state.assignee)
        ? refusals.alreadyYours()
        : [{ type: 'incident-claimed', actor, at }];
    case 'assign':
      if (command.assignee === state.assignee) return [];
      if (isRecusedBy(state.route, command.assignee)) return routingRefusals.recused('assignee');
      return [{ type: 'incident-assigned', assignee: command.assignee, actor, at }];
    case 'ask':
      if (!isReachable(state)) return refusals.anonymousReporter();
      return [
        { type: 'question-asked', messageId: command.messageId, text: command.text, ...mark, actor, at },
      ];
    case 'close':
      return [{ type: 'incident-closed', reason: command.reason, text: command.text, actor, at }];
  }
}

/** A member reads the question in their extension, who used the report page by their code. */
function isReachable({ report, reportedBy }: IncidentState): boolean {
  if (!isTheirOwn(report)) return false;
  return reportedBy.kind === 'person' || reportedBy.kind === 'web';
}

/** Whom the lead takes as counsel sees what is privileged from then on. */
function decideCounsel(state: IncidentState, command: CommandOf<'name-counsel'>): Decision {
  const { messageId, person, actor, at } = command;
  if (!isPerson(actor, state.route?.lead ?? null)) return refusals.notTheLead();
  if (isBarred(state.route, person)) return routingRefusals.recused('person');
  if (state.counsel.includes(person)) return [];
  return [{ type: 'counsel-named', messageId, person, actor, at }];
}
