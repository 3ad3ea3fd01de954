import type { ReminderFacts } from '../domain/reminders/facts.ts';
import { cannotTell, pass, type ReminderRule, type Verdict } from './_define.ts';
import { exemptionOf } from './_exemption.ts';

/**
 * What one rule says of the facts. A rule on minimum necessary is asked only after the exemptions: where one applies
 * it passes, where one may apply it cannot tell, and silence is what both sound like. The card cites the paragraph
 * that binds.
 */
export function judgeRule(rule: ReminderRule, facts: ReminderFacts): Verdict {
  if (!rule.acts.includes(facts.act)) return pass('The rule says nothing about this act.');
  if (!rule.minimumNecessary) return rule.judge(facts);
  const exemption = exemptionOf(facts);
  if (exemption.exemption === 'exempt') return pass(`${exemption.why} ${exemption.paragraph}.`);
  if (exemption.exemption === 'perhaps') return cannotTell(`${exemption.why} ${exemption.paragraph}.`);
  const verdict = rule.judge(facts);
  if (verdict.verdict !== 'remind') return verdict;
  if (exemption.exemption === 'untold')
    return {
      ...verdict,
      citation: `${verdict.citation}; not for disclosures for treatment, 164.502(b)(2)(i)`,
    };
  const { citation } = verdict;
  return {
    ...verdict,
    citation: citation.includes(exemption.paragraph) ? citation : `${citation}; ${exemption.paragraph}`,
  };
}
