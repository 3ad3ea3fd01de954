import type { MessageId, PersonId } from '../ids.ts';
import type { Tag } from './tag.ts';

/** What an officer does with many incidents at once, each under a message id: sending it twice changes nothing. */
export type DeskBody =
  /** Acknowledges it, and works on it, where nobody has. */
  | { readonly type: 'take-up'; readonly messageId: MessageId }
  | { readonly type: 'give'; readonly messageId: MessageId; readonly assignee: PersonId }
  | { readonly type: 'tag'; readonly messageId: MessageId; readonly tag: Tag }
  | { readonly type: 'untag'; readonly messageId: MessageId; readonly tag: Tag };
