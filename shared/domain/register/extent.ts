import type { BreachFacts } from '../breach-facts/breach-facts.ts';
import type { Register } from './register.ts';

/** Which numbers count. */
export const EXTENT_SOURCES = ['typed', 'register', 'larger'] as const;
export type ExtentSource = (typeof EXTENT_SOURCES)[number];

/** How many people are concerned, as the clocks take it, and why these numbers. */
export type CountedExtent = Pick<BreachFacts, 'total' | 'isEstimate' | 'byState' | 'badAddresses'> & {
  readonly source: ExtentSource;
  readonly because: string;
};

/**
 * The numbers that count, of what an officer typed and what the register holds. A complete register counts alone. Until
 * somebody says that it is complete the larger of each two counts: a register half filled must not end a duty.
 */
export function countedExtent(typed: BreachFacts, register: Register): CountedExtent {
  const { total, isEstimate, byState, badAddresses } = typed;
  const { counts, isComplete } = register;
  if (counts.total === 0 && !isComplete) {
    const because =
      total === null
        ? 'Nobody has typed a number, and the register is empty.'
        : 'What an officer typed counts: the register is empty.';
    return { total, isEstimate, byState, badAddresses, source: 'typed', because };
  }
  if (isComplete) {
    const over = total === null || total === counts.total ? '' : `, not the ${total} that were typed`;
    return {
      total: counts.total,
      isEstimate: false,
      byState: counts.byState,
      badAddresses: counts.badAddresses,
      source: 'register',
      because: `The register is complete: its ${counts.total} people count${over}.`,
    };
  }
  const states = largerOf(byState, counts.byState);
  return {
    total: Math.max(total ?? 0, counts.total, sumOf(states)),
    isEstimate: total === null || counts.total > total || isEstimate,
    byState: states,
    badAddresses: Math.max(badAddresses, counts.badAddresses),
    source: 'larger',
    because: `The register holds ${counts.total} people and is not marked complete; ${total === null ? 'no number was typed' : `${total} were typed`}. Until it is complete the larger of each number counts, so that no duty is lost.`,
  };
}

function sumOf(byState: Readonly<Record<string, number>>): number {
  return Object.values(byState).reduce((sum, people) => sum + people, 0);
}

function largerOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const codes = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(codes.map((code) => [code, Math.max(a[code] ?? 0, b[code] ?? 0)]));
}
