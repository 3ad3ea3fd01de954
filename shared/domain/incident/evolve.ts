import { NOTHING_KNOWN } from '../breach-facts/breach-facts.ts';
import { evolveDuties } from '../breach-facts/decide.ts';
import { NOTHING_OWED } from '../commitments/commitment.ts';
import { evolveCommitments } from '../commitments/decide.ts';
import { evolveTags } from '../desk/decide.ts';
import { evolveDetermination } from '../determination/decide.ts';
import { UNDETERMINED } from '../determination/state.ts';
import { evolveDiscovery } from '../discovery/decide.ts';
import { NOTHING_RECORDED } from '../discovery/knowledge.ts';
import type { MessageId, PersonId } from '../ids.ts';
import { evolveNotices } from '../notices/evolve.ts';
import { NO_NOTICES } from '../notices/state.ts';
import { evolveRegister } from '../register/decide.ts';
import { EMPTY_REGISTER } from '../register/register.ts';
import { evolveRetention } from '../retention/retention.ts';
import { isRecusedBy } from '../routing/decide.ts';
import { evolveInvolvement, UNINVOLVED } from '../routing/involvement.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import { saidIn } from './same-message.ts';
import type { IncidentState, KnownMessage, MaybeIncident } from './state.ts';
import { textsIn } from './texts-in.ts';

/** The state after one more event. Total over every event a history can hold; it judges nothing. */
export function evolve(state: MaybeIncident, event: IncidentEvent): IncidentState {
  if (state === null) {
    if (event.type !== 'incident-reported')
      throw new Error(`A history begins with incident-reported, not ${event.type}`);
    return begin(event);
  }
  const retention = evolveRetention(state.retention, event);
  return { ...state, ...change(state, event), retention, version: state.version + 1 };
}

