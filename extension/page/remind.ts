import { nothingTold } from '@needful/shared/domain/reminders/facts.ts';
import type { ReminderRule, Verdict } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { Snippet } from '../messages/_answers.ts';
import type { Reading } from '../messages/_reading.ts';

export type Reminder = {
  readonly id: string;
  readonly rule: ReminderRule;
  readonly verdict: Extract<Verdict, { verdict: 'remind' }>;
  readonly snippet: Snippet;
};

const RULES: readonly (readonly [string, ReminderRule])[] = Object.entries(reminders);

/**
 * The first rule in use that reminds; null when all pass or cannot tell, and when the organization has not
 * approved the snippet that the rule quotes: a card never speaks without a policy behind it.
 */
export function judge(
  reading: Reading,
  use: { readonly rules: readonly string[]; readonly snippets: readonly Snippet[] },
): Reminder | null {
  const { site, act, wholeRecord, rangeDays, sectionCount } = reading;
  const facts = {
    ...nothingTold(site, act),
    ...(wholeRecord === undefined ? {} : { wholeRecord }),
    ...(rangeDays === undefined ? {} : { rangeDays }),
    ...(sectionCount === undefined ? {} : { sectionCount }),
  };
  const inUse = RULES.filter(([id, rule]) => use.rules.includes(id) && rule.acts.includes(act));
  for (const [id, rule] of inUse.sort(([, a], [, b]) => a.rank - b.rank)) {
    const verdict = judgeRule(rule, facts);
    if (verdict.verdict !== 'remind') continue;
    const snippet = use.snippets.find(({ snippetId }) => snippetId === verdict.snippet);
    if (snippet !== undefined) return { id, rule, verdict, snippet };
  }
  return null;
}
