import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { CommitmentId, CommitmentKind, Effect } from './commitment.ts';

/** What an officer says about something owed because of an incident. */
export type CommitmentBody =
  | {
      readonly type: 'make-commitment';
      readonly messageId: MessageId;
      readonly kind: CommitmentKind;
      readonly text: SealedText;
      readonly owner: PersonId;
      readonly dueOn: CalendarDate;
      readonly concerns: PersonId | null;
      /** For what; owed where a sanction concerns a member. */
      readonly rationale: SealedText | null;
    }
  | {
      readonly type: 'change-commitment';
      readonly messageId: MessageId;
      readonly commitment: CommitmentId;
      readonly owner: PersonId;
      readonly dueOn: CalendarDate;
      readonly reason: SealedText;
    }
  | {
      readonly type: 'finish-commitment';
      readonly messageId: MessageId;
      readonly commitment: CommitmentId;
      readonly on: CalendarDate;
      readonly evidence: SealedText;
    }
  | {
      readonly type: 'assess-commitment';
      readonly messageId: MessageId;
      readonly commitment: CommitmentId;
      readonly effect: Effect;
      readonly rationale: SealedText;
    }
  | {
      readonly type: 'drop-commitment';
      readonly messageId: MessageId;
      readonly commitment: CommitmentId;
      readonly reason: SealedText;
    };
