import { type Refusal, refuse } from '../refusal.ts';
import { CLIMB_CAUSES, DEFAULT_STEPS, type EscalationStep } from './steps.ts';

/** Mails beside those of a step, which says for itself whether it is urgent. */
export const MARKABLE = ['new-report', 'unacknowledged', 'lead-given', 'lead-taken'] as const;
export type Markable = (typeof MARKABLE)[number];

/** When an organization's incidents climb, and which mails go out in quiet hours as well. */
export type EscalationSettings = {
  readonly steps: readonly EscalationStep[];
  readonly urgent: readonly Markable[];
  /** A clock with so many days or fewer left stands under \u201cdue soon\u201d in a digest. */
  readonly soonDays: number;
};

/** The settings that count, and how often they were set; 0 where they never were. */
export type KeptEscalation = { readonly settings: EscalationSettings; readonly version: number };

export const DEFAULT_SETTINGS: EscalationSettings = { steps: DEFAULT_STEPS, urgent: [], soonDays: 14 };

const MOST_STEPS = 30;
/** A year, counted in what the cause counts: longer is never. */
const LONGEST = { unacknowledged: 8_760, undecided: 366, 'nearly-late': 366 } as const;

/** Why these settings cannot be used; null where they can. */
export function unfitSettings({ steps, soonDays }: EscalationSettings): Refusal | null {
  if (steps.length > MOST_STEPS)
    return refuse('too-many-steps', `An escalation has at most ${MOST_STEPS} steps. Remove some.`, 'steps');
  if (!Number.isInteger(soonDays) || soonDays < 1 || soonDays > 90)
    return refuse('soon-out-of-range', 'Give 1 to 90 days for what is due soon.', 'soonDays');
  for (const [index, step] of steps.entries()) {
    const wrong = unfitStep(step, steps.slice(0, index));
    if (wrong !== null) return refuse('unfit-step', `Step ${index + 1}: ${wrong}`, `steps.${index}`);
  }
  const missing = CLIMB_CAUSES.find(
    (cause) => !steps.some((step) => step.cause === cause && step.rung === 'top'),
  );
  return missing === undefined
    ? null
    : refuse('no-top', 'For each cause one step must reach the top of the ladder. Add it.', 'steps');
}

function unfitStep(step: EscalationStep, before: readonly EscalationStep[]): string | null {
  const { cause, at, rung, reason } = step;
  if (!Number.isInteger(at) || at < 1 || at > LONGEST[cause])
    return `give a whole number from 1 to ${LONGEST[cause]}.`;
  if (rung !== 'top' && (!Number.isInteger(rung) || rung < 1 || rung > 9))
    return 'a rung is 1 to 9, or the top.';
  if (before.some((other) => other.cause === cause && other.rung === rung))
    return 'another step has the same cause and tells the same rung. Keep one of them.';
  return reason.trim() === '' ? 'say why then and why to them.' : null;
}
