import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { CloseReason } from './close-reason.ts';
import type { Tag } from './tag.ts';

/** What an officer does with one incident. */
export type WorkBody =
  | { readonly type: 'claim' }
  | { readonly type: 'assign'; readonly assignee: PersonId }
  | { readonly type: 'close'; readonly reason: CloseReason; readonly text: SealedText | null };

/** What an officer does with many incidents at once, each under a message id: sending it twice changes nothing. */
export type DeskBody =
  /** Acknowledges it, and works on it, where nobody has. */
  | { readonly type: 'take-up'; readonly messageId: MessageId }
  | { readonly type: 'give'; readonly messageId: MessageId; readonly assignee: PersonId }
  | { readonly type: 'tag'; readonly messageId: MessageId; readonly tag: Tag }
  | { readonly type: 'untag'; readonly messageId: MessageId; readonly tag: Tag };
