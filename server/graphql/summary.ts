import type { DescribedFact } from '@needful/shared/kinds/_define.ts';

/** Typed facts as one line of a list: `Recipients: 3 · Attachments: 1`. What nobody
 * reads in a list, hashes and instants, is left out. */
export function summaryOf(facts: readonly DescribedFact[]): string {
  return facts
    .filter(({ label }) => label !== 'Message' && label !== 'Sent')
    .map(({ label, value }) => `${label}: ${value}`)
    .join(' · ');
}
