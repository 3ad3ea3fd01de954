import { describe, expect, it } from 'vitest';
import type { DeskRule } from './documents.ts';
import { effectOf, simulationOf } from './sentences.ts';

const rule: DeskRule = {
  __typename: 'ReminderRule',
  ...{ ruleId: 'whole-record', title: 'T', line: 'L', mode: 'ON', neverHeldOut: false, holdOut: null },
  ...{ outcomes: [], reasons: [], difference: null, proposesDemotion: false, wouldSpeak: 7, couldNotTell: 0 },
};
const outcomes = [
  { outcome: 'SHOWN' as const, count: 40 },
  { outcome: 'HEEDED' as const, count: 9 },
  { outcome: 'WENT_ON' as const, count: 20 },
  { outcome: 'HELD_OUT' as const, count: 10 },
  { outcome: 'HELD_OUT_WENT_ON' as const, count: 9 },
].map((one) => ({ __typename: 'ReminderOutcome' as const, ...one }));

describe('what a rule did', () => {
  it('is said plainly where nothing happened', () => {
    expect(effectOf(rule)).toEqual(['Nobody saw its card.']);
    expect(simulationOf(rule, 0)).toMatch(/^No act was counted/);
  });
  it('is told with what would have happened without it', () => {
    const difference = { __typename: 'ReminderDifference' as const, estimate: 0.4, low: 0.11, high: 0.56 };
    expect(effectOf({ ...rule, outcomes: outcomes, difference })).toEqual([
      'Seen 40 times: heeded 9, overridden with a reason 0, closed 0.',
      'After the card 20 of 40 went on all the same.',
      'Without it 9 of 10 went on.',
      'The card works: 40 % fewer go on with it, between 11 % and 56 % with 95 % confidence.',
    ]);
  });
  it('is not claimed where the interval holds zero', () => {
    const difference = { __typename: 'ReminderDifference' as const, estimate: 0.1, low: -0.2, high: 0.3 };
    expect(effectOf({ ...rule, difference }).at(-1)).toMatch(/cannot be told yet/);
  });
  it('can be asked of counts before it is switched on', () => {
    expect(simulationOf({ ...rule, couldNotTell: 2 }, 100)).toBe(
      'Of 100 acts it would speak on 7, before any limit. On 2 it could not tell.',
    );
  });
});
