import { needsSubstituteNotice, type PersonMarks } from './person.ts';

/** How many people the register holds, without who they are. */
export type RegisterCounts = {
  readonly total: number;
  /** By postal code in lower case. Whoever lives abroad, or nobody knows where, stands in none. */
  readonly byState: Readonly<Record<string, number>>;
  readonly abroad: number;
  readonly unknownState: number;
  /** People for whom substitute notice is owed (164.404(d)(2)). */
  readonly badAddresses: number;
};

export const NOBODY: RegisterCounts = { total: 0, byState: {}, abroad: 0, unknownState: 0, badAddresses: 0 };

export function countOf(person: PersonMarks): RegisterCounts {
  const { residence, livesAbroad } = person;
  return {
    total: 1,
    byState: residence === null ? {} : { [residence]: 1 },
    abroad: residence === null && livesAbroad ? 1 : 0,
    unknownState: residence === null && !livesAbroad ? 1 : 0,
    badAddresses: needsSubstituteNotice(person) ? 1 : 0,
  };
}

export function addCounts(a: RegisterCounts, b: RegisterCounts): RegisterCounts {
  return combined(a, b, 1);
}

/** @param gone what `a` no longer holds */
export function subtractCounts(a: RegisterCounts, gone: RegisterCounts): RegisterCounts {
  return combined(a, gone, -1);
}

function combined(a: RegisterCounts, b: RegisterCounts, sign: 1 | -1): RegisterCounts {
  const codes = [...new Set([...Object.keys(a.byState), ...Object.keys(b.byState)])].sort();
  const byState = codes
    .map((code) => [code, (a.byState[code] ?? 0) + sign * (b.byState[code] ?? 0)] as const)
    .filter(([, people]) => people !== 0);
  return {
    total: a.total + sign * b.total,
    byState: Object.fromEntries(byState),
    abroad: a.abroad + sign * b.abroad,
    unknownState: a.unknownState + sign * b.unknownState,
    badAddresses: a.badAddresses + sign * b.badAddresses,
  };
}
