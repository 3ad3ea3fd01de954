/** Both ends of an interval, as shares from 0 to 1 (of a difference: from -1 to 1). */
export type Interval = { readonly low: number; readonly high: number };
/** `of` times something could have happened, `times` it did. */
export type Share = { readonly times: number; readonly of: number };

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/** Wilson's score interval, 95 %: E. B. Wilson, JASA 22 (1927) 209-212. Null where nothing was observed. */
export function intervalOf({ times, of }: Share): Interval | null {
  if (of === 0) return null;
  const share = times / of;
  const square = Z * Z;
  const middle = share + square / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const whole = 1 + square / of;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/**
 * The first share less the second, with its interval of 95 %: method 10 of R. G. Newcombe, Statistics in Medicine 17
 * (1998) 873-890, which is built from Wilson's and stays honest for small numbers. Null where one has none.
 */
export function difference(one: Share, other: Share): (Interval & { readonly estimate: number }) | null {
  const first = intervalOf(one);
  const second = intervalOf(other);
  if (first === null || second === null) return null;
  const p = one.times / one.of;
  const q = other.times / other.of;
  return {
    estimate: p - q,
    low: p - q - Math.hypot(p - first.low, second.high - q),
    high: p - q + Math.hypot(first.high - p, q - second.low),
  };
}

/** So many cards before a rule is judged by what people did with them; [I] a design choice. */
export const ENOUGH_CARDS = 30;
/** A rule that is heeded less often than one time in ten costs more attention than it is worth; [I] as above. */
export const TOO_RARE = 0.1;

/** Whether a rule should ask its owner to be demoted: only where even the kindest reading of the counts is too rare. */
export function isHeededTooRarely(heeded: Share): boolean {
  const interval = intervalOf(heeded);
  return heeded.of >= ENOUGH_CARDS && interval !== null && interval.high < TOO_RARE;
}
