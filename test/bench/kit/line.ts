import type { Interval } from './interval.ts';

export type Target = { readonly atLeast: number } | { readonly atMost: number };

export type Unit = '×' | 'ms' | 'MB' | 'kB' | 'bytes' | '/s' | '';

/** One line of a section: what was measured, and what it should be. */
export type Line = {
  readonly what: string;
  readonly measured: Interval;
  readonly unit: Unit;
  /** Left out where a number is only told. */
  readonly target?: Target;
  /** CPU time of one operation, in milliseconds, by who spent it. */
  readonly cpu?: readonly CpuShare[];
  /** Beside the number: throughputs, or why it is as it is. */
  readonly note?: string;
};

/** `{ who: 'Needful', milliseconds: { Node: 0.5, PostgreSQL: 0.4 } }` */
export type CpuShare = { readonly who: string; readonly milliseconds: Readonly<Record<string, number>> };

export type Verdict = 'met' | 'not excluded' | 'missed' | '';

/**
 * A target is missed only where the whole interval lies on its wrong side, and met where the measured value lies on
 * its right side. Between the two stands a value that is short of a target its interval still holds.
 */
export function verdictOf({ measured, target }: Pick<Line, 'measured' | 'target'>): Verdict {
  if (target === undefined) return '';
  const { low, middle, high } = measured;
  if ('atLeast' in target) {
    if (middle >= target.atLeast) return 'met';
    return high < target.atLeast ? 'missed' : 'not excluded';
  }
  if (middle <= target.atMost) return 'met';
  return low > target.atMost ? 'missed' : 'not excluded';
}
