import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, intervalOf, isHeededTooRarely } from './effect.ts';

describe('what a card changed', () => {
  it('has the interval that Newcombe worked out for 56 of 70 against 48 of 80', () => {
    const found = difference({ times: 56, of: 70 }, { times: 48, of: 80 });
    expect(found?.estimate).toBeCloseTo(0.2, 10);
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
  });

  it('has the interval that he worked out where neither had any: 0 of 10 against 0 of 20', () => {
    const found = difference({ times: 0, of: 10 }, { times: 0, of: 20 });
    expect(found?.low).toBeCloseTo(-0.1611, 4);
    expect(found?.high).toBeCloseTo(0.2775, 4);
  });

  it('is not told where one group is empty', () => {
    expect(difference({ times: 1, of: 3 }, { times: 0, of: 0 })).toBeNull();
    expect(intervalOf({ times: 0, of: 0 })).toBeNull();
  });

  it('always lies within its interval, and the interval within what is possible', () => {
    const share = fc
      .integer({ min: 1, max: 5_000 })
      .chain((of) => fc.record({ times: fc.nat(of), of: fc.constant(of) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const found = difference(one, other);
        if (found === null) throw new Error('both have some');
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(found.low).toBeLessThanOrEqual(found.estimate + 1e-9);
        expect(found.estimate).toBeLessThanOrEqual(found.high + 1e-9);
        expect(found.high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('a rule is demoted only after enough cards, and only where it is surely heeded too rarely', () => {
    expect(isHeededTooRarely({ times: 0, of: 29 })).toBe(false);
    expect(isHeededTooRarely({ times: 0, of: 60 })).toBe(true);
    expect(isHeededTooRarely({ times: 5, of: 60 })).toBe(false);
    expect(isHeededTooRarely({ times: 30, of: 1_000 })).toBe(true);
  });
});
