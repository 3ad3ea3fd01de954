import type { MessageId } from '../ids.ts';
import type { DetailAnswers } from '../incident/details.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What whoever reported it says afterwards. */
export type ReporterBody =
  | {
      readonly type: 'add-details';
      readonly messageId: MessageId;
      readonly answers: DetailAnswers;
      readonly note: SealedText | null;
      /** From now on only the lead learns who reported. */
      readonly confidential?: true;
    }
  | { readonly type: 'undo'; readonly messageId: MessageId }
  | { readonly type: 'withdraw'; readonly messageId: MessageId; readonly reason: SealedText | null };
