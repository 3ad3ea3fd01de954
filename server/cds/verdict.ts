import type { ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import type { Remind, ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';

export type Spoken = {
  readonly id: string;
  readonly rule: ReminderRule;
  readonly verdict: Remind;
  readonly act: ReminderFacts['act'];
};

/** The rule that speaks first, as in the extension: at most one card. Null where all pass or cannot tell. */
export function firstToSpeak(acts: readonly ReminderFacts[]): Spoken | null {
  const rules = Object.entries<ReminderRule>(reminders);
  const speaking = acts.flatMap((facts) =>
    rules.flatMap(([id, rule]) => {
      const verdict = judgeRule(rule, facts);
      return verdict.verdict === 'remind' ? [{ id, rule, verdict, act: facts.act }] : [];
    }),
  );
  return speaking.sort((one, other) => one.rule.rank - other.rule.rank)[0] ?? null;
}
