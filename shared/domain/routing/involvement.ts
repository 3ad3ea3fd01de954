import type { CalendarDate, PersonId } from '../ids.ts';
import type { RoutingEventBody } from './events.ts';

/** Who has a part in an incident, and what officers decided of its route. Reporting it is no part in it. */
export type Involvement = {
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
  acted: [],
  named: [],
  functions: [],
  declared: [],
  delegation: null,
  handedTo: null,
  passed: [],
};

/** The involvement after one more event. It only ever adds people: nobody is un-recused by what is added later. */
export function evolveInvolvement(known: Involvement, event: RoutingEventBody): Involvement {
  switch (event.type) {
    case 'involvement-named':
      return {
        ...known,
        acted: union(known.acted, event.acted),
        named: union(known.named, event.named),
        functions: union(known.functions, event.functions),
      };
    case 'person-recused':
      return { ...known, declared: union(known.declared, [event.person]) };
    case 'incident-delegated':
      return { ...known, delegation: { to: event.to, until: event.until }, passed: without(known, event.to) };
    case 'incident-handed-over':
      return { ...known, handedTo: event.to, delegation: null, passed: without(known, event.to) };
    case 'incident-escalated':
      return { ...known, passed: event.passed === null ? known.passed : union(known.passed, [event.passed]) };
  }
}

function union<Value>(known: readonly Value[], added: readonly Value[]): readonly Value[] {
  return [...new Set([...known, ...added])];
}

/** Whoever is asked by name to lead leads again, also where it was escalated over them before. */
function without({ passed }: Involvement, person: PersonId): readonly PersonId[] {
  return passed.filter((one) => one !== person);
}
