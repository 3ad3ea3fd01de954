import { expect, it } from 'vitest';
import type { Clock } from '../clocks/clock.ts';
import type { Owed } from '../commitments/owed.ts';
import type { PersonId } from '../ids.ts';
import { BOB, OFFICER, ROUTE, reported } from '../incident/decide.testing.ts';
import { replay } from '../incident/evolve.ts';
import type { Route } from '../incident/route.ts';
import type { IncidentState } from '../incident/state.ts';
import { digestOf, isEmptyDigest } from './digest.ts';

function worksOn(person: PersonId, recused: NonNullable<Route['recused']>) {
  const state = replay(reported());
  if (state === null) throw new Error('A report makes an incident');
  const worked: IncidentState = { ...state, assignee: person, route: { ...ROUTE, recused } };
  return [{ state: worked, clocks: [] }];
}

it('lists what an officer works on, and nothing of what they turn out to be part of', () => {
  expect(digestOf(BOB.personId, worksOn(BOB.personId, []), 5).unacknowledged).toHaveLength(1);
  for (const rule of ['acted', 'named'] as const) {
    const part = worksOn(BOB.personId, [{ rule, person: BOB.personId, version: 1, reason: 'Because.' }]);
    expect(isEmptyDigest(digestOf(BOB.personId, part, 5))).toBe(true);
    expect(isEmptyDigest(digestOf(OFFICER.personId, part, 5))).toBe(ROUTE.lead !== OFFICER.personId);
  }
});

it('lists what is due beside incidents: requests of patients for who handles them, and what somebody owes', () => {
  const clock = (state: 'running' | 'late', daysLeft: number) => ({ state, daysLeft }) as Clock;
  const requests = [
    { reference: 'PR-LATE', clock: clock('late', -1) },
    { reference: 'PR-SOON', clock: clock('running', 5) },
    { reference: 'PR-FAR', clock: clock('running', 6) },
  ];
  const owes = (owner: PersonId, reference: string, daysLeft: number) =>
    ({ owner, reference, daysLeft }) as Owed;
  const owed = [
    owes(BOB.personId, 'NF-LATE', -1),
    owes(BOB.personId, 'NF-TODAY', 0),
    owes(BOB.personId, 'NF-FAR', 6),
    owes(OFFICER.personId, 'NF-OTHERS', 0),
  ];
  expect(digestOf(BOB.personId, [], 5, { requests, owed })).toEqual({
    ...{ late: ['PR-LATE'], dueSoon: ['PR-SOON'], unacknowledged: [], signOff: [] },
    ...{ owedLate: ['NF-LATE'], owedSoon: ['NF-TODAY'] },
  });
});
