import type { Act } from '../domain/incident/report.ts';
import type { ReminderFacts } from '../domain/reminders/facts.ts';

/** A rule answers pass, remind, or cannot tell, and always says why. A guess is worse than silence. */
export type Verdict =
  | { readonly verdict: 'pass'; readonly why: string }
  | Remind
  | { readonly verdict: 'cannot-tell'; readonly why: string };

export type Remind = {
  readonly verdict: 'remind';
  readonly why: string;
  readonly citation: string;
  /** Id in shared/policies, or of the organization's own snippet in its place. */
  readonly snippet: string;
};

export type ReminderRule = {
  /** Lower speaks first; at most one card is shown. */
  readonly rank: number;
  readonly version: number;
  readonly title: string;
  /** Acts it has anything to say about. */
  readonly acts: readonly Act[];
  /** At most 140 characters; what the card's one line says. */
  readonly line: string;
  /** The safer thing to do, as the card's first action; null where there is none on that page. */
  readonly safer: string | null;
  /** Reasons offered as buttons under "Continue". None is ever an input to a sanction. */
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  /**
   * Whether it rests on the minimum necessary standard: then `judgeRule` asks for the six exemptions of
   * 164.502(b)(2) first, and a judge cannot forget them.
   */
  readonly minimumNecessary: boolean;
  /** What it does not say twice within seven days (`placeOf`): of the same record or list, of the same recipients. */
  readonly remembers: 'record' | 'recipients';
  /** Whether some may go without it to measure it. Never where a person outside or Part 2 records are at stake. */
  readonly holdOut: 'may-be-approved' | 'never';
  readonly judge: (facts: ReminderFacts) => Verdict;
};

export function defineReminder(rule: ReminderRule): ReminderRule {
  return rule;
}

export function pass(why: string): Verdict {
  return { verdict: 'pass', why };
}

export function cannotTell(why: string): Verdict {
  return { verdict: 'cannot-tell', why };
}

export function remind(snippet: string, citation: string, why: string): Verdict {
  return { verdict: 'remind', why, citation, snippet };
}
