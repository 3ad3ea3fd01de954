import type { Hold } from '../clocks/facts.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { BreachFacts } from './breach-facts.ts';

/** What was recorded of the extent, of holds, and of notices given, for good. */
export type DutyEventBody =
  | {
      readonly type: 'breach-facts-recorded';
      readonly messageId: MessageId;
      readonly facts: Partial<BreachFacts>;
    }
  | {
      readonly type: 'hold-recorded';
      readonly messageId: MessageId;
      readonly hold: Hold;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'notice-recorded';
      readonly messageId: MessageId;
      readonly clock: string;
      readonly on: CalendarDate;
    }
  | {
      readonly type: 'clock-confirmed';
      readonly messageId: MessageId;
      readonly clock: string;
      readonly applies: boolean;
      readonly reason: SealedText;
    };
