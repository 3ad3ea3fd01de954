import type { StateLaw } from '@needful/shared/domain/clocks/state-law.ts';
import { states } from '@needful/shared/states/index.generated.ts';
import { describe, expect, test } from 'vitest';

const STATES =
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr'.split(
    ' ',
  );

const all = Object.entries(states as Readonly<Record<string, StateLaw>>);

/** What an entry lacks, a sentence each. */
function lacks(id: string, law: StateLaw): readonly string[] {
  const { notices, carveOut } = law;
  const parts = notices.map(({ part }) => part);
  const named = [...carveOut.lifts, ...carveOut.mayLift];
  const checks: readonly (readonly [boolean, string])[] = [
    [
      id.split('-')[0] === law.residentsOf,
      `is named after another state than its residents’, ${law.residentsOf}`,
    ],
    [law.citation !== '', 'cites no statute'],
    [law.source !== '', 'names no source'],
    [/^20\d\d-\d\d-\d\d$/.test(law.dateChecked), 'does not say when it was checked'],
    [parts.includes('individuals'), 'does not say what is owed to the residents'],
    [new Set(parts).size === parts.length, 'names a part twice'],
    [named.every((part) => parts.includes(part)), 'lifts a part that it does not have'],
    [carveOut.effect === 'none' || carveOut.words !== '', 'does not say what following HIPAA changes'],
    [
      (carveOut.effect === 'none') === (named.length === 0) || id === 'co',
      'lifts something without an effect, or nothing with one',
    ],
    [
      carveOut.unverified.length === 0 || carveOut.confidence !== 'high',
      'is sure of a relief that nobody verified',
    ],
    ...notices.map(
      ({ part, unverified, confidence }) =>
        [
          unverified.length === 0 || confidence.within !== 'high' || confidence.threshold !== 'high',
          `is sure of ${part}, of which something is unverified`,
        ] as const,
    ),
    [
      [...law.notes, ...notices.flatMap(({ unverified }) => unverified)].every((text) => /[.!?]$/.test(text)),
      'has a note that is no sentence',
    ],
  ];
  return checks.flatMap(([isFine, sentence]) => (isFine ? [] : [`\`${id}\` ${sentence}.`]));
}

describe('the registry of states', () => {
  test('has every state, the District of Columbia and Puerto Rico, and California twice', () => {
    const codes = all.map(([, { residentsOf }]) => residentsOf);
    expect(STATES.filter((code) => !codes.includes(code)).map((code) => `\`${code}\` has no file`)).toEqual(
      [],
    );
    expect(codes.toSorted()).toEqual([...STATES, 'ca'].toSorted());
  });

  test('has entries that lack nothing', () => {
    expect(all.flatMap(([id, law]) => lacks(id, law))).toEqual([]);
  });

  test('would be told of an entry that is sure of what nobody verified', () => {
    const [first] = all;
    const [id, law] = first ?? ['', states.tx];
    const broken = {
      ...law,
      source: '',
      carveOut: {
        ...law.carveOut,
        lifts: ['mayor'],
        confidence: 'high' as const,
        unverified: ['All of it.'],
      },
    };
    expect(lacks(id, broken)).toEqual(
      expect.arrayContaining([
        `\`${id}\` names no source.`,
        `\`${id}\` lifts a part that it does not have.`,
        `\`${id}\` is sure of a relief that nobody verified.`,
      ]),
    );
  });
});
