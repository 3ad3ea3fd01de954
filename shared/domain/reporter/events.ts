import type { MessageId } from '../ids.ts';
import type { DetailAnswers } from '../incident/details.ts';
import type { SealedText } from '../incident/sealed.ts';

export type ReporterEventBody =
  | {
      readonly type: 'details-added';
      readonly messageId: MessageId;
      readonly answers: DetailAnswers;
      readonly note: SealedText | null;
      readonly confidential?: true;
    }
  | { readonly type: 'report-undone'; readonly messageId: MessageId }
  | { readonly type: 'report-withdrawn'; readonly messageId: MessageId; readonly reason: SealedText | null };
