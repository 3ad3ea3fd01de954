import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

export type ConversationEventBody =
  | {
      readonly type: 'note-added';
      readonly messageId: MessageId;
      readonly text: SealedText;
      /** Counsel’s part: for the lead and counsel alone, and kept out of packs. */
      readonly privileged?: true;
    }
  | {
      readonly type: 'question-asked';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | { readonly type: 'counsel-named'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'question-answered';
      readonly messageId: MessageId;
      readonly questionId: MessageId;
      readonly text: SealedText;
      /** The question was counsel’s. */
      readonly privileged?: true;
    };
