import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choose, type Moment, type Remembered } from './choose.ts';
import { ROLES } from './facts.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = '2026-11-22';
const DAY_MS = 86_400_000;
const wide: Candidate = { rule: 'whole-record', rank: 50, holdOut: 'may-be-approved', about: 'record 1' };
const outside: Candidate = { rule: 'look-alike', rank: 10, holdOut: 'never', about: 'people 1' };
const moment: Moment = {
  candidates: [wide],
  encounter: 'visit 1',
  role: 'billing',
  budget: { cap: 5, quietRoles: [], holdOuts: [] },
  remembered: [],
  snoozedUntil: null,
  now: NOW,
  day: DAY,
  draw: 0.5,
};
const said = (given: Partial<Remembered>): Remembered => ({
  ...{ rule: 'whole-record', about: 'record 1', encounter: 'visit 0', day: DAY, at: NOW - 60_000 },
  ...given,
});

describe('the one card', () => {
  it('is the one with the lowest rank', () => {
    expect(choose({ ...moment, candidates: [wide, outside] })).toMatchObject({
      choice: 'show',
      rule: 'look-alike',
    });
  });

  it.each<[string, Partial<Moment>, string]>([
    ['nothing reminds', { candidates: [] }, 'nothing-to-say'],
    ['the role is quiet', { budget: { ...moment.budget, quietRoles: ['billing'] } }, 'quiet-role'],
    ['the person asked for quiet', { snoozedUntil: NOW + 1 }, 'snoozed'],
    [
      'the visit had its card',
      { remembered: [said({ encounter: 'visit 1', rule: 'other' })] },
      'one-per-encounter',
    ],
    [
      'the same was said within seven days',
      { remembered: [said({ at: NOW - 7 * DAY_MS + 1 })] },
      'said-lately',
    ],
    [
      'the day has had its cards',
      { budget: { ...moment.budget, cap: 1 }, remembered: [said({ rule: 'x' })] },
      'day-is-full',
    ],
  ])('is none where %s', (_says, given, why) => {
    expect(choose({ ...moment, ...given })).toEqual({ choice: 'silent', why });
  });

  it.each<[string, Partial<Moment>]>([
    ['the quiet has ended', { snoozedUntil: NOW }],
    ['seven days have passed', { remembered: [said({ at: NOW - 7 * DAY_MS, day: '2026-11-15' })] }],
    ['it is another record', { remembered: [said({ about: 'record 2' })] }],
    ['another role is quiet', { budget: { ...moment.budget, quietRoles: ['nurse'] } }],
    ['nobody set a role', { role: null, budget: { ...moment.budget, quietRoles: ['billing'] } }],
    [
      'yesterday was full',
      { budget: { ...moment.budget, cap: 1 }, remembered: [said({ rule: 'x', day: '2026-11-21' })] },
    ],
  ])('speaks where %s', (_says, given) => {
    expect(choose({ ...moment, ...given })).toMatchObject({ choice: 'show', rule: 'whole-record' });
  });

  it('is held out by chance where that was approved, and remembered alike', () => {
    const held = {
      ...moment,
      budget: { ...moment.budget, holdOuts: [{ rule: 'whole-record', share: 0.2 }] },
    };
    const drawn = choose({ ...held, draw: 0.19 });
    const shown = choose({ ...held, draw: 0.2 });
    expect(drawn).toMatchObject({ choice: 'hold-out' });
    expect(shown).toEqual({ ...drawn, choice: 'show' });
  });
});

/** A day of any length: each moment has what was remembered of those before it. */
const anyMoment = fc.record({
  candidates: fc.uniqueArray(
    fc.record({
      rule: fc.constantFrom('a', 'b', 'c', 'd'),
      rank: fc.nat(9),
      holdOut: fc.constantFrom<Candidate['holdOut'][]>('may-be-approved', 'never'),
      about: fc.constantFrom('1', '2', '3'),
    }),
    { selector: ({ rule }) => rule },
  ),
  encounter: fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'),
  role: fc.constantFrom(null, ...ROLES),
  draw: fc.double({ min: 0, max: 0.999, noNaN: true }),
  after: fc.nat(2 * DAY_MS),
});
const anyBudget = fc.record({
  cap: fc.nat(4),
  quietRoles: fc.subarray([...ROLES]),
  holdOuts: fc.constant(['a', 'b', 'c', 'd'].map((rule) => ({ rule, share: 0.5 }))),
});

type Lived = Remembered & { readonly choice: 'show' | 'hold-out'; readonly never: boolean };

describe('over any days', () => {
  it('one card a message or visit, never beyond the cap, nothing twice in a week, no rule held out that must not be', () => {
    fc.assert(
      fc.property(fc.array(anyMoment, { maxLength: 40 }), anyBudget, (moments, budget) => {
        const lived = live(moments, budget);
        for (const one of lived) {
          const week = lived.filter((other) => Math.abs(other.at - one.at) < 7 * DAY_MS);
          expect(week.filter(({ encounter }) => encounter === one.encounter)).toHaveLength(1);
          expect(week.filter(({ rule, about }) => rule === one.rule && about === one.about)).toHaveLength(1);
          expect(lived.filter(({ day }) => day === one.day).length).toBeLessThanOrEqual(budget.cap);
          if (one.never) expect(one.choice).toBe('show');
        }
      }),
      { numRuns: 300 },
    );
  });
});

function live(
  moments: readonly (typeof anyMoment extends fc.Arbitrary<infer M> ? M : never)[],
  budget: Moment['budget'],
): Lived[] {
  const lived: Lived[] = [];
  let now = NOW;
  for (const { after, ...given } of moments) {
    now += after;
    const day = new Date(now).toISOString().slice(0, 10);
    const choice = choose({ ...given, budget, remembered: lived, snoozedUntil: null, now, day });
    if (choice.choice === 'silent') continue;
    const never = given.candidates.find(({ rule }) => rule === choice.rule)?.holdOut === 'never';
    lived.push({ ...choice.remember, choice: choice.choice, never });
  }
  return lived;
}
