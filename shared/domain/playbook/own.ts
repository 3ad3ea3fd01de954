import { type Refusal, refuse } from '../refusal.ts';
import type { PlaybookPart, PlaybookStep, Stage, StepOwner } from './step.ts';

/** A step that an organization added. Its words are kept in the clear, so they may tell of no case. */
export type OwnStep = {
  /** Unique among all steps, and the same through all versions: marks name it. */
  readonly id: string;
  readonly stage: Stage;
  readonly do: string;
  readonly why: string;
  /** The rule or the policy that asks for it; null where good practice does. */
  readonly citation: string | null;
  readonly whose: StepOwner;
  readonly needed: boolean;
  /** By when it should be done, in days from discovery; null where it has no day. */
  readonly days: number | null;
};

/** What an organization works besides one playbook of shared/playbooks, or besides all of them. */
export type OwnPlaybook = {
  readonly playbook: string;
  /** How often its steps were set. */
  readonly version: number;
  readonly steps: readonly OwnStep[];
};

/** The steps that come with every incident, whatever its playbook is. */
export const EVERY = 'every';
export const MOST_OWN_STEPS = 20;
const MOST_DAYS = 366;

/** Why these cannot be the steps of a playbook; null where they can. */
export function unfitOwnSteps(steps: readonly OwnStep[]): Refusal | null {
  if (steps.length > MOST_OWN_STEPS)
    return refuse(
      'too-many-steps',
      `Nobody works down more than ${MOST_OWN_STEPS} steps of one’s own. Remove some.`,
      'steps',
    );
  for (const [at, { id, do: words, days }] of steps.entries()) {
    const before = steps.slice(0, at);
    const step = `steps.${at}`;
    if (days !== null && (!Number.isInteger(days) || days < 0 || days > MOST_DAYS))
      return refuse('days-out-of-range', `Step ${at + 1}: give 0 to ${MOST_DAYS} days, or none.`, step);
    if (before.some((other) => other.id === id || other.do.toLowerCase() === words.toLowerCase()))
      return refuse('step-twice', `Step ${at + 1} stands there twice. Remove one of them.`, step);
  }
  return null;
}

/**
 * The playbooks that apply to an incident, with the organization's own steps behind those they belong to. Once somebody
 * worked by a playbook, steps that are added to it later come to other incidents.
 * @param taken what is kept with the incident, by id
 */
export function withOwnSteps(
  parts: readonly PlaybookPart[],
  own: readonly OwnPlaybook[],
  taken: Readonly<Record<string, PlaybookPart>>,
): readonly PlaybookPart[] {
  const isBegun = (id: string) => (id === EVERY ? Object.keys(taken).length > 0 : Object.hasOwn(taken, id));
  const added = [...parts, { id: EVERY, title: 'Every incident' }].flatMap(({ id, title }) => {
    const kept = own.find(({ playbook }) => playbook === id);
    if (kept === undefined || kept.steps.length === 0 || isBegun(id)) return [];
    return [
      {
        id: `own-${id}`,
        title: `${title}: steps of our own`,
        version: kept.version,
        steps: kept.steps.map(asStep),
      },
    ];
  });
  return [...parts, ...added];
}

function asStep({ days, ...step }: OwnStep): PlaybookStep {
  const within = days === null ? null : ({ days, by: 'practice' } as const);
  return { ...step, within, opens: null, seen: null };
}

/** The last of each playbook. @param set in the order in which they were set */
export function ownPlaybooks(set: readonly OwnPlaybook[]): readonly OwnPlaybook[] {
  return [...new Map(set.map((each) => [each.playbook, each])).values()];
}

/** What was done, in one sentence. */
export function ownStepsSentence({ playbook, version, steps }: OwnPlaybook, who: string): string {
  const where = playbook === EVERY ? 'every incident' : `the playbook “${playbook}”`;
  if (steps.length === 0)
    return `${who} removed the organization’s own steps of ${where}, version ${version}.`;
  const named = steps.map((step) => `“${step.do}”`).join(' ');
  return `${who} set the organization’s own steps of ${where}, version ${version}: ${named}`;
}
