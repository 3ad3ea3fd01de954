import type { Instant } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';
import { later } from '../retention/retention.ts';
import type { RequestByTime, RequestEventBody, RequestEventType } from './events.ts';
import type { RequestState } from './state.ts';

export type RequestEvent = RequestEventBody & { readonly actor: Actor; readonly at: Instant };

const TYPES: Readonly<Record<RequestEventType, true>> = {
  'request-received': true,
  'request-extended': true,
  'request-fee-told': true,
  'request-denied': true,
  'request-withdrawn': true,
  'request-answered': true,
  'request-opened': true,
  'registers-searched': true,
  'entry-judged': true,
  'request-climbed': true,
  'request-finding-purged': true,
  'request-texts-purged': true,
};

export function isRequestEvent(event: { readonly type: string }): event is RequestEvent {
  return event.type in TYPES;
}

/** The texts an event points to, in the order of their fields. */
export function textsOfRequest(event: RequestEventBody): readonly SealedText[] {
  switch (event.type) {
    case 'request-received':
      return [event.patient];
    case 'request-extended':
      return [event.reason];
    case 'request-denied':
    case 'request-answered':
      return [event.text];
    case 'entry-judged':
      return [event.details];
    default:
      return [];
  }
}

const NOT_SAID = [
  'actor',
  'at',
  'messageId',
  'patient',
  'reason',
  'text',
  'details',
  'letter',
  'documentHash',
];

/** What an event says beside its texts and its number, to tell a repeat from another message; whatever the order of its fields. */
export function saidInRequest(event: RequestEventBody): string {
  return JSON.stringify(
    Object.entries(event)
      .filter(([field]) => !NOT_SAID.includes(field))
      .sort(),
  );
}

/** @throws Error where the first event is not the one that begins a request */
export function evolveRequest(state: RequestState | null, event: RequestEvent): RequestState {
  if (event.type === 'request-received') {
    const { subject, right, receivedOn, period, patient, at } = event;
    const nothing = { extension: null, fee: null, judgements: [], ended: null } as const;
    const ofTime = { climbed: [], inEffectAt: at, isFindable: true, purged: [] } as const;
    return { subject, right, receivedOn, recordedAt: at, period, patient, ...nothing, ...ofTime };
  }
  if (state === null) throw new Error('A request begins with its receipt');
  switch (event.type) {
    // Who looked, and what time brought about, changes nothing of what the request documents.
    case 'request-opened':
    case 'registers-searched':
      return state;
    case 'request-climbed':
      return { ...state, climbed: [...state.climbed, event.key] };
    case 'request-finding-purged':
      return { ...state, isFindable: false };
    case 'request-texts-purged':
      return { ...state, isFindable: false, purged: [...state.purged, ...event.texts] };
    default:
      return { ...after(state, event), inEffectAt: later(state.inEffectAt, event.at) };
  }
}

type Change = Exclude<
  RequestEvent,
  { type: 'request-received' | 'request-opened' | 'registers-searched' | RequestByTime['type'] }
>;

function after(state: RequestState, event: Change): RequestState {
  const { actor: by } = event;
  switch (event.type) {
    case 'request-extended': {
      const { toldOn, until, reason, letter = null } = event;
      return { ...state, extension: { toldOn, until, reason, letter } };
    }
    case 'request-fee-told':
      return { ...state, fee: { toldOn: event.toldOn, cents: event.cents } };
    case 'request-denied': {
      const { on, ground, text, letter = null } = event;
      return { ...state, ended: { how: 'denied', on, by, way: null, ground, text, letter } };
    }
    case 'request-withdrawn':
      return {
        ...state,
        ended: { how: 'withdrawn', on: event.on, by, way: null, ground: null, text: null, letter: null },
      };
    case 'request-answered': {
      const { on, way, text } = event;
      return { ...state, ended: { how: 'answered', on, by, way, ground: null, text, letter: null } };
    }
    case 'entry-judged': {
      const judge = by.kind === 'person' ? by.personId : null;
      return { ...state, judgements: [...state.judgements, { by: judge, details: event.details }] };
    }
  }
}

/** @throws Error where it does not begin with its receipt */
export function replayRequest(events: readonly RequestEvent[]): RequestState | null {
  return events.reduce<RequestState | null>(evolveRequest, null);
}
