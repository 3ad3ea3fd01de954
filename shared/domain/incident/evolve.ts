import type { MessageId, PersonId } from '../ids.ts';
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
  return changed(state, event);
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
  const parts = [own, ...ALL_SLICES.map((slice) => slice.initial(event))];
  // Each slice gives its part, and the type of the state is made of these parts alone.
  return Object.assign({ ...mouldOf(parts) }, ...parts) as OwnState & SliceState;
}

let mould: object | undefined;

/**
 * An object with the state’s fields, made once. V8 keeps what grows by many assigns as a hash table, which each later
 * event would copy at ten times the cost; what stands there before it is filled stays fast.
 */
function mouldOf(parts: readonly unknown[]): object {
  mould ??= JSON.parse(JSON.stringify(Object.assign({}, ...parts))) as object;
  return mould;
}

type MessageEvent = IncidentEvent & { readonly messageId: MessageId };
type Changing = { -readonly [Field in keyof IncidentState]: IncidentState[Field] };

/** Hot: one copy for an event, filled in place. */
function changed(state: IncidentState, event: IncidentEvent): IncidentState {
  const next: Changing = { ...state };
  next.version = state.version + 1;
  next.retention = evolveRetention(state.retention, event);
  if (event.type === 'incident-reported') throw new Error('An incident is reported once');
  if (event.type === 'incident-routed') {
    next.route = event.route;
    next.assignee = stillAt(state, event);
    return next;
  }
  const { slice, rule, aside } = eventEntry(event.type);
  if (rule.acknowledges === true && state.acknowledgedAt === null) {
    next.acknowledgedAt = event.at;
    if (state.status !== 'merged') next.status = 'acknowledged';
  }
  // What Needful does by itself has no message id, and one officer’s act on one incident may have none.
  if ('messageId' in event && event.messageId !== undefined) {
    const { messageId } = event;
    next.messages = { ...state.messages, [messageId]: knownAs({ ...event, messageId }, aside) };
  }
  return Object.assign(next, slice.evolve(state, event));
}

/** Who is recused works on it no longer; somebody else has to take it on. */
function stillAt({ assignee }: IncidentState, { route }: EventOf<'incident-routed'>): PersonId | null {
  return assignee !== null && isRecusedBy(route, assignee) ? null : assignee;
}

function knownAs(event: MessageEvent, aside: ReadonlySet<string>): KnownMessage {
  return { by: event.actor, type: event.type, says: saidIn(event, aside), texts: textsIn(event) };
}
