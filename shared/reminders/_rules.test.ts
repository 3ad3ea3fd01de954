import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../domain/incident/report.ts';
import { coarse, spell } from '../domain/reminders/combination.ts';
import {
  BASES,
  FAX_NUMBERS,
  FLOWS,
  PARTIES,
  PROTECTED_SECTIONS,
  PURPOSES,
  RECIPIENT_FINDINGS,
  RELATIONS,
  type ReminderFacts,
  ROLES,
} from '../domain/reminders/facts.ts';
import { factsIn } from '../wire/reminders.ts';
import type { ReminderRule } from './_define.ts';
import { judgeRule } from './_judge.ts';
import { reminders } from './index.generated.ts';

const RULES = Object.entries<ReminderRule>(reminders);

/** Of a fact, or of an entry in a list of facts; each list is of a closed set of words. */
const MOST_LOOKS = 200;

/** Any facts at all, the absent ones included. */
const anyFacts = fc.record(
  {
    site: fc.constantFrom('roundcube', 'openmrs-3'),
    act: fc.constantFrom(...ACTS),
    role: fc.constantFrom(null, ...ROLES),
    purpose: fc.constantFrom(null, ...PURPOSES),
    flow: fc.constantFrom(null, ...FLOWS),
    party: fc.constantFrom(null, ...PARTIES),
    basis: fc.constantFrom(null, ...BASES),
    wholeRecord: fc.boolean(),
    rangeDays: fc.integer({ min: 1, max: 40_000 }),
    sectionCount: fc.nat(1_000),
    patientCount: fc.nat(1_000),
    sections: fc.uniqueArray(fc.constantFrom(...PROTECTED_SECTIONS)),
    relations: fc.uniqueArray(fc.constantFrom(...RELATIONS)),
    content: fc.record({ direct: fc.nat(100), contact: fc.nat(100), wholeRead: fc.boolean() }),
    copied: fc.record({ direct: fc.nat(100), contact: fc.nat(100), wholeRead: fc.boolean() }),
    recipients: fc.record({
      own: fc.nat(20),
      partner: fc.nat(20),
      outside: fc.nat(20),
      unreadable: fc.nat(5),
      findings: fc.uniqueArray(fc.constantFrom(...RECIPIENT_FINDINGS)),
    }),
    attachmentCount: fc.nat(20),
    listCount: fc.nat(20),
    answersAll: fc.boolean(),
    fax: fc.constantFrom(...FAX_NUMBERS),
    minutesSinceSent: fc.nat(10_000),
  },
  { requiredKeys: ['site', 'act', 'role', 'purpose', 'flow', 'party', 'basis'] },
) as fc.Arbitrary<ReminderFacts>;

describe('every reminder rule', () => {
  it.each(RULES)('%s fits a card, and its rank is its own', (_id, rule) => {
    expect(rule.line).toMatch(/^.{10,140}$/u);
    expect(rule.reasons.length).toBeGreaterThan(0);
    expect(RULES.filter(([, other]) => other.rank === rule.rank)).toHaveLength(1);
  });

  it('answers any facts with a sentence why, and never throws', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [, rule] of RULES) expect(judgeRule(rule, facts).why).toMatch(/^[A-Z].+\.$/);
      }),
    );
  });

  it('looks at a bounded number of facts, however many there are: it cannot be slow', () => {
    let looked = 0;
    const counting = <Given>(given: Given): Given =>
      typeof given === 'object' && given !== null
        ? (new Proxy(given, {
            get(target, name) {
              looked += 1;
              return counting(Reflect.get(target, name));
            },
          }) as Given)
        : given;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [, rule] of RULES) {
          looked = 0;
          judgeRule(rule, counting(facts));
          expect(looked).toBeLessThan(MOST_LOOKS);
        }
      }),
    );
  });

  it('says the same of coarse facts as of fine ones, so that counts can be asked', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [, rule] of RULES)
          expect(judgeRule(rule, coarse(facts)).verdict).toBe(judgeRule(rule, facts).verdict);
        expect(spell(coarse(facts))).toBe(spell(facts));
        expect(factsIn(spell(facts))).toEqual(coarse({ ...facts, role: null }));
      }),
      { numRuns: 500 },
    );
  });

  it('is never held out where somebody outside or Part 2 is at stake', () => {
    const atStake = RULES.filter(([id, rule]) => rule.remembers === 'recipients' || id === 'part-2-record');
    expect(atStake.length).toBeGreaterThan(9);
    for (const [, rule] of atStake) expect(rule.holdOut).toBe('never');
  });
});
