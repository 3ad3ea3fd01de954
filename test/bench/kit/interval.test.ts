import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly, intervalOf, p95, ratioOf } from './interval.ts';

const measured = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });

test('The interval holds what was measured, and lies within the smallest and the largest', () => {
  fc.assert(
    fc.property(measured, (values) => {
      const { low, middle, high, samples } = intervalOf(values);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values));
      expect(high).toBeLessThanOrEqual(Math.max(...values));
      expect(samples).toBe(values.length);
    }),
    { numRuns: 25 },
  );
});

test('The same measurements give the same interval', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  expect(intervalOf(values)).toEqual(intervalOf(values));
});

test('About ninety-five of a hundred intervals hold the median of what the measurements were drawn from', () => {
  const uniform = seeded(7);
  const trials = 100;
  const draw = () => Array.from({ length: 21 }, uniform);
  const holding = Array.from({ length: trials }, () => intervalOf(draw())).filter(
    ({ low, high }) => low <= 0.5 && high >= 0.5,
  );
  expect(holding.length / trials).toBeGreaterThanOrEqual(0.88);
});

test('A ratio is taken within each round, so that weather common to both sides falls out', () => {
  const rounds = [1, 10, 100].map((weather) => ({ ours: 3 * weather, theirs: 2 * weather }));
  expect(ratioOf(rounds)).toEqual({ middle: 1.5, low: 1.5, high: 1.5, samples: 3 });
});

test('The 95th percentile is near the top, and what is counted has no width', () => {
  expect(
    intervalOf(
      Array.from({ length: 100 }, (_, index) => index + 1),
      p95,
    ).middle,
  ).toBeCloseTo(95, 0);
  expect(exactly(2048)).toEqual({ middle: 2048, low: 2048, high: 2048, samples: 1 });
});

test('Without a measurement there is no interval', () => {
  expect(() => intervalOf([])).toThrow('Nothing was measured');
});

/** Numerical Recipes' linear congruential generator: these draws need no more. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
