import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What is asked of an incident's records: that they stay, or are handed out. Purging is asked by nobody. */
export type RetentionBody =
  | { readonly type: 'set-legal-hold'; readonly messageId: MessageId; readonly reason: SealedText }
  | {
      readonly type: 'lift-legal-hold';
      readonly messageId: MessageId;
      /** The message that set it. */
      readonly hold: MessageId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'pack-evidence';
      readonly packId: string;
      readonly withTexts: boolean;
      readonly withIdentifiers?: true;
    };
