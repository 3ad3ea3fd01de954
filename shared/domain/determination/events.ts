import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { FactorId, FactorJudgement } from './factors.ts';
import type { Exception, QuestionId } from './questions.ts';
import type { Taken } from './shown.ts';
import type { Answer, Charter, CheckNeeded, Conclusion } from './state.ts';

/** What happened to a determination, in order, for good. */
export type DeterminationEventBody =
  | ({
      readonly type: 'determination-answered';
      readonly messageId: MessageId;
      readonly question: QuestionId;
    } & Answer)
  | ({
      readonly type: 'factor-rated';
      readonly messageId: MessageId;
      readonly factor: FactorId;
      /** What of the report and the containment the words were taken from; absent where nothing was. */
      readonly taken?: readonly Taken[];
    } & FactorJudgement)
  | {
      readonly type: 'conclusion-signed';
      readonly messageId: MessageId;
      readonly conclusion: Conclusion;
      readonly exception: Exception | null;
      readonly rationale: SealedText | null;
      readonly charter: Charter;
      readonly needs: CheckNeeded;
      /** Typed by an external reviewer, who has no sign-in; absent where a member signed. */
      readonly name?: SealedText;
    }
  | {
      readonly type: 'conclusion-checked';
      readonly messageId: MessageId;
      readonly agrees: boolean;
      readonly reason: SealedText | null;
      readonly charter: Charter;
      readonly name?: SealedText;
    }
  | { readonly type: 'determination-reopened'; readonly messageId: MessageId; readonly reason: SealedText };
