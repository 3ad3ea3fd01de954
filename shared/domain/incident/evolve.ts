import type { MessageId } from '../ids.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import type { SealedText } from './sealed.ts';
import type { IncidentState, KnownMessage, MaybeIncident, Said } from './state.ts';

/** The state after one more event. Total over every event a history can hold; it judges nothing. */
export function evolve(state: MaybeIncident, event: IncidentEvent): IncidentState {
  if (state === null) {
    if (event.type !== 'incident-reported')
      throw new Error(`A history begins with incident-reported, not ${event.type}`);
    return begin(event);
  }
  return { ...state, ...change(state, event), version: state.version + 1 };
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
    payloadHash: event.payloadHash,
    reportedBy: event.actor,
    reportedAt: event.at,
    clockSkewSeconds: event.clockSkewSeconds,
    status: 'reported',
    route: null,
    assignee: null,
    acknowledgedAt: null,
    takenBack: null,
    questions: {},
    messages: {},
    closed: null,
    version: 1,
  };
}

function change(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  switch (event.type) {
    case 'incident-reported':
      throw new Error('An incident is reported once');
    case 'incident-routed':
      return { route: event.route };
    case 'details-added':
      return withMessage(state, event, event.answers, event.note);
    case 'note-added':
      return withMessage(state, event, null, event.text);
    case 'report-undone':
      return { ...withMessage(state, event, null, null), takenBack: { how: 'undone', at: event.at } };
    case 'report-withdrawn':
      return {
        ...withMessage(state, event, null, event.reason),
        takenBack: { how: 'withdrawn', at: event.at },
      };
    case 'incident-claimed':
      if (event.actor.kind !== 'person') throw new Error('Only a person claims an incident');
      return { ...acknowledged(state, event), assignee: event.actor.personId };
    case 'incident-assigned':
      return { ...acknowledged(state, event), assignee: event.assignee };
    case 'question-asked':
      return {
        ...acknowledged(state, event),
        ...withMessage(state, event, null, event.text),
        questions: { ...state.questions, [event.messageId]: 'open' },
      };
    case 'question-answered':
      return {
        ...withMessage(state, event, event.questionId, event.text),
        questions: { ...state.questions, [event.questionId]: 'answered' },
      };
    case 'incident-closed':
      return {
        ...acknowledged(state, event),
        status: 'closed',
        closed: { reason: event.reason, at: event.at },
      };
  }
}

type MessageEvent = Extract<IncidentEvent, { messageId: MessageId }>;

function withMessage(
  { messages }: IncidentState,
  event: MessageEvent,
  says: Said,
  text: SealedText | null,
): Pick<IncidentState, 'messages'> {
  const known: KnownMessage = { by: event.actor, type: event.type, says, text };
  return { messages: { ...messages, [event.messageId]: known } };
}

function acknowledged(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  return state.acknowledgedAt === null ? { status: 'acknowledged', acknowledgedAt: event.at } : {};
}
