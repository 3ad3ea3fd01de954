import { addDays, endOfYear } from '../domain/calendar.ts';
import type { ClockFacts } from '../domain/clocks/facts.ts';
import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
  whenTheyAreTold,
} from './_define.ts';

const rule = {
  audience: 'hhs',
  to: 'The Secretary of HHS, once more as a Part 2 breach',
  citation: '42 CFR 2.16(b)',
} as const;
const wouldChange = [
  DETERMINATION_CHANGES,
  'Whether records of a Part 2 program are among them.',
  HOLD_CHANGES,
];

export default defineClockRule({
  title: 'Second report to HHS for Part 2 records',
  short: 'HHS, Part 2',
  drafts: (facts) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      if (!mayHoldPart2(facts)) {
        const because = 'No records of a Part 2 program are among what was breached.';
        return [federal(rule, { applies: 'no', because, starts, due: null, wouldChange })];
      }
      const { total } = facts.affected;
      // While the number is unknown, the earlier date is the safe one.
      const isSmall = total !== null && total < 500;
      const due = isSmall ? addDays(endOfYear(starts.on), 60) : whenTheyAreTold(facts, starts.on);
      const isKnown = facts.holdsPart2Records === true;
      const why = isKnown
        ? 'It holds records of a Part 2 program: the portal takes it twice, with the same dates.'
        : 'This organization holds Part 2 records; whether they are among these is not known yet.';
      const because = `${becauseBreach(facts)} ${why}`;
      return [federal(rule, { applies: isKnown ? 'yes' : 'may', because, starts, due, wouldChange })];
    }),
});

function mayHoldPart2({ holdsPart2Records, organization }: ClockFacts): boolean {
  return holdsPart2Records ?? organization.isPart2;
}
