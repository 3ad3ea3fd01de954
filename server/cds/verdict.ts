import type { ReminderRule, Verdict } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { CDS_SITE } from './service.ts';

export type Spoken = {
  readonly id: string;
  readonly rule: ReminderRule;
  readonly verdict: Extract<Verdict, { readonly verdict: 'remind' }>;
};

/** The one rule that speaks first, as in the extension: at most one card. Null where all pass or cannot tell. */
export function firstToSpeak(): Spoken | null {
  const speaking = Object.entries<ReminderRule>(reminders).flatMap(([id, rule]) => {
    const act = rule.acts.find((each) => each === 'open-chart');
    if (act === undefined) return [];
    const verdict = rule.judge({ site: CDS_SITE, act, facts: {} });
    return verdict.verdict === 'remind' ? [{ id, rule, verdict }] : [];
  });
  return speaking.sort((one, other) => one.rule.rank - other.rule.rank)[0] ?? null;
}
