import type { ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import type { Remind, ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { logFault } from '../log-fault.ts';

export type Reminded = { readonly id: string; readonly rule: ReminderRule; readonly verdict: Remind };

type Rules = readonly (readonly [id: string, rule: ReminderRule])[];
type AskRules = (rules: Rules, facts: ReminderFacts) => readonly Reminded[];

/**
 * All rules together take well under one. The clock is a busy machine's too, which may stand still amid any rule: what
 * is silenced for no fault of its own is worse than a worker that answers a little later, so these are long.
 */
const LONGEST_RULE_MS = 250;
const LONGEST_MS = 1_000;
/** Nor does a busy machine make the same rule slow as often as this in a row. */
const MOST_SLOW = 3;

/**
 * Asks rules, and stands for those that fail: one that throws, or is slow again and again, is asked no more and is
 * told once. After `LONGEST_MS` the rest are not asked for this act. A rule that never returns is stopped by nothing
 * here; what every rule may look at is bounded, which a property test holds them to.
 *
 * @param clock milliseconds, from any beginning
 */
export function makeAskRules(clock: () => number = () => performance.now()): AskRules {
  const left = new Set<string>();
  const slow = new Map<string, number>();

  function leave(id: string, error: unknown): void {
    left.add(id);
    logFault(`The reminder rule ${id} failed and is asked no more`, error);
  }

  function ask(id: string, rule: ReminderRule, facts: ReminderFacts): readonly Reminded[] {
    const began = clock();
    try {
      const verdict = judgeRule(rule, facts);
      const times = clock() - began > LONGEST_RULE_MS ? (slow.get(id) ?? 0) + 1 : 0;
      slow.set(id, times);
      if (times === MOST_SLOW) leave(id, new Error('slow'));
      return verdict.verdict === 'remind' ? [{ id, rule, verdict }] : [];
    } catch (error) {
      leave(id, error);
      return [];
    }
  }

  return (rules, facts) => {
    const began = clock();
    return rules.flatMap(([id, rule]) =>
      left.has(id) || clock() - began > LONGEST_MS ? [] : ask(id, rule, facts),
    );
  };
}
