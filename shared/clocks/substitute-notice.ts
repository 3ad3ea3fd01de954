import { addDays } from '../domain/calendar.ts';
import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
} from './_define.ts';

/** Ten or more with insufficient or out-of-date contact information; next of kin do not count. */
const MANY = 10;
const rule = {
  audience: 'individuals',
  to: 'People whose address is missing or out of date',
  citation: '45 CFR 164.404(d)(2)',
} as const;
const wouldChange = [DETERMINATION_CHANGES, 'More or fewer bad addresses.', HOLD_CHANGES];

export default defineClockRule({
  title: 'Substitute notice',
  short: 'substitute notice',
  drafts: (facts) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      const { badAddresses } = facts.affected;
      if (badAddresses === 0) {
        const because = 'Nobody\u2019s address is known to be missing or out of date.';
        return [federal(rule, { applies: 'no', because, starts, due: null, wouldChange })];
      }
      const how =
        badAddresses < MANY
          ? `fewer than ${MANY}: another form of written notice, telephone or other means.`
          : `${MANY} or more: 90 days conspicuously on the home page or in major print or broadcast media where they likely live, with a toll-free number that stays active at least 90 days.`;
      const because = `${becauseBreach(facts)} Bad addresses: ${badAddresses}, ${how}`;
      return [federal(rule, { applies: 'yes', because, starts, due: addDays(starts.on, 60), wouldChange })];
    }),
});
