import type { PersonId } from '../ids.ts';
import { evolveRetention } from '../retention/retention.ts';
import { isRecusedBy } from '../routing/decide.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import { saidIn } from './same-message.ts';
import type { SliceState } from './slices.generated.ts';
import { ALL_SLICES, eventEntry } from './slices.ts';
import type { IncidentState, KnownMessage, MaybeIncident, OwnState } from './state.ts';
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
  const own: OwnState = {
    incidentId: event.incidentId,
    report: event.report,
    domains: event.domains ?? null,
    contact: event.contact ?? null,
    payloadHash: event.payloadHash,
    reportedBy: event.actor,
    reportedAt: event.at,
    clockSkewSeconds: event.clockSkewSeconds,
    status: 'reported',
    route: null,
    acknowledgedAt: null,
    messages: {},
    version: 1,
  };
  // Each slice gives its part, and the type of the state is made of these parts alone.
  return Object.assign(own, ...ALL_SLICES.map((slice) => slice.initial(event))) as OwnState & SliceState;
}

function change(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  if (event.type === 'incident-reported') throw new Error('An incident is reported once');
  if (event.type === 'incident-routed') return { route: event.route, assignee: stillAt(state, event) };
  const { slice, rule, aside } = eventEntry(event.type);
  return {
    ...(rule.acknowledges === true ? acknowledged(state, event) : {}),
    ...withMessageIfAny(state, event, aside),
    ...slice.evolve(state, event),
  };
}

/** Who is recused works on it no longer; somebody else has to take it on. */
function stillAt({ assignee }: IncidentState, { route }: EventOf<'incident-routed'>): PersonId | null {
  return assignee !== null && isRecusedBy(route, assignee) ? null : assignee;
}

/** What Needful does by itself has no message id, and one officer’s act on one incident may have none. */
function withMessageIfAny(
  { messages }: IncidentState,
  event: IncidentEvent,
  aside: ReadonlySet<string>,
): Partial<IncidentState> {
  if (!('messageId' in event) || event.messageId === undefined) return {};
  const { messageId } = event;
  const known: KnownMessage = {
    by: event.actor,
    type: event.type,
    says: saidIn({ ...event, messageId }, aside),
    texts: textsIn(event),
  };
  return { messages: { ...messages, [messageId]: known } };
}

function acknowledged(state: IncidentState, event: IncidentEvent): Partial<IncidentState> {
  if (state.acknowledgedAt !== null) return {};
  const status = state.status === 'merged' ? 'merged' : 'acknowledged';
  return { status, acknowledgedAt: event.at };
}
