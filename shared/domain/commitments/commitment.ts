import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** A commitment is named after the message that made it. */
export type CommitmentId = MessageId;

/**
 * What is owed: that it does not recur (164.308(a)(6)(ii), 164.530(f)), what follows for somebody who failed to
 * comply (164.530(e)), or anything else that somebody has to do by a day.
 */
export const COMMITMENT_KINDS = ['corrective-action', 'sanction', 'other'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_KIND_WORDS: Readonly<Record<CommitmentKind, string>> = {
  'corrective-action': 'corrective action',
  sanction: 'sanction',
  other: 'commitment',
};

/** Whether it did what it was meant to do, as somebody judged it afterwards. */
export const EFFECTS = ['effective', 'not-effective'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Something owed by an owner by a day. */
export type Commitment = {
  readonly kind: CommitmentKind;
  /** What is owed, in words. */
  readonly text: SealedText;
  readonly owner: PersonId;
  readonly dueOn: CalendarDate;
  /** Whom a sanction is for, where it is a member; null otherwise. */
  readonly concerns: PersonId | null;
  readonly done: { readonly on: CalendarDate; readonly evidence: SealedText } | null;
  /** The latest judgement; null while nobody judged. */
  readonly effect: { readonly effect: Effect; readonly rationale: SealedText } | null;
  /** Why it is owed no longer; null while it is. */
  readonly dropped: SealedText | null;
};

/** By the commitment's id, in the order they were made. */
export type Commitments = Readonly<Record<CommitmentId, Commitment>>;
export const NOTHING_OWED: Commitments = {};

export const COMMITMENT_STANDINGS = ['owed', 'late', 'done', 'dropped'] as const;
export type CommitmentStanding = (typeof COMMITMENT_STANDINGS)[number];

/** Where a commitment stands on a day. It is late from the day after the one it was due. */
export function standingOn(today: CalendarDate, { dropped, done, dueOn }: Commitment): CommitmentStanding {
  if (dropped !== null) return 'dropped';
  if (done !== null) return 'done';
  return dueOn < today ? 'late' : 'owed';
}
