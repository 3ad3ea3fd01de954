import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What is written about an incident, asked of its reporter and answered, and who reads what is counsel’s. */
export type ConversationBody =
  | {
      readonly type: 'add-note';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | {
      readonly type: 'ask';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | { readonly type: 'name-counsel'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'answer';
      readonly messageId: MessageId;
      readonly questionId: MessageId;
      readonly text: SealedText;
    };
