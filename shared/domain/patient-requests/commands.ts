import type { CalendarDate, Instant, MessageId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { SentLetter } from './letters.ts';
import type { AnswerWay, DenialGround, Right } from './rights.ts';
import type { Period } from './state.ts';

/** What an officer asks about a patient’s request. A new one has the message’s own id. */
export type RequestBody =
  | {
      readonly type: 'receive';
      readonly right: Right;
      readonly receivedOn: CalendarDate;
      /** Of an accounting; null for the whole six years. */
      readonly period: Period | null;
      readonly patient: SealedText;
      /** Whether the date of birth or the patient number is known: registers are searched by them. */
      readonly isFindable: boolean;
    }
  | {
      readonly type: 'extend';
      readonly toldOn: CalendarDate;
      readonly until: CalendarDate | null;
      readonly reason: SealedText;
      /** The template that tells the person. */
      readonly letter?: SentLetter;
    }
  | { readonly type: 'tell-fee'; readonly toldOn: CalendarDate; readonly cents: number }
  | {
      readonly type: 'deny';
      readonly on: CalendarDate;
      readonly ground: DenialGround;
      readonly text: SealedText;
      readonly letter?: SentLetter;
    }
  | { readonly type: 'withdraw'; readonly on: CalendarDate }
  | {
      readonly type: 'answer';
      readonly on: CalendarDate;
      readonly way: AnswerWay;
      readonly text: SealedText;
      /** sha256 of an accounting as a PDF, in hex. */
      readonly documentHash?: string;
      /** What keeps an accounting from being sent, a sentence each. */
      readonly lacking: readonly string[];
    }
  | { readonly type: 'open' }
  | { readonly type: 'search' }
  | { readonly type: 'judge'; readonly details: SealedText };

export type RequestCommand = RequestBody & {
  readonly messageId: MessageId;
  readonly actor: Actor;
  readonly at: Instant;
};
