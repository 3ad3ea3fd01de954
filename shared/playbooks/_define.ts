import type { PlaybookStep } from '../domain/playbook/step.ts';

/** What decides which playbooks apply to an incident. What nobody knows yet is false. */
export type PlaybookFacts = {
  readonly kind: string;
  /** It happened at a business associate, or one told of it. */
  readonly atAssociate: boolean;
  /** Records of a substance use disorder program are among what it concerns. */
  readonly holdsPart2Records: boolean;
};

/**
 * The steps by which one sort of incident is worked. A change of a step raises the version; incidents that are worked
 * by a former version keep it.
 */
export type PlaybookFile = {
  readonly title: string;
  readonly version: number;
  readonly steps: readonly PlaybookStep[];
} & (
  | { readonly kinds: readonly string[] }
  /** It comes beside the playbook of the kind, whatever that is. */
  | { readonly applies: (facts: PlaybookFacts) => boolean }
);

export function definePlaybook(playbook: PlaybookFile): PlaybookFile {
  return playbook;
}
