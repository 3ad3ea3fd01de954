import { draftsOfState } from '../domain/clocks/state-drafts.ts';
import { defineClockRule } from './_define.ts';

export default defineClockRule({
  title: 'What a state\u2019s breach statute asks',
  short: 'state law',
  drafts: (facts, states) => Object.entries(states).flatMap(([id, law]) => draftsOfState(id, law, facts)),
});
