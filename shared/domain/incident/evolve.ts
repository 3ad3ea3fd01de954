import type { EventOf, IncidentEvent } from './events.ts';
import type { IncidentState, MaybeIncident } from './state.ts';

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
    case 'note-added':
      return { messages: { ...state.messages, [event.messageId]: event.actor } };
    case 'report-undone':
      return {
        messages: { ...state.messages, [event.messageId]: event.actor },
        takenBack: { how: 'undone', at: event.at },
      };
    case 'report-withdrawn':
      return {
        messages: { ...state.messages, [event.messageId]: event.actor },
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
        messages: { ...state.messages, [event.messageId]: event.actor },
        questions: { ...state.questions, [event.messageId]: 'open' },
      };
    case 'question-answered':
      return {
        messages: { ...state.messages, [event.messageId]: event.actor },
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

function acknowledged(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  return state.acknowledgedAt === null ? { status: 'acknowledged', acknowledgedAt: event.at } : {};
}
