import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What officers say of who has a part in an incident, and who is to lead it. Each routes it again. */
export type RoutingBody =
  | {
      readonly type: 'name-involvement';
      readonly messageId: MessageId;
      readonly acted: readonly PersonId[];
      readonly named: readonly PersonId[];
      readonly functions: readonly string[];
      readonly reason: SealedText | null;
    }
  | {
      readonly type: 'recuse';
      readonly messageId: MessageId;
      readonly person: PersonId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'take-back-naming';
      readonly messageId: MessageId;
      /** The message that named somebody, or recused them. */
      readonly naming: MessageId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'delegate';
      readonly messageId: MessageId;
      readonly to: PersonId;
      /** The last day on which they lead. */
      readonly until: CalendarDate;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'hand-over';
      readonly messageId: MessageId;
      readonly to: PersonId;
      readonly reason: SealedText;
    }
  | { readonly type: 'escalate'; readonly messageId: MessageId; readonly reason: SealedText };
