import { addDays } from '../domain/calendar.ts';
import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  EARLIER_KNOWLEDGE,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
} from './_define.ts';

const rule = { audience: 'individuals', to: 'Every person affected', citation: '45 CFR 164.404(b)' } as const;
const wouldChange = [DETERMINATION_CHANGES, EARLIER_KNOWLEDGE, HOLD_CHANGES];

export default defineClockRule({
  title: 'Notice to the people affected',
  short: 'individuals',
  drafts: (facts) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      const because = `${becauseBreach(facts)} Without unreasonable delay; 60 days are the outer limit.`;
      return [federal(rule, { applies: 'yes', because, starts, due: addDays(starts.on, 60), wouldChange })];
    }),
});
