import type { Instant, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { FactorId, FactorJudgement } from './factors.ts';
import type { Exception, QuestionId } from './questions.ts';

/** Undetermined counts against the organization: what is not known is presumed a breach (164.402(2)). */
export const ANSWERS = ['yes', 'no', 'undetermined'] as const;
export type Answer = { readonly value: (typeof ANSWERS)[number]; readonly why: SealedText | null };

export const CONCLUSIONS = [
  'not-phi',
  'permitted',
  'secured',
  'exception',
  'low-probability',
  'breach',
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Under whose authority a decision is made: a designation's charter, or the body above both. */
export const CHARTERS = ['privacy', 'security', 'governing-body', 'external-reviewer'] as const;
export type Charter = (typeof CHARTERS)[number];

/** Whether somebody else looks at a conclusion: not at all, before it takes effect, or afterwards by sample. */
export type CheckNeeded = 'none' | 'before' | 'after';

export type Check = {
  /** Null for an external reviewer without a sign-in, who typed their name. */
  readonly by: PersonId | null;
  readonly name: SealedText | null;
  readonly charter: Charter;
  readonly at: Instant;
  readonly agrees: boolean;
  readonly reason: SealedText | null;
};

export type SignedConclusion = {
  /** The message that signed it. */
  readonly id: MessageId;
  readonly conclusion: Conclusion;
  /** Which exception fits, where that is the conclusion. */
  readonly exception: Exception | null;
  readonly rationale: SealedText | null;
  /** Null for an external reviewer without a sign-in, who typed their name. */
  readonly signer: PersonId | null;
  readonly name: SealedText | null;
  readonly charter: Charter;
  readonly at: Instant;
  readonly needs: CheckNeeded;
  readonly check: Check | null;
};

export type Determination = {
  readonly answers: Readonly<Partial<Record<QuestionId, Answer>>>;
  readonly factors: Readonly<Partial<Record<FactorId, FactorJudgement>>>;
  readonly signed: SignedConclusion | null;
  /** Conclusions that were reopened or not agreed with, oldest first. They are never forgotten. */
  readonly former: readonly SignedConclusion[];
};

export const UNDETERMINED: Determination = { answers: {}, factors: {}, signed: null, former: [] };
