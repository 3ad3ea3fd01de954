import type { DecisionFacts } from '../incident/decide.ts';
import { defineSlice } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import { outsideRefusals } from '../outside/refusals.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { DeterminationBody } from './commands.ts';
import { type Decider, decideDetermination, evolveDetermination } from './decide.ts';
import type { DeterminationEventBody } from './events.ts';
import { reviewerOf } from './reviewer.ts';
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
    // `taken` is spelled with its sources in the event.
    'rate-factor': { becomes: 'factor-rated', aside: ['taken', 'prefilled'] },
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
  checks: ['open'],
  looksAtLaw: true,
  initial: () => ({ determination: UNDETERMINED }),
  decide(state, command, facts) {
    const decider = deciderOf(state, command, facts);
    if (isRefusal(decider)) return decider;
    return decideDetermination(state.determination, command, decider, state.messages);
  },
  evolve: ({ determination }, event) => {
    const by = event.actor.kind === 'person' ? event.actor.personId : null;
    return { determination: evolveDetermination(determination, event, by, event.at) };
  },
  sentence: (event, { who }) =>
    determinationSentence(event, event.actor.kind === 'outside' ? 'The external reviewer' : who),
});

/** A member decides under their charters, an external reviewer under what their link is for. */
function deciderOf(
  state: IncidentState,
  command: Given<DeterminationBody>,
  facts: DecisionFacts,
): Decider | Refusal {
  const { actor, at, type } = command;
  if (actor.kind === 'person') return facts.deciderFor(actor.personId, state);
  if (actor.kind !== 'outside') return refusals.notFound();
  return reviewerOf(state, actor.link, type, at) ?? outsideRefusals.linkUnusable();
}
