import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { CloseReason } from './close-reason.ts';
import type { Tag } from './tag.ts';

export type DeskEventBody =
  // With a message id where it was asked of many incidents at once.
  | { readonly type: 'incident-claimed'; readonly messageId?: MessageId }
  | { readonly type: 'incident-assigned'; readonly assignee: PersonId; readonly messageId?: MessageId }
  | { readonly type: 'incident-tagged'; readonly messageId: MessageId; readonly tag: Tag }
  | { readonly type: 'incident-untagged'; readonly messageId: MessageId; readonly tag: Tag }
  | {
      readonly type: 'incident-closed';
      readonly reason: CloseReason;
      readonly text: SealedText | null;
      /** Needed steps of its playbooks that were open, in their own words; absent where none was. */
      readonly openSteps?: readonly string[];
    };
