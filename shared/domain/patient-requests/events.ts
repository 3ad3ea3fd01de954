import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
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
    })
  | (About & { readonly type: 'request-fee-told'; readonly toldOn: CalendarDate; readonly cents: number })
  | (About & {
      readonly type: 'request-denied';
      readonly on: CalendarDate;
      readonly ground: DenialGround;
      readonly text: SealedText;
    })
  | (About & { readonly type: 'request-withdrawn'; readonly on: CalendarDate })
  | (About & {
      readonly type: 'request-answered';
      readonly on: CalendarDate;
      readonly way: AnswerWay;
      readonly text: SealedText;
    })
  /** Somebody opened who asked. */
  | (About & { readonly type: 'request-opened' })
  /** Somebody searched the registers for who asked. */
  | (About & { readonly type: 'registers-searched' })
  | (About & { readonly type: 'entry-judged'; readonly details: SealedText });

export type RequestEventType = RequestEventBody['type'];
