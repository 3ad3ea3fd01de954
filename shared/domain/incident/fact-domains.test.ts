import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDomains, withoutDomains } from './fact-domains.ts';

const recipient = fc.record({ domain: fc.domain(), hash: fc.string({ minLength: 43, maxLength: 43 }) });
const facts = fc.record(
  {
    recipients: fc.array(recipient),
    senderDomain: fc.domain(),
    recipientCount: fc.nat(),
    rangeDays: fc.nat(),
  },
  { requiredKeys: [] },
);

describe('the domains of a report', () => {
  it('come apart from the facts and go together again', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { facts: kept, domains } = withoutDomains(given);
        expect(domains === null ? kept : withDomains(kept, domains)).toEqual(given);
      }),
    );
  });

  it('do not stay in the facts', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const kept = withoutDomains(given).facts;
        expect(kept).not.toHaveProperty('senderDomain');
        for (const one of kept.recipients ?? []) expect(Object.keys(one)).toEqual(['hash']);
      }),
    );
  });

  it('are no text at all where none is named', () => {
    expect(withoutDomains({ recipientCount: 2 })).toEqual({ facts: { recipientCount: 2 }, domains: null });
  });
});
