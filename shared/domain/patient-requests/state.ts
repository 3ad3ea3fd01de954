import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Extension } from './deadline.ts';
import type { SentLetter } from './letters.ts';
import type { AnswerWay, DenialGround, Right } from './rights.ts';

/** Calendar dates, both included. */
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

export const ENDINGS = ['answered', 'denied', 'withdrawn'] as const;
export type Ending = {
  readonly how: (typeof ENDINGS)[number];
  readonly on: CalendarDate;
  readonly by: Actor;
  readonly way: AnswerWay | null;
  readonly ground: DenialGround | null;
  /** What was written to the person; of an accounting the whole of it, since a copy is kept (164.528(d)(2)). */
  readonly text: SealedText | null;
  /** Of a denial; null where none was recorded with it. */
  readonly letter: SentLetter | null;
};

/** A patient’s request. Who it is lies sealed apart. */
export type RequestState = {
  readonly subject: string;
  readonly right: Right;
  readonly receivedOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly patient: SealedText;
  /** What the accounting covers; null for the other rights. */
  readonly period: Period | null;
  readonly extension:
    | (Extension & { readonly reason: SealedText; readonly letter: SentLetter | null })
    | null;
  /** What a second accounting within twelve months costs, in cents, and when the person was told. */
  readonly fee: { readonly toldOn: CalendarDate; readonly cents: number } | null;
  /** What officers said of single entries, the latest last: which entry stands in the sealed text alone. */
  readonly judgements: readonly { readonly by: PersonId | null; readonly details: SealedText }[];
  readonly ended: Ending | null;
  /** Which steps of its escalation by time were taken, by key. */
  readonly climbed: readonly string[];
  /** When what it documents last changed: it is kept from then on. */
  readonly inEffectAt: Instant;
  /** Whether it is still found by whom it is about. */
  readonly isFindable: boolean;
  /** Ids of texts that were purged. */
  readonly purged: readonly string[];
};
