import type { IncidentState } from '../incident/state.ts';
import type { Marked, Playbook } from './playbook.ts';
import { seeingOf } from './seen.ts';
import { type PlaybookPart, type PlaybookStep, STAGES } from './step.ts';

export const STEP_STANDINGS = ['open', 'seen', 'done', 'not-needed', 'moot'] as const;
/** `seen`: the desk knows that it is done. `moot`: the desk knows that it is not needed. The others somebody said. */
export type StepStanding = (typeof STEP_STANDINGS)[number];

/** One step as it stands in one incident. */
export type StandingStep = {
  readonly step: PlaybookStep;
  readonly is: StepStanding;
  /** What the desk saw; null where somebody said it, or nobody did. */
  readonly says: string | null;
  /** What somebody last said of it, whatever counts now. */
  readonly mark: Marked | null;
};

/** The playbooks of an incident: what was taken for it, as it was, and what applies beside. */
export function partsOf({ taken }: Playbook, applying: readonly PlaybookPart[]): readonly PlaybookPart[] {
  const others = applying.filter(({ id }) => !Object.hasOwn(taken, id));
  return [...Object.values(taken), ...others];
}

/** All steps of an incident in the order in which they are worked, each once. */
export function stepsOf(state: IncidentState, applying: readonly PlaybookPart[]): readonly StandingStep[] {
  const steps = partsOf(state.playbook, applying).flatMap((part) => part.steps);
  const once = steps.filter(({ id }, at) => steps.findIndex((other) => other.id === id) === at);
  return STAGES.flatMap((stage) => once.filter((step) => step.stage === stage)).map((step) =>
    standingOfStep(state, step),
  );
}

export function standingOfStep(state: IncidentState, step: PlaybookStep): StandingStep {
  const mark = state.playbook.marks[step.id] ?? null;
  const sight = seeingOf(step.seen)?.look(state) ?? null;
  if (sight?.is === 'seen') return { step, is: 'seen', says: sight.says, mark };
  if (mark !== null && mark.as !== 'open') return { step, is: mark.as, says: null, mark };
  return { step, is: sight?.is ?? 'open', says: sight?.says ?? null, mark };
}

/** What is needed before closing and is not done: the sentences of the steps. */
export function openNeeded(state: IncidentState, applying: readonly PlaybookPart[]): readonly string[] {
  return stepsOf(state, applying)
    .filter(({ step, is }) => step.needed && is === 'open')
    .map(({ step }) => step.do);
}
