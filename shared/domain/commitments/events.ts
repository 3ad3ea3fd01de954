import type { CommitmentBody } from './commands.ts';

type PastTense = {
  readonly 'make-commitment': 'commitment-made';
  readonly 'change-commitment': 'commitment-changed';
  readonly 'finish-commitment': 'commitment-done';
  readonly 'assess-commitment': 'commitment-assessed';
  readonly 'drop-commitment': 'commitment-dropped';
};

type InPast<Body extends CommitmentBody> = Body extends CommitmentBody
  ? Omit<Body, 'type'> & { readonly type: PastTense[Body['type']] }
  : never;

/** What was said about what is owed, for good: each event says what its command said. */
export type CommitmentEventBody = InPast<CommitmentBody>;
