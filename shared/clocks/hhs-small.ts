import { addDays, endOfYear } from '../domain/calendar.ts';
import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
  knownPeople,
} from './_define.ts';

const PEOPLE = 500;
const rule = {
  audience: 'hhs',
  to: 'The Secretary of HHS, through the portal',
  citation: '45 CFR 164.408(c)',
} as const;
const wouldChange = [DETERMINATION_CHANGES, 'Another number of people affected.', HOLD_CHANGES];

export default defineClockRule({
  title: 'Notice to HHS, fewer than 500',
  short: 'HHS',
  drafts: (facts) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      const { total } = facts.affected;
      const people = knownPeople(facts);
      if (people >= PEOPLE) {
        const because = `${people} people are affected: it is reported at once, not with the year.`;
        return [federal(rule, { applies: 'no', because, starts, due: null, wouldChange })];
      }
      const year = starts.on.slice(0, 4);
      const count =
        total === null
          ? `How many people are affected is not known yet; fewer than ${PEOPLE} go with the year ${year}.`
          : `${total} people are affected, fewer than ${PEOPLE}: within 60 days after the end of ${year}.`;
      const because = `${becauseBreach(facts)} ${count}`;
      const due = addDays(endOfYear(starts.on), 60);
      return [federal(rule, { applies: total === null ? 'may' : 'yes', because, starts, due, wouldChange })];
    }),
});
