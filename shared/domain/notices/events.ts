import type { Charter } from '../determination/state.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Letterhead } from '../letterhead/letterhead.ts';
import type { Contact } from './contact.ts';
import type { NoticeId } from './owed.ts';
import type { NoticeFacts } from './portal.ts';
import type { AddendumKind, Channel, LetterTexts } from './state.ts';

type Written = { readonly [text in keyof LetterTexts]: SealedText | null };

/** What was done about notices, in order, for good. The charter is the one it was done under; null without one. */
export type NoticeEventBody =
  | {
      readonly type: 'notice-facts-recorded';
      readonly messageId: MessageId;
      readonly facts: Partial<Omit<NoticeFacts, 'description'>>;
      readonly text: SealedText | null;
    }
  | ({
      readonly type: 'notice-drafted';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly template: string | null;
      /** Of that template, as it was; it changes only with its version. */
      readonly templateVersion?: number;
      /** What stood at the head of it; absent where none was set. */
      readonly letterhead?: Letterhead;
      readonly contact: Contact | null;
      readonly charter: Charter | null;
    } & Written)
  | {
      readonly type: 'notice-approved';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly charter: Charter;
    }
  | {
      readonly type: 'notice-sent';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly on: CalendarDate;
      readonly channel: Channel;
      readonly proof: SealedText;
      readonly letters: number | null;
      readonly documentHash: string | null;
      /** The clocks that it met, as they stood. */
      readonly clocks: readonly string[];
      readonly charter: Charter | null;
    }
  | {
      readonly type: 'addendum-added';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly kind: AddendumKind;
      readonly on: CalendarDate;
      readonly text: SealedText;
      readonly proof: SealedText;
      readonly charter: Charter | null;
    }
  | {
      readonly type: 'letters-returned';
      readonly messageId: MessageId;
      readonly entries: readonly string[];
      readonly on: CalendarDate;
      readonly charter: Charter | null;
    }
  | {
      readonly type: 'letters-set-aside';
      readonly messageId: MessageId;
      readonly entries: readonly string[];
      readonly reason: SealedText;
      readonly charter: Charter | null;
    };
