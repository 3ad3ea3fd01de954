import { addDays } from '../domain/calendar.ts';
import type { ClockFacts } from '../domain/clocks/facts.ts';
import {
  DETERMINATION_CHANGES,
  defineClockRule,
  discovered,
  EARLIER_KNOWLEDGE,
  federal,
  HOLD_CHANGES,
} from './_define.ts';

const DAYS = 60;
const rule = { audience: 'covered-entity', to: 'The covered entity', citation: '45 CFR 164.410(b)' } as const;
const wouldChange = [DETERMINATION_CHANGES, EARLIER_KNOWLEDGE, 'Fewer days in the agreement.', HOLD_CHANGES];

export default defineClockRule({
  title: 'A business associate\u2019s notice to the covered entity',
  short: 'the covered entity',
  drafts(facts) {
    const no = { applies: 'no', starts: null, due: null, wouldChange } as const;
    if (!facts.isTreatedAsBreach)
      return [
        federal(rule, { ...no, because: `The determination says: ${facts.standing}. No notice is owed.` }),
      ];
    const { starts, because } = begun(facts);
    if (starts === null) return [federal(rule, { ...no, because })];
    const days = Math.min(DAYS, facts.agreementDays ?? DAYS);
    const limit = days < DAYS ? ` The agreement gives ${days} days, fewer than the rule\u2019s ${DAYS}.` : '';
    const due = addDays(starts.on, days);
    return [federal(rule, { applies: 'yes', because: `${because}${limit}`, starts, due, wouldChange })];
  },
});

function begun(facts: ClockFacts): {
  readonly starts: ReturnType<typeof discovered>;
  readonly because: string;
} {
  if (facts.organization.entity === 'business-associate')
    return { starts: discovered(facts), because: 'This organization is the business associate.' };
  if (facts.associate === null) return { starts: null, because: 'No business associate found it.' };
  const by = `The business associate found it on ${facts.associate.foundOn}.`;
  return {
    starts: { on: facts.associate.foundOn, by },
    because: 'A business associate found it and owes this organization notice.',
  };
}
