import { defineSlice } from '../incident/define-slice.ts';
import { type Duties, NOTHING_KNOWN } from './breach-facts.ts';
import type { DutyBody } from './commands.ts';
import { decideDuties, evolveDuties } from './decide.ts';
import type { DutyEventBody } from './events.ts';
import { dutySentence } from './sentence.ts';

export type Shape = {
  readonly command: DutyBody;
  readonly event: DutyEventBody;
  readonly state: { readonly duties: Duties };
};

/** The extent of it, what law enforcement asked to delay, and which notices were given. */
export default defineSlice<Shape>({
  commands: {
    'record-breach-facts': { becomes: 'breach-facts-recorded' },
    'record-hold': { becomes: 'hold-recorded' },
    'record-notice': { becomes: 'notice-recorded' },
    'confirm-clock': { becomes: 'clock-confirmed' },
  },
  events: {
    'breach-facts-recorded': { acknowledges: true },
    'hold-recorded': { acknowledges: true },
    'notice-recorded': { acknowledges: true },
    'clock-confirmed': { acknowledges: true },
  },
  checks: ['person', 'open', 'not-recused'],
  looksAtLaw: true,
  initial: () => ({ duties: NOTHING_KNOWN }),
  decide: (state, command, facts) => decideDuties(state.duties, command, facts.dutyContext(state)),
  evolve: ({ duties }, event) => ({ duties: evolveDuties(duties, event) }),
  sentence: (event, { who }) => dutySentence(event, who),
});
