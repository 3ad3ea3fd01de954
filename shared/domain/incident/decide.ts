import type { DutyContext } from '../breach-facts/decide.ts';
import { addDays } from '../calendar.ts';
import type { Decider } from '../determination/decide.ts';
import { wrongKnowledge } from '../discovery/decide.ts';
import type { CalendarDate, PersonId } from '../ids.ts';
import type { NoticeContext } from '../notices/decide.ts';
import type { PlaybookPart } from '../playbook/step.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import { routedAnew } from '../routing/ended-delegation.ts';
import { type Involvement, UNINVOLVED } from '../routing/involvement.ts';
import { isBarred } from './access.ts';
import { type Actor, speaksFor } from './actor.ts';
import type { CommandOf, IncidentCommand } from './commands.ts';
import type { Check } from './define-slice.ts';
import type { DetailAnswers } from './details.ts';
import type { IncidentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { refusals } from './refusals.ts';
import { CLOCK_SKEW_FLAG_SECONDS, type KeptReport } from './report.ts';
import type { Route } from './route.ts';
import { isSameMessage } from './same-message.ts';
import { commandEntry } from './slices.ts';
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
  /** The other incident of an act that concerns two, as it stands; null where there is none. */
  readonly other?: MaybeIncident;
  readonly noticeContext: (person: PersonId, state: IncidentState) => NoticeContext;
  /** The playbooks that apply to it, as their files are today. */
  readonly playbookFor: (state: IncidentState) => readonly PlaybookPart[];
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
  const noticedOn = report.noticedAt.slice(0, 10) as CalendarDate;
  // Somewhere it is tomorrow already, so a day more is no contradiction; nor is anything to a clock that is wrong.
  const isAfter = report.occurredOn !== null && report.occurredOn > addDays(noticedOn, 1);
  if (isAfter && clockSkewSeconds === null) return refusals.occurredAfterNoticed(noticedOn);
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
export function isHiddenFrom({ route, reportedBy }: IncidentState, actor: Actor): boolean {
  return actor.kind === 'person' && isBarred(route, actor.personId) && !speaksFor(actor, reportedBy);
}

type SliceCommand = Exclude<IncidentCommand, { type: 'report' }>;

function decideOnExisting(state: IncidentState, command: SliceCommand, facts: DecisionFacts): Decision {
  const { slice, rule } = commandEntry(command.type);
  if (state.merging.into !== null && rule.whileMerged !== true) return refusals.merged();
  for (const check of slice.checks ?? []) {
    const refusal = CHECKS[check](state, command, rule.afterClosing === true);
    if (refusal !== null) return refusal;
  }
  const decided = slice.decide(state, command, facts);
  if (isRefusal(decided)) return decided;
  const { actor, at } = command;
  return decided.map((body) => ({ ...body, actor: body.actor ?? actor, at }));
}

type Checked = (state: IncidentState, command: SliceCommand, afterClosing: boolean) => Refusal | null;

const CHECKS: Readonly<Record<Check, Checked>> = {
  person: (_, { actor }) => (actor.kind === 'person' ? null : refusals.notFound()),
  open: ({ status }, _, afterClosing) => (status === 'closed' && !afterClosing ? refusals.closed() : null),
  'not-recused': ({ route }, { actor }) =>
    actor.kind === 'person' && isRecusedBy(route, actor.personId) ? routingRefusals.youAreRecused() : null,
};
