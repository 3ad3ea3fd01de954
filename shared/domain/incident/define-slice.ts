import type { IncidentId, PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { Actor } from './actor.ts';
import type { DecisionFacts } from './decide.ts';
import type { EventBody, EventOf, Given } from './events.ts';
import type { Names } from './sentence.ts';
import type { IncidentState } from './state.ts';

/** What a slice adds to an incident, as types: each a union, or `never` where it has none. */
export type SliceShape = {
  /** What is asked of it, without who and when. */
  readonly command: { readonly type: string };
  /** What it becomes, for good. */
  readonly event: { readonly type: string };
  /** Its part of the state; `unknown` where it keeps none. */
  readonly state: unknown;
};

/**
 * Asked before a slice decides, in the order it names them: that a person gives the command, that the incident is open,
 * and that whoever gives it is not recused. What a slice does not name it asks by itself, or not at all.
 */
export type Check = 'person' | 'open' | 'not-recused';

export type CommandRule<EventType extends string> = {
  /** The event that a command becomes, so that one sent twice is known again. */
  readonly becomes: EventType;
  /** What stands in the command or its event and is not what was said: found, counted or salted by the server. */
  readonly aside?: readonly string[];
  /** It is carried out on a closed incident as well. */
  readonly afterClosing?: true;
  /** It is carried out on a merged incident as well; everything else is asked of the one it went into. */
  readonly whileMerged?: true;
};

export type EventRule = {
  /** Who causes it has taken notice of the incident. */
  readonly acknowledges?: true;
};

/** What follows from a command. A body without an actor is the act of whoever gave the command. */
export type Decided = readonly (EventBody & { readonly actor?: Actor })[] | Refusal;

/** The names a sentence needs, and who did what it says. */
export type Told = Required<Names> & { readonly who: string };

/** One slice of an incident: what may be asked of it, what follows, and how it is told. */
export type Slice<Shape extends SliceShape> = {
  readonly commands: {
    readonly [Type in Shape['command']['type']]: CommandRule<Shape['event']['type']>;
  };
  readonly events: { readonly [Type in Shape['event']['type']]: EventRule };
  readonly checks?: readonly Check[];
  /** The clocks and charters of the organization take part in what it decides: the shell reads them first. */
  readonly looksAtLaw?: true;
  /** Its part of an incident that was reported just now. */
  initial(event: EventOf<'incident-reported'>): Shape['state'];
  /** Pure. Nothing follows where it was so already. */
  decide(state: IncidentState, command: Given<Shape['command']>, facts: DecisionFacts): Decided;
  /** What changes of the state; it judges nothing. */
  evolve(state: IncidentState, event: Given<Shape['event']>): Partial<IncidentState>;
  /** One plain sentence. Free text stands beside it, never in it. */
  sentence(event: Given<Shape['event']>, told: Told): string;
  /** Whom the sentence names beside the actor. */
  people?(event: Given<Shape['event']>): readonly PersonId[];
  /** Other incidents it speaks of: who may not see one of them is not shown the event. */
  mentions?(event: Given<Shape['event']>): readonly IncidentId[];
};

/** Says that a value is a slice of this shape. The folder’s name is its id. */
export function defineSlice<Shape extends SliceShape>(slice: Slice<Shape>): Slice<Shape> {
  return slice;
}
