import type { MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { RegisterCounts } from './counts.ts';
import type { RecipientKind } from './recipient.ts';

/** What happened to an incident\u2019s register, for good: numbers and commitments, never who it is. */
export type RegisterEventBody =
  | {
      readonly type: 'affected-added';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly commitment: string;
      /** What the register holds after it, as in each of these. */
      readonly counts: RegisterCounts;
    }
  | {
      readonly type: 'affected-changed';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly commitment: string;
      /** What stood before is kept beside it, sealed; absent of corrections before that was done. */
      readonly keepsFormer?: true;
      readonly counts: RegisterCounts;
    }
  | {
      readonly type: 'affected-removed';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly reason: SealedText;
      readonly counts: RegisterCounts;
    }
  | {
      readonly type: 'affected-imported';
      readonly messageId: MessageId;
      readonly commitment: string;
      readonly people: number;
      readonly leftOut: number;
      readonly counts: RegisterCounts;
    }
  | { readonly type: 'register-completed'; readonly messageId: MessageId; readonly isComplete: boolean }
  | { readonly type: 'register-granted'; readonly messageId: MessageId; readonly person: PersonId }
  | { readonly type: 'register-grant-ended'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'recipient-added';
      readonly messageId: MessageId;
      readonly entry: string;
      readonly kind: RecipientKind;
      readonly commitment: string;
    }
  | { readonly type: 'recipient-removed'; readonly messageId: MessageId; readonly entry: string }
  | { readonly type: 'register-purged'; readonly messageId: MessageId; readonly counts: RegisterCounts };
