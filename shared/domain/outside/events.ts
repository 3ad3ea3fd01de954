import type { CalendarDate, Instant, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Confirmation } from './confirmation.ts';

/** What became of the links of an incident, for good. Their tokens are no part of the history. */
export type OutsideEventBody =
  | {
      readonly type: 'confirmation-asked';
      readonly messageId: MessageId;
      readonly days: number;
      readonly endsAt: Instant;
    }
  | {
      readonly type: 'review-asked';
      readonly messageId: MessageId;
      readonly days: number;
      readonly endsAt: Instant;
      /** The signed conclusion to be judged; null where the reviewer is asked to conclude in everybody’s place. */
      readonly conclusion: MessageId | null;
    }
  | { readonly type: 'outside-link-ended'; readonly messageId: MessageId; readonly link: MessageId }
  | {
      readonly type: 'containment-confirmed';
      readonly messageId: MessageId;
      readonly link: MessageId;
      readonly answer: Confirmation;
      readonly forwardedTo: number | null;
      readonly on: CalendarDate;
      readonly name: SealedText;
    }
  | { readonly type: 'review-opened'; readonly messageId: MessageId; readonly link: MessageId };