export function replay(events: Iterable<IncidentEvent>): MaybeIncident {
  let state: MaybeIncident = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function begin(event: EventOf<'incident-reported'>): IncidentState {
  return {
    incidentId: event.incidentId,
    report: event.report,
    domains: event.domains ?? null,
    contact: event.contact ?? null,
    payloadHash: event.payloadHash,
    reportedBy: event.actor,
    reportedAt: event.at,
    clockSkewSeconds: event.clockSkewSeconds,
    confidential: event.report.confidential === true,
    counsel: [],
    privileged: [],
    status: 'reported',
    route: null,
    assignee: null,
    acknowledgedAt: null,
    takenBack: null,
    questions: {},
    messages: {},
    determination: UNDETERMINED,
    discovery:
      event.known === undefined
        ? NOTHING_RECORDED
        : { ...NOTHING_RECORDED, entries: { reporter: event.known } },
    duties: NOTHING_KNOWN,
    register: EMPTY_REGISTER,
    notices: NO_NOTICES,
    involvement: UNINVOLVED,
    tags: [],
    retention: { inEffectAt: event.at, holds: [], purged: [] },
    climbed: [],
    commitments: NOTHING_OWED,
    closed: null,
    version: 1,
  };
}

function change(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  switch (event.type) {
    case 'incident-reported':
      throw new Error('An incident is reported once');
    case 'incident-routed':
      return { route: event.route, assignee: stillAt(state, event) };
    case 'details-added':
      return {
        ...withMessage(state, event),
        confidential: state.confidential || event.confidential === true,
      };
    case 'counsel-named':
      return { ...withMessage(state, event), counsel: [...new Set([...state.counsel, event.person])] };
    case 'note-added':
      return withMessage(state, event);
    case 'report-undone':
      return { ...withMessage(state, event), takenBack: { how: 'undone', at: event.at } };
    case 'report-withdrawn':
      return {
        ...withMessage(state, event),
        takenBack: { how: 'withdrawn', at: event.at },
      };
    case 'incident-claimed':
      return { ...acknowledged(state, event), ...withMessageIfAny(state, event), assignee: personOf(event) };
    case 'incident-assigned':
      return { ...acknowledged(state, event), ...withMessageIfAny(state, event), assignee: event.assignee };
    case 'incident-tagged':
    case 'incident-untagged':
      return { ...withMessage(state, event), tags: evolveTags(state.tags, event) };
    case 'question-asked':
      return {
        ...acknowledged(state, event),
        ...withMessage(state, event),
        questions: { ...state.questions, [event.messageId]: 'open' },
        privileged: event.privileged === true ? [...state.privileged, event.messageId] : state.privileged,
      };
    case 'question-answered':
      return {
        ...withMessage(state, event),
        questions: { ...state.questions, [event.questionId]: 'answered' },
      };
    case 'determination-answered':
    case 'factor-rated':
    case 'conclusion-signed':
    case 'conclusion-checked':
    case 'determination-reopened': {
      const determination = evolveDetermination(state.determination, event, personOf(event), event.at);
      return { ...acknowledged(state, event), ...withMessage(state, event), determination };
    }
    case 'knowledge-recorded':
    case 'knowledge-set-aside':
    case 'discovery-date-chosen': {
      const discovery = evolveDiscovery(state.discovery, event);
      return { ...acknowledged(state, event), ...withMessage(state, event), discovery };
    }
    case 'breach-facts-recorded':
    case 'hold-recorded':
    case 'notice-recorded':
    case 'clock-confirmed': {
      const duties = evolveDuties(state.duties, event);
      return { ...acknowledged(state, event), ...withMessage(state, event), duties };
    }
    case 'affected-added':
    case 'affected-changed':
    case 'affected-removed':
    case 'affected-imported':
    case 'register-completed':
    case 'register-granted':
    case 'register-grant-ended':
    case 'recipient-added':
    case 'recipient-removed':
    case 'register-purged':
      return { ...withMessage(state, event), register: evolveRegister(state.register, event) };
    case 'notice-facts-recorded':
    case 'notice-drafted':
    case 'notice-approved':
    case 'notice-sent':
    case 'addendum-added':
    case 'letters-returned':
    case 'letters-set-aside': {
      const notices = evolveNotices(state.notices, event, personOf(event), event.at);
      return { ...acknowledged(state, event), ...withMessage(state, event), ...met(state, event), notices };
    }
    case 'involvement-named':
    case 'person-recused':
    case 'naming-taken-back':
    case 'incident-delegated':
    case 'incident-handed-over':
    case 'incident-escalated': {
      const involvement = evolveInvolvement(state.involvement, event);
      return { ...withMessage(state, event), involvement };
    }
    case 'legal-hold-set':
    case 'legal-hold-lifted':
      return withMessage(state, event);
    case 'texts-purged':
    case 'evidence-packed':
      return {};
    case 'incident-climbed':
      return { climbed: [...state.climbed, event.key] };
    case 'commitment-made':
    case 'commitment-changed':
    case 'commitment-done':
    case 'commitment-assessed':
    case 'commitment-dropped': {
      const commitments = evolveCommitments(state.commitments, event);
      return { ...acknowledged(state, event), ...withMessage(state, event), commitments };
    }
    case 'incident-closed':
      return {
        ...acknowledged(state, event),
        status: 'closed',
        closed: { reason: event.reason, at: event.at },
      };
  }
}

/** What was sent meets its clocks on that day; a clock that was met before keeps its day. */
function met({ duties }: IncidentState, event: IncidentEvent): Pick<IncidentState, 'duties'> {
  if (event.type !== 'notice-sent') return { duties };
  const given = Object.fromEntries(event.clocks.map((clock) => [clock, event.on]));
  return { duties: { ...duties, given: { ...given, ...duties.given } } };
}

/** Who is recused works on it no longer; somebody else has to take it on. */
function stillAt({ assignee }: IncidentState, { route }: EventOf<'incident-routed'>): PersonId | null {
  return assignee !== null && isRecusedBy(route, assignee) ? null : assignee;
}

/** Who did what only a person does. */
function personOf({ type, actor }: IncidentEvent): PersonId {
  if (actor.kind !== 'person') throw new Error(`Only a person gives a ${type}`);
  return actor.personId;
}

type MessageEvent = IncidentEvent & { readonly messageId: MessageId };

/** One officer’s act on one incident has no message id; on many at once it has. */
function withMessageIfAny(state: IncidentState, event: EventOf<'incident-claimed' | 'incident-assigned'>) {
  const { messageId } = event;
  return messageId === undefined ? {} : withMessage(state, { ...event, messageId });
}

function withMessage({ messages }: IncidentState, event: MessageEvent): Pick<IncidentState, 'messages'> {
  const known: KnownMessage = {
    by: event.actor,
    type: event.type,
    says: saidIn(event),
    texts: textsIn(event),
  };
  return { messages: { ...messages, [event.messageId]: known } };
}

function acknowledged(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  return state.acknowledgedAt === null ? { status: 'acknowledged', acknowledgedAt: event.at } : {};
}
