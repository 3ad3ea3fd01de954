import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
  knownPeople,
  whenTheyAreTold,
} from './_define.ts';

/** 500 or more in all, wherever they live. */
const PEOPLE = 500;
const rule = {
  audience: 'hhs',
  to: 'The Secretary of HHS, through the portal',
  citation: '45 CFR 164.408(b)',
} as const;
const wouldChange = [DETERMINATION_CHANGES, 'Another number of people affected.', HOLD_CHANGES];

export default defineClockRule({
  title: 'Notice to HHS, 500 or more',
  short: 'HHS',
  drafts: (facts) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      const { total } = facts.affected;
      const due = whenTheyAreTold(facts, starts.on);
      const people = knownPeople(facts);
      if (total === null && people < PEOPLE) {
        const because = `How many people are affected is not known yet; from ${PEOPLE} on this is owed.`;
        return [federal(rule, { applies: 'may', because, starts, due, wouldChange })];
      }
      if (people < PEOPLE) {
        const because = `${people} people are affected, fewer than ${PEOPLE}.`;
        return [federal(rule, { applies: 'no', because, starts, due: null, wouldChange })];
      }
      const because = `${becauseBreach(facts)} ${people} people are affected, ${PEOPLE} or more: HHS is told when they are.`;
      return [federal(rule, { applies: 'yes', because, starts, due, wouldChange })];
    }),
});
