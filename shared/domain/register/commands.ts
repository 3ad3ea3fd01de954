import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { RegisterCounts } from './counts.ts';
import type { RecipientKind } from './recipient.ts';

/**
 * What is asked of an incident\u2019s register. Who the people are stays outside: a command names an entry, says how the
 * numbers change, and commits to the values that the shell keeps sealed (HMAC-SHA-256 with a salt of the entry\u2019s own).
 */
export type RegisterBody =
  | {
      readonly type: 'add-affected';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly commitment: string;
      readonly added: RegisterCounts;
    }
  | {
      readonly type: 'change-affected';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly commitment: string;
      readonly added: RegisterCounts;
      readonly gone: RegisterCounts;
    }
  | {
      readonly type: 'remove-affected';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly gone: RegisterCounts;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'import-affected';
      readonly messageId: MessageId;
      /** Over the commitments of all rows, in their order. */
      readonly commitment: string;
      readonly added: RegisterCounts;
      /** Rows that named somebody a second time and were left out. */
      readonly leftOut: number;
    }
  | { readonly type: 'complete-register'; readonly messageId: MessageId; readonly isComplete: boolean }
  | { readonly type: 'grant-register'; readonly messageId: MessageId; readonly person: PersonId }
  | { readonly type: 'end-register-grant'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'add-recipient';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly kind: RecipientKind;
      readonly commitment: string;
    }
  | { readonly type: 'remove-recipient'; readonly messageId: MessageId; readonly entry: string }
  | { readonly type: 'purge-register'; readonly messageId: MessageId };
