import { isBarred } from '../incident/access.ts';
import { personOf } from '../incident/actor.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import { type Decided, defineSlice } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal } from '../refusal.ts';
import type { RoutingBody } from './commands.ts';
import { decideRouting } from './decide.ts';
import type { RoutingEventBody } from './events.ts';
import { evolveInvolvement, type Involvement, UNINVOLVED } from './involvement.ts';
import { peopleOfRouting, routingSentence } from './sentence.ts';

export type Shape = {
  readonly command: RoutingBody;
  readonly event: RoutingEventBody;
  readonly state: { readonly involvement: Involvement };
};

/** Who has a part in it and who is to lead it; the new route follows each. */
export default defineSlice<Shape>({
  commands: {
    // Who has a part in the event must not read what was merged either.
    'name-involvement': { becomes: 'involvement-named', whileMerged: true },
    recuse: { becomes: 'person-recused', whileMerged: true },
    'take-back-naming': { becomes: 'naming-taken-back', whileMerged: true },
    delegate: { becomes: 'incident-delegated' },
    'hand-over': { becomes: 'incident-handed-over' },
    escalate: { becomes: 'incident-escalated', aside: ['passed'] },
  },
  events: {
    'involvement-named': {},
    'person-recused': {},
    'naming-taken-back': {},
    'incident-delegated': {},
    'incident-handed-over': {},
    'incident-escalated': {},
  },
  checks: ['person', 'open'],
  initial: () => ({ involvement: UNINVOLVED }),
  decide,
  evolve: ({ involvement }, event) => ({ involvement: evolveInvolvement(involvement, event) }),
  sentence: (event, { who, person }) => routingSentence(event, who, person),
  people: peopleOfRouting,
});

function decide(state: IncidentState, command: Given<RoutingBody>, facts: DecisionFacts): Decided {
  const { involvement } = state;
  const person = personOf(command);
  const decided = decideRouting(state.route, command, person, { ...facts, involvement });
  if (isRefusal(decided)) return decided;
  if (isBarred(state.route, person)) return refusals.seeNothing();
  const route = facts.routeFor(state.report, decided.reduce(evolveInvolvement, involvement));
  return [...decided, { type: 'incident-routed', route, actor: { kind: 'system' } }];
}
