import type { Instant, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { RootCause } from './root-cause.ts';
import type { PlaybookPart } from './step.ts';

export const MARKS = ['done', 'not-needed', 'open'] as const;
export type Mark = (typeof MARKS)[number];

/** What somebody said of a step; `open` takes back what was said before. */
export type Marked = {
  readonly as: Mark;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: SealedText | null;
};

export type FoundCause = {
  readonly cause: RootCause;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: SealedText | null;
};

/** How far an incident was worked by its playbooks. */
export type Playbook = {
  /** Playbooks as they were when somebody first worked by them, by id: a later version changes nothing here. */
  readonly taken: Readonly<Record<string, PlaybookPart>>;
  /** By the step's id. */
  readonly marks: Readonly<Record<string, Marked>>;
  readonly rootCause: FoundCause | null;
};

export const NOT_WORKED: Playbook = { taken: {}, marks: {}, rootCause: null };
