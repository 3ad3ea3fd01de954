import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What was said of who has a part in an incident and who is to lead it, for good. The new route follows each. */
export type RoutingEventBody =
  | {
      readonly type: 'involvement-named';
      readonly messageId: MessageId;
      readonly acted: readonly PersonId[];
      readonly named: readonly PersonId[];
      readonly functions: readonly string[];
      readonly reason: SealedText | null;
    }
  | {
      readonly type: 'person-recused';
      readonly messageId: MessageId;
      readonly person: PersonId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'naming-taken-back';
      readonly messageId: MessageId;
      /** The message that named somebody, or recused them, by mistake. It stays in the history. */
      readonly naming: MessageId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'incident-delegated';
      readonly messageId: MessageId;
      readonly to: PersonId;
      readonly until: CalendarDate;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'incident-handed-over';
      readonly messageId: MessageId;
      readonly to: PersonId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'incident-escalated';
      readonly messageId: MessageId;
      /** Who led until then; null where that was nobody of the organization. */
      readonly passed: PersonId | null;
      readonly reason: SealedText;
    };
