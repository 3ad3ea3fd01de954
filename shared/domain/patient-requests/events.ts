import type { CalendarDate, MessageId } from '../ids.ts';
import type { Seated } from '../incident/route.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { SentLetter } from './letters.ts';
import type { AnswerWay, DenialGround, Right } from './rights.ts';
import type { Period } from './state.ts';

type About = {
  /** The request’s own id. */
  readonly subject: string;
  readonly messageId: MessageId;
};

/** What happened to a patient’s request, for good. Nothing of it names the patient. */
export type RequestEventBody =
  | (About & {
      readonly type: 'request-received';
      readonly right: Right;
      readonly receivedOn: CalendarDate;
      readonly period: Period | null;
      readonly patient: SealedText;
    })
  | (About & {
      readonly type: 'request-extended';
      readonly toldOn: CalendarDate;
      readonly until: CalendarDate;
      readonly reason: SealedText;
      readonly letter?: SentLetter;
    })
  | (About & { readonly type: 'request-fee-told'; readonly toldOn: CalendarDate; readonly cents: number })
  | (About & {
      readonly type: 'request-denied';
      readonly on: CalendarDate;
      readonly ground: DenialGround;
      readonly text: SealedText;
      readonly letter?: SentLetter;
    })
  | (About & { readonly type: 'request-withdrawn'; readonly on: CalendarDate })
  | (About & {
      readonly type: 'request-answered';
      readonly on: CalendarDate;
      readonly way: AnswerWay;
      readonly text: SealedText;
      /** sha256 of an accounting as it was sent, in hex. */
      readonly documentHash?: string;
    })
  /** Somebody opened who asked. */
  | (About & { readonly type: 'request-opened' })
  /** Somebody searched the registers for who asked. */
  | (About & { readonly type: 'registers-searched' })
  | (About & { readonly type: 'entry-judged'; readonly details: SealedText })
  | RequestByTime;

/** What the passing of time brought about. Nobody asked for it: no message did it. */
export type RequestByTime =
  /** It climbed the ladder by itself, since its clock is about to end; as an incident does. */
  | {
      readonly type: 'request-climbed';
      readonly subject: string;
      /** Tells the step apart within one request: it is taken once. */
      readonly key: string;
      readonly told: Seated;
      readonly due: CalendarDate;
      readonly isUrgent: boolean;
      readonly because: string;
    }
  /** It can no longer be found by whom it is about. Its texts stay. */
  | {
      readonly type: 'request-finding-purged';
      readonly subject: string;
      readonly keptThrough: CalendarDate;
    }
  | {
      readonly type: 'request-texts-purged';
      readonly subject: string;
      readonly texts: readonly string[];
      /** Of the schedule that stood. */
      readonly years: number;
      readonly keptThrough: CalendarDate;
    };

export type RequestEventType = RequestEventBody['type'];
