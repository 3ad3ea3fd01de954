import { nothingTold, type Recipients, type ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { describe, expect, it } from 'vitest';

/** A sentence, and what the page tells beside where it is. */
export type Case = readonly [says: string, facts: Partial<ReminderFacts>];

export const NOBODY: Recipients = { own: 0, partner: 0, outside: 0, unreadable: 0, findings: [] };

/** One rule's cases: those in which it speaks, and at least as many near misses in which it is silent. */
export function cases(
  rule: ReminderRule,
  { speaks, silent }: { readonly speaks: readonly Case[]; readonly silent: readonly Case[] },
): void {
  const verdictOf = (facts: Partial<ReminderFacts>) =>
    judgeRule(rule, { ...nothingTold('openmrs-3', rule.acts[0] ?? 'open-chart'), ...facts });

  describe(rule.title, () => {
    it.each(speaks)('speaks: %s', (_says, facts) => {
      expect(verdictOf(facts)).toMatchObject({ verdict: 'remind', citation: expect.stringMatching(/CFR/) });
    });
    it.each(silent)('is silent: %s', (_says, facts) => {
      const { verdict, why } = verdictOf(facts);
      expect(verdict).not.toBe('remind');
      expect(why).toMatch(/^[A-Z].+\.$/);
    });
    it('is silent in at least as many near misses', () => {
      expect(silent.length).toBeGreaterThanOrEqual(speaks.length);
    });
    it('cannot tell where the page tells nothing, unless the very act is its subject', () => {
      const { verdict } = verdictOf({});
      expect(verdict).toBe(
        rule.acts.includes('release-record') && rule.minimumNecessary ? 'remind' : 'cannot-tell',
      );
    });
  });
}
