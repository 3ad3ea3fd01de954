import { createHash } from 'node:crypto';
import { addresseeOf } from '@needful/shared/domain/disclosures/given.ts';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import {
  type Letterhead,
  letterheadLines,
  noLetterhead,
} from '@needful/shared/domain/letterhead/letterhead.ts';
import { fillLetter, type LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import type { LetterTemplate } from '@needful/shared/domain/notices/templates.ts';
import { deadlineOf } from '@needful/shared/domain/patient-requests/deadline.ts';
import {
  basisWords,
  requestLetterOf,
  reviewWords,
  SECRETARY,
  type SentLetter,
} from '@needful/shared/domain/patient-requests/letters.ts';
import { RIGHTS } from '@needful/shared/domain/patient-requests/rights.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { blocksPdf } from '../documents/letters.ts';
import { longDate } from '../documents/long-date.ts';
import type { PrintedLogo } from '../documents/printed-logo.ts';
import { openLogo } from '../store/letterhead-logos.ts';
import { organizationName } from '../store/organizations.ts';
import { letterheadOf } from '../store/records.ts';
import type { Sql } from '../store/tenant.ts';
import type { Given } from './incident.ts';
import { TEMPLATES } from './notice-context.ts';
import { privacyOfficial } from './privacy-official.ts';

export type RequestLetter = {
  readonly template: LetterTemplate;
  readonly head: { readonly lines: readonly string[]; readonly logo: PrintedLogo | null };
  readonly blocks: readonly LetterBlock[];
  readonly on: CalendarDate;
};
export type RequestStep = 'extension' | 'denial';

/** What a person was told in one step, and by which letter. */
export type Told = {
  readonly step: RequestStep;
  readonly on: CalendarDate;
  readonly text: SealedText;
  readonly letter: SentLetter | null;
};

export function toldIn({ extension, ended }: RequestState, step: RequestStep): Told | null {
  if (step === 'extension') {
    if (extension === null) return null;
    const { toldOn, reason, letter } = extension;
    return { step, on: toldOn, text: reason, letter };
  }
  if (ended?.how !== 'denied' || ended.text === null) return null;
  return { step, on: ended.on, text: ended.text, letter: ended.letter };
}

/**
 * The letter as it is filled in; null where there is none for the step.
 * @param reason what was written to the person, opened
 */
export function letterOf(
  state: RequestState,
  { step, on }: Told,
  { head, patient, reason }: { readonly head: Head; readonly patient: string; readonly reason: string },
): RequestLetter | null {
  const template = TEMPLATES[requestLetterOf(state.right, step) ?? ''];
  if (template === undefined) return null;
  const person = JSON.parse(patient) as AffectedPerson;
  const fields = { ...fieldsOf(state, on, head), ...whoIs(person), reason };
  const { lines, logo } = head;
  return { template, head: { lines, logo }, blocks: fillLetter(template.text, fields), on };
}

/**
 * The same as a PDF: the same record gives the same bytes.
 * @throws Error where it holds a character that its font does not have
 */
export function requestLetterPdf({ template, head, blocks, on }: RequestLetter): Buffer {
  return blocksPdf(template, head, [blocks], `${on}T00:00:00.000Z` as Instant);
}

/** What the history keeps of a letter that is recorded now, so that a copy can be proven; nothing where none can be made. */
export async function letterAsSent(
  sql: Sql,
  given: Given,
  state: RequestState,
  told: Told,
  opened: { readonly patient: string; readonly reason: string },
): Promise<Partial<SentLetter>> {
  const head = await headNow(sql, given, told.on);
  if (isRefusal(head)) return {};
  const letter = letterOf(state, told, { ...opened, head });
  if (letter === null) return {};
  const { letterhead, official } = head;
  try {
    const documentHash = createHash('sha256').update(requestLetterPdf(letter)).digest('hex');
    return { letterhead, official, documentHash };
  } catch {
    return {};
  }
}

type Head = {
  readonly organization: string;
  readonly letterhead: Letterhead;
  readonly official: string;
  readonly lines: readonly string[];
  readonly logo: PrintedLogo | null;
  readonly contact: string;
};

/** What stands at the head of a letter: as it was recorded with it, or as it is now where nothing was. */
export async function headAsSent(sql: Sql, given: Given, { on, letter }: Told): Promise<Head | Refusal> {
  if (letter?.letterhead === undefined || letter.official === undefined) return await headNow(sql, given, on);
  return await headOf(sql, given, letter.letterhead, letter.official);
}

async function headNow(sql: Sql, given: Given, on: CalendarDate): Promise<Head | Refusal> {
  const letterhead = await letterheadOf(sql, given.org, given.now);
  if (letterhead === null) return noLetterhead();
  const official = (await privacyOfficial(sql, given.org, on)) ?? 'The privacy official';
  return await headOf(sql, given, letterhead, official);
}

async function headOf(sql: Sql, { org }: Given, letterhead: Letterhead, official: string): Promise<Head> {
  const organization = await organizationName(sql, org);
  const contact = `${official}, telephone ${letterhead.telephone}, ${letterhead.address}.`;
  const lines = [organization, ...letterheadLines(letterhead)];
  const logo = await openLogo(sql, org, letterhead);
  return { organization, letterhead, official, lines, logo, contact };
}

function whoIs(person: AffectedPerson) {
  const { name } = person.representative ?? person;
  return { name, addressee: addresseeOf(person).join('\n') };
}

/** What the letters have in common. A field that a template does not use is left out of it. */
function fieldsOf({ right, receivedOn, extension, ended }: RequestState, on: CalendarDate, head: Head) {
  const day = (date: CalendarDate) => longDate(date, 'en');
  const { first } = deadlineOf(right, receivedOn, null);
  const { due } = deadlineOf(right, receivedOn, extension);
  const ground = ended?.ground ?? null;
  const { organization, contact } = head;
  return {
    today: day(on),
    organization,
    contact,
    received: day(receivedOn),
    what: RIGHTS[right].what,
    first: day(first),
    citation: RIGHTS[right].citation,
    secretary: SECRETARY,
    until: day(due),
    ...(ground === null ? {} : { basis: basisWords(ground), review: reviewWords(ground, contact) }),
  };
}
