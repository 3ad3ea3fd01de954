import type { Hold } from '../clocks/facts.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { BreachFacts } from './breach-facts.ts';

/** What an officer records of the extent, of holds, and of notices given. */
export type DutyBody =
  | {
      readonly type: 'record-breach-facts';
      readonly messageId: MessageId;
      /** What changes; what is left out stays. */
      readonly facts: Partial<BreachFacts>;
    }
  | {
      readonly type: 'record-hold';
      readonly messageId: MessageId;
      readonly hold: Hold;
      /** Who stated it, as 164.412(b) asks to document. */
      readonly reason: SealedText;
    }
  | {
      readonly type: 'record-notice';
      readonly messageId: MessageId;
      readonly clock: string;
      readonly on: CalendarDate;
    }
  | {
      readonly type: 'confirm-clock';
      readonly messageId: MessageId;
      readonly clock: string;
      readonly applies: boolean;
      readonly reason: SealedText;
    };
