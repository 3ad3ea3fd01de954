import type { Knowledge } from '../discovery/knowledge.ts';
import type { IncidentId, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

type Asked = {
  readonly messageId: MessageId;
  /** The other of the two. */
  readonly other: IncidentId;
  readonly reason: SealedText;
};

/** What is asked of the two incidents of a merge, of each its own. */
export type MergeBody =
  | ({ readonly type: 'merge-into' } & Asked)
  | ({ readonly type: 'take-in'; readonly knowledge: readonly Knowledge[] } & Asked)
  | ({ readonly type: 'undo-merge' } & Asked)
  | ({ readonly type: 'give-back' } & Asked);

export type MergeEventBody =
  | ({ readonly type: 'incident-merged' } & Asked)
  | ({
      readonly type: 'incident-taken-in';
      /** Who knew what when in the other, as it was then: a merged incident takes no more of it. */
      readonly knowledge: readonly Knowledge[];
    } & Asked)
  | ({ readonly type: 'merge-undone' } & Asked)
  | ({ readonly type: 'incident-given-back' } & Asked);
