import type { Interval } from '../kit/interval.ts';

/** For 95 %. */
const Z = 1.959964;

/** A share with its interval: the score method of Wilson (1927), which holds near 0 and 1 too. */
export function shareOf(some: number, all: number): Interval {
  const middle = some / all;
  const centre = (middle + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
  const half =
    (Z / (1 + (Z * Z) / all)) * Math.sqrt((middle * (1 - middle)) / all + (Z * Z) / (4 * all * all));
  return { middle, low: Math.max(0, centre - half), high: Math.min(1, centre + half), samples: all };
}
