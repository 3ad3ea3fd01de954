import { defineSlice } from '../incident/define-slice.ts';
import type { RetentionBody } from './commands.ts';
import { decideRetention } from './decide.ts';
import type { RetentionEventBody } from './events.ts';
import type { Retention } from './retention.ts';
import { retentionSentence } from './sentence.ts';

export type Shape = {
  readonly command: RetentionBody;
  readonly event: RetentionEventBody;
  readonly state: { readonly retention: Retention };
};

/** What its records are held by, and to whom they were handed. Closed incidents are held and handed out as well. */
export default defineSlice<Shape>({
  commands: {
    'set-legal-hold': { becomes: 'legal-hold-set', whileMerged: true },
    'lift-legal-hold': { becomes: 'legal-hold-lifted', whileMerged: true },
    'pack-evidence': { becomes: 'evidence-packed', whileMerged: true },
  },
  events: { 'legal-hold-set': {}, 'legal-hold-lifted': {}, 'texts-purged': {}, 'evidence-packed': {} },
  initial: ({ at }) => ({ retention: { inEffectAt: at, holds: [], purged: [] } }),
  decide: ({ retention }, command) => decideRetention(retention, command),
  // Every event takes part in how long the records are kept: `evolve` of the incident asks evolveRetention.
  evolve: () => ({}),
  sentence: (event, { who }) => retentionSentence(event, who),
});
