import { expect, it } from 'vitest';
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
