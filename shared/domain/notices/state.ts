import type { Charter } from '../determination/state.ts';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { Letterhead } from '../letterhead/letterhead.ts';
import type { Contact } from './contact.ts';
import type { NoticeId } from './owed.ts';
import { NOTHING_SAID, type NoticeFacts } from './portal.ts';

/** How a notice left. */
export const CHANNELS = {
  'first-class-mail': 'First-class mail',
  'mail-and-email': 'First-class mail, and e-mail where agreed',
  telephone: 'Telephone',
  'other-written': 'Another form of written notice',
  'home-page': 'The home page, for 90 days',
  'major-media': 'Major print or broadcast media',
  'press-release': 'Release to prominent media outlets',
  portal: 'The regulator\u2019s portal',
  email: 'E-mail to the regulator or covered entity',
} as const;
export type Channel = keyof typeof CHANNELS;

/** Who did a step, when, and under which charter; null for an officer who holds none. */
export type Step = { readonly by: PersonId; readonly at: Instant; readonly charter: Charter | null };

/** What a letter says beside what its template has. */
export type LetterTexts = {
  readonly happened: SealedText;
  readonly types: SealedText;
  readonly steps: SealedText;
  readonly doing: SealedText;
};

export type Draft = Step & {
  /** The reviewed template it is written with; null for what is no letter. */
  readonly template: string | null;
  /** Null for what is no letter, and where it was not kept yet. */
  readonly templateVersion: number | null;
  /** Null where none was set. */
  readonly letterhead: Letterhead | null;
  readonly texts: LetterTexts | null;
  readonly contact: Contact | null;
};

export type Sent = Step & {
  readonly on: CalendarDate;
  readonly channel: Channel;
  /** How many letters left; null where they are not counted. */
  readonly letters: number | null;
  /** What was sent and the tracking or confirmation number. */
  readonly proof: SealedText;
  /** sha256 of the document that was sent, hex; null where it was not made here. */
  readonly documentHash: string | null;
};

/** What is added: to what was sent; or, where misuse is imminent, by telephone beside the letter (164.404(d)(3)). */
export const ADDENDUM_KINDS = ['addendum', 'telephone'] as const;
export type AddendumKind = (typeof ADDENDUM_KINDS)[number];

export type Addendum = Step & {
  readonly kind: AddendumKind;
  readonly on: CalendarDate;
  readonly text: SealedText;
  readonly proof: SealedText;
};

/** What was done about one notice. */
export type NoticeRecord = {
  readonly draft: Draft | null;
  readonly approved: Step | null;
  readonly sent: Sent | null;
  readonly addenda: readonly Addendum[];
};

/** Why a letter to somebody does not go with the others. */
export type SetAside = Step & { readonly reason: SealedText };

export type Notices = {
  readonly facts: NoticeFacts;
  readonly records: Readonly<Record<NoticeId, NoticeRecord>>;
  /** People to whom no letter goes, by their id in the register. */
  readonly aside: Readonly<Record<string, SetAside>>;
  /** People whose letter came back, by their id in the register, and on which day. */
  readonly returned: Readonly<Record<string, CalendarDate>>;
};

export const NOTHING_DONE: NoticeRecord = { draft: null, approved: null, sent: null, addenda: [] };

export const NO_NOTICES: Notices = { facts: NOTHING_SAID, records: {}, aside: {}, returned: {} };
