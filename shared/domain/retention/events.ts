import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What happened to an incident's records. None of it puts the incident into effect again. */
export type RetentionEventBody =
  | { readonly type: 'legal-hold-set'; readonly messageId: MessageId; readonly reason: SealedText }
  | {
      readonly type: 'legal-hold-lifted';
      readonly messageId: MessageId;
      readonly hold: MessageId;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'texts-purged';
      /** Ids of the sealed texts that were forgotten; every purge leaves this trace. */
      readonly texts: readonly string[];
      /** Years of the schedule it was done by, and the last day the law and the schedule kept them. */
      readonly years: number;
      readonly keptThrough: CalendarDate;
    }
  | {
      readonly type: 'evidence-packed';
      readonly packId: string;
      /** Whether the sealed texts were in it, opened. */
      readonly withTexts: boolean;
      /** Letters were in it with names and addresses. */
      readonly withIdentifiers?: true;
    };
