import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Mark } from './playbook.ts';
import type { RootCause } from './root-cause.ts';
import type { PlaybookPart } from './step.ts';

/** What an officer says about the steps of a playbook. */
export type PlaybookBody =
  | {
      readonly type: 'mark-step';
      readonly messageId: MessageId;
      readonly step: string;
      readonly as: Mark;
      readonly reason: SealedText | null;
    }
  | {
      readonly type: 'set-root-cause';
      readonly messageId: MessageId;
      readonly cause: RootCause;
      readonly reason: SealedText | null;
    };

type Said<Type extends PlaybookBody['type']> = Omit<Extract<PlaybookBody, { type: Type }>, 'type'>;

export type PlaybookEventBody =
  /** Somebody began to work by them: from here on they are as they were that day. */
  | { readonly type: 'playbook-taken'; readonly parts: readonly PlaybookPart[] }
  | ({ readonly type: 'step-marked'; readonly does: string } & Said<'mark-step'>)
  | ({ readonly type: 'root-cause-set' } & Said<'set-root-cause'>);
