import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Confirmation } from './confirmation.ts';

/** What is asked of the links of an incident. A link is named by the message that made it. */
export type OutsideBody =
  | { readonly type: 'ask-confirmation'; readonly messageId: MessageId; readonly days: number }
  | { readonly type: 'ask-review'; readonly messageId: MessageId; readonly days: number }
  | { readonly type: 'end-outside-link'; readonly messageId: MessageId; readonly link: MessageId }
  /** By a recipient. */
  | {
      readonly type: 'confirm-containment';
      readonly messageId: MessageId;
      readonly link: MessageId;
      readonly answer: Confirmation;
      readonly forwardedTo: number | null;
      /** The day they put to it. */
      readonly on: CalendarDate;
      readonly name: SealedText;
    }
  /** By a reviewer, who typed the code that was mailed to them. */
  | { readonly type: 'open-review'; readonly messageId: MessageId; readonly link: MessageId };
