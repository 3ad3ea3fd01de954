import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { RoutingEventBody } from './events.ts';

/** One naming: who has a part in it, as one message said. */
export type Naming = Pick<Involvement, 'acted' | 'named' | 'functions' | 'declared'> & {
  readonly messageId: MessageId;
};

/** Who has a part in an incident, and what officers decided of its route. Reporting it is no part in it. */
export type Involvement = {
  /** Every naming that was not taken back: the lists below are what they say together. */
  readonly namings: readonly Naming[];
  readonly acted: readonly PersonId[];
  readonly named: readonly PersonId[];
  /** Functions of the organization that the incident concerns, by name. */
  readonly functions: readonly string[];
  /** Recused by hand, for whatever reason stands with it. */
  readonly declared: readonly PersonId[];
  readonly delegation: { readonly to: PersonId; readonly until: CalendarDate } | null;
  readonly handedTo: PersonId | null;
  /** Leads over whom it was escalated. */
  readonly passed: readonly PersonId[];
};

export const UNINVOLVED: Involvement = {
  namings: [],
  acted: [],
  named: [],
  functions: [],
  declared: [],
  delegation: null,
  handedTo: null,
  passed: [],
};

/** The involvement after one more event. Nobody is un-recused by what is added later, only by a naming taken back. */
export function evolveInvolvement(known: Involvement, event: RoutingEventBody): Involvement {
  switch (event.type) {
    case 'involvement-named': {
      const { messageId, acted, named, functions } = event;
      return saying(known, [...known.namings, { messageId, acted, named, functions, declared: [] }]);
    }
    case 'person-recused': {
      const { messageId, person } = event;
      const naming = { messageId, acted: [], named: [], functions: [], declared: [person] };
      return saying(known, [...known.namings, naming]);
    }
    case 'naming-taken-back':
      return saying(
        known,
        known.namings.filter(({ messageId }) => messageId !== event.naming),
      );
    case 'incident-delegated':
      return { ...known, delegation: { to: event.to, until: event.until }, passed: without(known, event.to) };
    case 'incident-handed-over':
      return { ...known, handedTo: event.to, delegation: null, passed: without(known, event.to) };
    case 'incident-escalated':
      return { ...known, passed: event.passed === null ? known.passed : union(known.passed, [event.passed]) };
  }
}

function saying(known: Involvement, namings: readonly Naming[]): Involvement {
  return {
    ...known,
    namings,
    acted: union(...namings.map(({ acted }) => acted)),
    named: union(...namings.map(({ named }) => named)),
    functions: union(...namings.map(({ functions }) => functions)),
    declared: union(...namings.map(({ declared }) => declared)),
  };
}

function union<Value>(...lists: readonly (readonly Value[])[]): readonly Value[] {
  return [...new Set(lists.flat())];
}

/** Whoever is asked by name to lead leads again, also where it was escalated over them before. */
function without({ passed }: Involvement, person: PersonId): readonly PersonId[] {
  return passed.filter((one) => one !== person);
}
