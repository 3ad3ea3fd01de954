import { defineSlice } from '../incident/define-slice.ts';
import { happenedOn } from '../incident/happened-on.ts';
import { takenKnowledge } from '../merging/taken-knowledge.ts';
import type { DiscoveryBody } from './commands.ts';
import { decideDiscovery, evolveDiscovery } from './decide.ts';
import type { DiscoveryEventBody } from './events.ts';
import { type Discovery, NOTHING_RECORDED } from './knowledge.ts';
import { discoverySentence } from './sentence.ts';

export type Shape = {
  readonly command: DiscoveryBody;
  readonly event: DiscoveryEventBody;
  readonly state: { readonly discovery: Discovery };
};

/** Since when it was known, and by whom. */
export default defineSlice<Shape>({
  commands: {
    'record-knowledge': { becomes: 'knowledge-recorded' },
    'set-knowledge-aside': { becomes: 'knowledge-set-aside' },
    'choose-discovery-date': { becomes: 'discovery-date-chosen' },
  },
  events: {
    'knowledge-recorded': { acknowledges: true },
    'knowledge-set-aside': { acknowledges: true },
    'discovery-date-chosen': { acknowledges: true },
  },
  checks: ['person', 'open', 'not-recused'],
  initial: ({ known }) => ({
    discovery: known === undefined ? NOTHING_RECORDED : { ...NOTHING_RECORDED, entries: { reporter: known } },
  }),
  decide: (state, command, { today }) =>
    decideDiscovery(state.discovery, command, {
      today,
      occurredOn: happenedOn(state),
      taken: takenKnowledge(state.merging).map(({ id }) => id),
    }),
  evolve: ({ discovery }, event) => ({ discovery: evolveDiscovery(discovery, event) }),
  sentence: (event, { who }) => discoverySentence(event, who),
});
