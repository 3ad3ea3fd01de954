import { findIdentifiers, LONGEST } from './find.ts';
import type { IdentifierSettings } from './identifiers/_define.ts';
import { type IdentifierId, identifiers } from './identifiers/index.generated.ts';

/** All that may be said of a text that was looked at: how often it seems to hold what. Never what, never where. */
export type ContentSignal = { readonly type: IdentifierId; readonly count: number };

export type ContentSignals = {
  /** Only types that were found, in the order of their names. */
  readonly signals: readonly ContentSignal[];
  /** False where the text was longer than a megabyte: "nothing found" is then no answer. */
  readonly wholeRead: boolean;
};

/**
 * Looks a text over in the page it stands in; time is linear in its length, whatever it holds. An identifier that
 * stands there twice counts twice.
 *
 * For a reminder rule:
 * - `direct(signals)` counts what points at one patient by itself: Social Security, record, Medicare, plan, account
 *   and card numbers, a date of birth, an age over 89.
 * - The rest are contacts: telephone and postal address, e-mail, NPI, web and IP addresses. Every signature has some;
 *   alone they are no reason for a card.
 */
export function contentSignals(text: string, settings: IdentifierSettings): ContentSignals {
  const counts = new Map<IdentifierId, number>();
  for (const { type } of findIdentifiers(text, settings)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const signals = [...counts].map(([type, count]) => ({ type, count }));
  return { signals: signals.sort((a, b) => (a.type < b.type ? -1 : 1)), wholeRead: text.length <= LONGEST };
}

/** How many identifiers point at a patient by themselves. */
export function direct(signals: readonly ContentSignal[]): number {
  return signals
    .filter(({ type }) => identifiers[type].strength === 'direct')
    .reduce((sum, { count }) => sum + count, 0);
}
