import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { FactorId, Rating } from './factors.ts';
import type { Exception, QuestionId } from './questions.ts';
import type { Answer, Conclusion } from './state.ts';

/** What an officer asks of a determination. Each has an id of its own, so that sending twice is harmless. */
export type DeterminationBody =
  | {
      readonly type: 'answer-determination';
      readonly messageId: MessageId;
      readonly question: QuestionId;
      readonly value: Answer['value'];
      readonly why: SealedText | null;
    }
  | {
      readonly type: 'rate-factor';
      readonly messageId: MessageId;
      readonly factor: FactorId;
      readonly rating: Rating;
      readonly rationale: SealedText;
      readonly evidence: SealedText | null;
      readonly prefilled: boolean;
      /** Messages whose words were taken over; `report` for what the reporter was told. */
      readonly taken?: readonly string[];
    }
  | {
      readonly type: 'sign-conclusion';
      readonly messageId: MessageId;
      readonly conclusion: Conclusion;
      readonly exception: Exception | null;
      readonly rationale: SealedText | null;
      /** As an external reviewer typed it. */
      readonly name?: SealedText;
    }
  | {
      readonly type: 'check-conclusion';
      readonly messageId: MessageId;
      readonly agrees: boolean;
      readonly reason: SealedText | null;
      readonly name?: SealedText;
    }
  | { readonly type: 'reopen-determination'; readonly messageId: MessageId; readonly reason: SealedText };
