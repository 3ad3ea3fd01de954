import { judgeRecipients } from '@needful/shared/detect/recipients/judge-recipients.ts';
import { distance } from 'fastest-levenshtein';

/** Whether a domain is taken for one of the partners, and for which. */
export type Judge = (domain: string) => string | null;

const LIKENESS = new Set([
  'look-alike-letters',
  'inside-another-domain',
  'other-ending',
  'hyphen',
  'typing-slip',
  'name-with-addition',
]);

export function needfulJudge(partners: readonly string[]): Judge {
  const directory = { own: [], partners, colleagues: [], seen: null, faxes: [] };
  return (domain) => {
    const [verdict] = judgeRecipients([{ address: `somebody@${domain}` }], directory);
    return verdict?.findings.find(({ rule }) => LIKENESS.has(rule))?.near ?? null;
  };
}

/** The control: plain edit distance of at most two to a partner's domain, and not the same. */
export function plainJudge(partners: readonly string[]): Judge {
  return (domain) => {
    const near = partners.find((partner) => distance(partner, domain) <= 2);
    return near === domain ? null : (near ?? null);
  };
}
