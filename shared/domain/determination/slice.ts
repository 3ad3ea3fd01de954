import { personOf } from '../incident/actor.ts';
import { defineSlice } from '../incident/define-slice.ts';
import type { DeterminationBody } from './commands.ts';
import { decideDetermination, evolveDetermination } from './decide.ts';
import type { DeterminationEventBody } from './events.ts';
import { determinationSentence } from './sentence.ts';
import { type Determination, UNDETERMINED } from './state.ts';

export type Shape = {
  readonly command: DeterminationBody;
  readonly event: DeterminationEventBody;
  readonly state: { readonly determination: Determination };
};

/** What it was in law. Who is recused is said by the decider. */
export default defineSlice<Shape>({
  commands: {
    'answer-determination': { becomes: 'determination-answered' },
    'rate-factor': { becomes: 'factor-rated' },
    'sign-conclusion': { becomes: 'conclusion-signed', aside: ['charter', 'needs'] },
    'check-conclusion': { becomes: 'conclusion-checked', aside: ['charter'] },
    'reopen-determination': { becomes: 'determination-reopened' },
  },
  events: {
    'determination-answered': { acknowledges: true },
    'factor-rated': { acknowledges: true },
    'conclusion-signed': { acknowledges: true },
    'conclusion-checked': { acknowledges: true },
    'determination-reopened': { acknowledges: true },
  },
  checks: ['person', 'open'],
  looksAtLaw: true,
  initial: () => ({ determination: UNDETERMINED }),
  decide: (state, command, facts) =>
    decideDetermination(state.determination, command, facts.deciderFor(personOf(command), state)),
  evolve: ({ determination }, event) => ({
    determination: evolveDetermination(determination, event, personOf(event), event.at),
  }),
  sentence: (event, { who }) => determinationSentence(event, who),
});
