import type { DescribedFact } from '@needful/shared/kinds/_define.ts';

/** Typed facts as one line of a list: `Recipients 3 · Recipient domains othermail.example`. Hashes are left out. */
export function summaryOf(facts: readonly DescribedFact[]): string {
  return facts
    .filter(({ label }) => label !== 'Message')
    .map(({ label, value }) => `${label}: ${value}`)
    .join(' · ');
}
