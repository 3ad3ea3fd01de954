import { median, quantile, sampleWithReplacement } from 'simple-statistics';

/** What was measured, and where its true value lies with 95 % confidence. Exact values have no width. */
export type Interval = {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** Of how many measurements. */
  readonly samples: number;
};

const RESAMPLES = 2000;

/**
 * A statistic with its 95 % interval by the percentile bootstrap: the measurements are drawn again with replacement
 * two thousand times, and the middle 95 % of the statistics is the interval (Efron and Tibshirani, An Introduction
 * to the Bootstrap, chapter 13). Drawn from a fixed seed: the same measurements give the same interval.
 * @param statistic the median unless told
 */
export function intervalOf(
  measured: readonly number[],
  statistic: (values: number[]) => number = median,
): Interval {
  if (measured.length === 0) throw new Error('Nothing was measured, so there is no interval');
  const random = fixedRandom();
  const resampled = Array.from({ length: RESAMPLES }, () =>
    statistic(sampleWithReplacement([...measured], measured.length, random)),
  );
  return {
    middle: statistic([...measured]),
    low: quantile(resampled, 0.025),
    high: quantile(resampled, 0.975),
    samples: measured.length,
  };
}

/** The median of the ratios of each round: `ours` over `theirs`. */
export function ratioOf(rounds: readonly { readonly ours: number; readonly theirs: number }[]): Interval {
  return intervalOf(rounds.map(({ ours, theirs }) => ours / theirs));
}

/** A value that was counted rather than sampled, such as bytes of a file. */
export function exactly(value: number): Interval {
  return { middle: value, low: value, high: value, samples: 1 };
}

/** For `intervalOf`: the value that 95 of 100 measurements stay under. */
export function p95(values: number[]): number {
  return quantile(values, 0.95);
}

/** The value that 99 of 100 measurements stay under. */
export function p99(values: readonly number[]): number {
  return quantile([...values], 0.99);
}

/** Marsaglia's xorshift32 from a fixed seed, as numbers in [0, 1). */
function fixedRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
