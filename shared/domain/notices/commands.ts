import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Letterhead } from '../letterhead/letterhead.ts';
import type { Contact } from './contact.ts';
import type { NoticeId } from './owed.ts';
import type { NoticeFacts } from './portal.ts';
import type { AddendumKind, Channel, LetterTexts } from './state.ts';

type Written = { readonly [text in keyof LetterTexts]: SealedText | null };

/** What an officer does about a notice. Each has an id of its own, so that sending twice is harmless. */
export type NoticeBody =
  | {
      readonly type: 'record-notice-facts';
      readonly messageId: MessageId;
      /** What changes; what is left out stays. */
      readonly facts: Partial<Omit<NoticeFacts, 'description'>>;
      /** A new brief description; null leaves it as it is. */
      readonly text: SealedText | null;
    }
  | ({
      readonly type: 'draft-notice';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly template: string | null;
      readonly contact: Contact | null;
      /** As it stands; absent where none was set. */
      readonly letterhead?: Letterhead;
    } & Written)
  | { readonly type: 'approve-notice'; readonly messageId: MessageId; readonly notice: NoticeId }
  | {
      readonly type: 'record-sent';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly on: CalendarDate;
      readonly channel: Channel;
      readonly proof: SealedText;
      readonly documentHash: string | null;
    }
  | {
      readonly type: 'add-addendum';
      readonly messageId: MessageId;
      readonly notice: NoticeId;
      readonly kind: AddendumKind;
      readonly on: CalendarDate;
      readonly text: SealedText;
      readonly proof: SealedText;
    }
  | {
      readonly type: 'record-returned';
      readonly messageId: MessageId;
      /** Ids of the register. */
      readonly entries: readonly string[];
      readonly on: CalendarDate;
    }
  | {
      readonly type: 'set-letters-aside';
      readonly messageId: MessageId;
      readonly entries: readonly string[];
      readonly reason: SealedText;
    };
