import { addDays } from '../domain/calendar.ts';
import type { Draft } from '../domain/clocks/clock.ts';
import type { States } from '../domain/clocks/compute.ts';
import type { ClockFacts } from '../domain/clocks/facts.ts';
import {
  becauseBreach,
  DETERMINATION_CHANGES,
  defineClockRule,
  federal,
  fromDiscovery,
  HOLD_CHANGES,
} from './_define.ts';

/** More than this many residents of one state or jurisdiction: 500 are not enough. */
const RESIDENTS = 500;
const rule = {
  audience: 'media',
  to: 'Prominent media outlets serving the state',
  citation: '45 CFR 164.406',
  unverified: ['That a jurisdiction below the state is a county or city (74 FR 42752).'],
} as const;
const wouldChange = [
  DETERMINATION_CHANGES,
  'More residents of one state among the people affected.',
  HOLD_CHANGES,
];

export default defineClockRule({
  title: 'Notice to the media',
  short: 'media',
  drafts: (facts, states) =>
    fromDiscovery(rule, wouldChange, facts, (starts) => {
      const due = addDays(starts.on, 60);
      const large = Object.entries(facts.affected.byState).filter(([, count]) => count > RESIDENTS);
      if (large.length === 0) return [federal(rule, { ...withoutLarge(facts), starts, due, wouldChange })];
      return large.map(([state, count]) => {
        const residents = `${count} residents of ${state.toUpperCase()} are affected, more than ${RESIDENTS}.`;
        const because = `${becauseBreach(facts)} ${residents}`;
        const to = `Prominent media outlets serving ${nameOf(state, states)}`;
        return federal({ ...rule, part: state, to }, { applies: 'yes', because, starts, due, wouldChange });
      });
    }),
});

/** As its statute has it; the code of a territory without one. */
function nameOf(code: string, states: States): string {
  const law = Object.values(states).find((one) => one.residentsOf === code && !one.onlyFacilities);
  return law?.title ?? code.toUpperCase();
}

function withoutLarge({ affected }: ClockFacts): Pick<Draft, 'applies' | 'because'> {
  const known = Object.values(affected.byState).reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...Object.values(affected.byState));
  if (affected.total === null)
    return { applies: 'may', because: 'How many people are affected is not known yet.' };
  // Whoever is not assigned to a state yet may all live in one.
  const unplaced = Math.max(0, affected.total - known);
  if (most + unplaced > RESIDENTS)
    return { applies: 'may', because: `Where ${unplaced} of the people affected live is not known yet.` };
  return {
    applies: 'no',
    because: `No state has more than ${RESIDENTS} residents affected; the most is ${most + unplaced}.`,
  };
}
