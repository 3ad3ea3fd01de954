import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { choose } from '@needful/shared/domain/reminders/choose.ts';
import type { ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import { heldOutOn, modeOf, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import type { Remind, ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';

/** A rule that reminds, and at which act. */
export type Spoken = {
  readonly id: string;
  readonly rule: ReminderRule;
  readonly verdict: Remind;
  readonly facts: ReminderFacts;
};

/** Every rule that reminds of what is done, however it is set. */
export function reminding(acts: readonly ReminderFacts[]): readonly Spoken[] {
  const rules = Object.entries<ReminderRule>(reminders);
  return acts.flatMap((facts) =>
    rules.flatMap(([id, rule]) => {
      const verdict = judgeRule(rule, facts);
      return verdict.verdict === 'remind' ? [{ id, rule, verdict, facts }] : [];
    }),
  );
}

type Moment = {
  readonly settings: ReminderSettings;
  readonly hook: string;
  readonly day: CalendarDate;
  readonly at: Date;
  /** From 0 to below 1. */
  readonly draw: number;
};

/**
 * What the organization's settings make of it: at most one card, by the same choice as in the extension. What that
 * remembers of a person, a day's cap and seven days, is not known here and is left to the EHR.
 */
export function chosen(
  spoken: readonly Spoken[],
  { settings, hook, day, at, draw }: Moment,
): { readonly choice: 'show' | 'hold-out'; readonly spoken: Spoken } | null {
  const on = spoken.filter(({ id }) => modeOf(settings, id) === 'on');
  const choice = choose({
    candidates: on.map(({ id, rule }) => ({ rule: id, rank: rule.rank, holdOut: rule.holdOut, about: hook })),
    encounter: hook,
    role: on[0]?.facts.role ?? null,
    budget: { cap: settings.cap, quietRoles: settings.quietRoles, holdOuts: heldOutOn(settings, day) },
    remembered: [],
    snoozedUntil: null,
    now: at.getTime(),
    day,
    draw,
  });
  if (choice.choice === 'silent') return null;
  const [first] = on.filter(({ id }) => id === choice.rule);
  return first === undefined ? null : { choice: choice.choice, spoken: first };
}
