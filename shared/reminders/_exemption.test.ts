import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BASES,
  FLOWS,
  nothingTold,
  PARTIES,
  PURPOSES,
  type ReminderFacts,
} from '../domain/reminders/facts.ts';
import { exemptionOf } from './_exemption.ts';

const of = (facts: Partial<ReminderFacts>) =>
  exemptionOf({ ...nothingTold('site', 'export-record'), ...facts });

describe('the six exemptions of 164.502(b)(2)', () => {
  it.each<[string, Partial<ReminderFacts>]>([
    ['(i)', { purpose: 'TREAT', flow: 'disclosure', party: 'provider' }],
    ['(i)', { purpose: 'ETREAT', flow: 'request', party: 'provider' }],
    ['(ii)', { party: 'individual' }],
    ['(iii)', { basis: 'authorization' }],
    ['(iv)', { party: 'secretary', flow: 'disclosure' }],
    ['(v)', { basis: 'required-by-law' }],
    ['(vi)', { basis: 'hipaa-compliance' }],
  ])('%s applies to %o', (letter, facts) => {
    expect(of(facts)).toMatchObject({ exemption: 'exempt', paragraph: `45 CFR 164.502(b)(2)${letter}` });
  });

  it('ends at uses inside for treatment, which stay under the limits by role', () => {
    for (const purpose of ['TREAT', 'ETREAT', 'COC'] as const)
      expect(of({ purpose, flow: 'use' })).toMatchObject({
        exemption: 'bound',
        paragraph: '45 CFR 164.514(d)(2)',
      });
  });

  it('does not take the patient’s lawyer for the patient, nor an insurer for a provider', () => {
    expect(of({ purpose: 'PATRQT', flow: 'disclosure', party: 'other' }).exemption).toBe('bound');
    expect(of({ purpose: 'TREAT', flow: 'disclosure', party: 'other' }).exemption).toBe('bound');
  });

  it('says that it cannot tell where treatment is told and the other side is not', () => {
    expect(of({ purpose: 'TREAT' }).exemption).toBe('perhaps');
    expect(of({ purpose: 'TREAT', flow: 'disclosure' }).exemption).toBe('perhaps');
    expect(of({}).exemption).toBe('untold');
  });

  it('no use inside is ever exempt but by its basis or to the patient', () => {
    const facts = fc.record({
      purpose: fc.constantFrom(null, ...PURPOSES),
      party: fc.constantFrom(null, ...PARTIES),
      basis: fc.constantFrom(null, ...BASES),
      flow: fc.constantFrom(...FLOWS),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { exemption } = of({ ...given, flow: 'use' });
        const mayBe = given.basis !== null || given.party === 'individual';
        expect(exemption === 'exempt').toBe(mayBe);
      }),
    );
  });
});
