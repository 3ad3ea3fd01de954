import type { Act, ReportFacts } from '../domain/incident/report.ts';

/** What a reminder rule may look at: typed facts of the page, never text from it. */
export type ReminderFacts = {
  readonly site: string;
  readonly act: Act;
  readonly facts: ReportFacts;
};

/** A rule answers pass, remind, or cannot tell; the last two always say why. A guess is worse than silence. */
export type Verdict =
  | { readonly verdict: 'pass'; readonly why: string }
  | { readonly verdict: 'remind'; readonly why: string; readonly citation: string; readonly snippet: string }
  | { readonly verdict: 'cannot-tell'; readonly why: string };

export type ReminderRule = {
  /** Lower speaks first; at most one card is shown. */
  readonly rank: number;
  readonly version: number;
  readonly title: string;
  /** Acts it has anything to say about: the page code loads rules for these only. */
  readonly acts: readonly Act[];
  /** At most 140 characters; what the card's one line says. */
  readonly line: string;
  /** The safer thing to do, as the card's first action; null where there is none on that page. */
  readonly safer: string | null;
  /** Reasons offered as buttons under "Continue". None is ever an input to a sanction. */
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly judge: (given: ReminderFacts) => Verdict;
};

export function defineReminder(rule: ReminderRule): ReminderRule {
  return rule;
}
