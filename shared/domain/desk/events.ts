import type { MessageId } from '../ids.ts';
import type { Tag } from './tag.ts';

export type DeskEventBody =
  | { readonly type: 'incident-tagged'; readonly messageId: MessageId; readonly tag: Tag }
  | { readonly type: 'incident-untagged'; readonly messageId: MessageId; readonly tag: Tag };
