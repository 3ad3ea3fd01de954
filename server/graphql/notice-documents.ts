import { createHash } from 'node:crypto';
import {
  type Addressee,
  addressProblems,
  goesByEmail,
  PROBLEMS,
} from '@needful/shared/domain/notices/addressees.ts';
import { isLetter } from '@needful/shared/domain/notices/decide.ts';
import type { ListedNotice } from '@needful/shared/domain/notices/listing.ts';
import { noticeRefusals } from '@needful/shared/domain/notices/refusals.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { registerRefusals } from '@needful/shared/domain/register/decide.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import { individualsCsv } from '../documents/individuals-csv.ts';
import { type LetterMaking, lettersPdf, letterTo, openLetter } from '../documents/letters.ts';
import { lettersZip } from '../documents/letters-zip.ts';
import { sheetsCsv, sheetsPdf } from '../documents/sheets.ts';
import { letterMakingOf } from '../handle/notice-making.ts';
import type { KeptPerson } from '../store/affected.ts';
import { allAffected } from '../store/all-affected.ts';
import { openLogo } from '../store/letterhead-logos.ts';
import { recordRegisterView } from '../store/register-views.ts';
import { inTenant } from '../store/tenant.ts';
import { type Context, personOf, placeOf } from './context.ts';
import { type NoticeDesk, noticeDesk, sheetOf } from './notice-desk.ts';

/** What can be printed or taken along of an incident’s notices. */
export const NOTICE_DOCUMENTS = [
  'letters.pdf',
  'letters.zip',
  'letter.pdf',
  'notice.pdf',
  'sheet.pdf',
  'sheet.csv',
  'individuals.csv',
] as const;
export type NoticeDocument = (typeof NOTICE_DOCUMENTS)[number];

export type Asked = {
  readonly document: NoticeDocument;
  readonly incident: string;
  readonly kind: string;
  /** Which notice it is of. */
  readonly notice: string;
  /** One person of the register, for a single letter. */
  readonly entry: string | null;
};

export type Made = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** So many letters go into one file to print; more are taken as a ZIP, which others do not have to wait for. */
const MOST_IN_ONE = 250;

const refusals = {
  notApproved: () =>
    refuse('not-approved', 'This notice is not approved yet. Letters are printed once it is.', 'notice'),
  tooMany: () =>
    refuse('too-many-letters', `One file holds ${MOST_IN_ONE} letters. Take the ZIP, which holds them all.`),
  nobody: () =>
    refuse(
      'register-empty',
      'The register names nobody to write to. Enter or import the people affected first.',
    ),
  notPrintable: (nth: number) =>
    refuse(
      'letter-not-printable',
      `Letter ${nth} holds a character that cannot be printed, in the name, the address or the text. Write it in Latin letters, or set it aside.`,
    ),
  none: () => refuse('no-such-document', 'There is no such document of this notice.', 'document'),
} as const;

/** Makes one document for an officer, or says why there is none. Whose letters are made is recorded as a view. */
export async function makeNoticeDocument(context: Context, asked: Asked): Promise<Made | Refusal> {
  const desk = await noticeDesk(context, asked.incident, asked.kind);
  const notice = desk.notices.find(({ id }) => id === asked.notice);
  if (notice === undefined) return noticeRefusals.unknown();
  const name = `${desk.reference}-${asked.notice.replaceAll('/', '-')}-${asked.document}`;
  const made = await bytesOf(context, desk, notice, asked);
  return isRefusal(made)
    ? made
    : { name, type: TYPES[asked.document.split('.')[1] ?? ''] ?? '', bytes: made };
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

async function bytesOf(
  context: Context,
  desk: NoticeDesk,
  notice: ListedNotice,
  { document, entry }: Asked,
): Promise<Buffer | Refusal> {
  if (document === 'sheet.pdf' || document === 'sheet.csv') return sheetBytes(desk, notice, document);
  if (!isLetter(notice)) return refusals.none();
  if (document === 'individuals.csv') {
    const people = await peopleOf(context, desk);
    return isRefusal(people) ? people : individualsCsv(people);
  }
  const making = await makingOf(context, desk, notice);
  if (isRefusal(making)) return making;
  if (document === 'notice.pdf')
    return notice.id === 'individuals' ? refusals.none() : printed(making, [openLetter(making)]);
  const people = await peopleOf(context, desk);
  if (isRefusal(people)) return people;
  const ready = readyLetters(desk, people);
  if (isRefusal(ready)) return ready;
  return await letterBytes(making, ready, document, entry);
}

/** Those who get a letter; refused while somebody’s address is neither right nor set aside. */
function readyLetters(desk: NoticeDesk, people: readonly KeptPerson[]): readonly KeptPerson[] | Refusal {
  const { aside } = desk.of.state.notices;
  const isAside = (person: string) => Object.hasOwn(aside, person);
  const problems = addressProblems(people, isAside);
  const words = problems.map(({ person, problem }) => {
    const nth = people.findIndex(({ id }) => id === person) + 1;
    return `Number ${nth} ${PROBLEMS[problem]}.`;
  });
  if (words.length > 0) return noticeRefusals.unresolved(words);
  const ready = people.filter(({ id }) => !isAside(id));
  return ready.length === 0 ? refusals.nobody() : ready;
}

async function letterBytes(
  making: LetterMaking,
  people: readonly KeptPerson[],
  document: NoticeDocument,
  entry: string | null,
): Promise<Buffer | Refusal> {
  if (document === 'letters.zip') {
    try {
      return await lettersZip(making, people);
    } catch {
      return refusals.notPrintable(1 + people.findIndex((person) => !isPrintable(making, person)));
    }
  }
  const chosen =
    document === 'letter.pdf'
      ? people.filter(({ id }) => id === entry)
      : people.filter((one) => !goesByEmail(one));
  if (chosen.length === 0)
    return document === 'letter.pdf' ? noticeRefusals.unknownPerson() : refusals.nobody();
  if (chosen.length > MOST_IN_ONE) return refusals.tooMany();
  return printed(
    making,
    chosen.map((person) => letterTo(making, person)),
  );
}

function isPrintable(making: LetterMaking, person: Addressee): boolean {
  return !isRefusal(printed(making, [letterTo(making, person)]));
}

/** A character that the font does not have stops the whole file: which letter it is in is looked for then. */
function printed(making: LetterMaking, letters: Parameters<typeof lettersPdf>[1]): Buffer | Refusal {
  try {
    return lettersPdf(making, letters);
  } catch {
    const unfit = letters.findIndex((letter) => letters.length > 1 && isRefusal(printed(making, [letter])));
    return refusals.notPrintable(Math.max(0, unfit) + 1);
  }
}

async function makingOf(
  context: Context,
  desk: NoticeDesk,
  { record }: ListedNotice,
): Promise<LetterMaking | Refusal> {
  const { draft, approved } = record;
  if (draft === null || approved === null) return refusals.notApproved();
  const { org } = placeOf(context);
  const logo = await inTenant(context.pool, { org }, (sql) => openLogo(sql, org, draft.letterhead));
  return letterMakingOf(desk, record, logo) ?? refusals.none();
}

async function peopleOf(context: Context, desk: NoticeDesk): Promise<readonly KeptPerson[] | Refusal> {
  const { org } = placeOf(context);
  const person = personOf(context);
  const { state } = desk.of;
  if (!mayOpenRegister(state, person)) return registerRefusals.notYours();
  return await inTenant(context.pool, { org, person }, async (sql) => {
    const people = await allAffected(sql, context.sealer, org, state.incidentId);
    const view = { what: 'letters', people: people.length, at: context.now } as const;
    if (people.length > 0) await recordRegisterView(sql, org, state.incidentId, person, view);
    return people;
  });
}

function sheetBytes(
  desk: NoticeDesk,
  notice: ListedNotice,
  document: 'sheet.pdf' | 'sheet.csv',
): Buffer | Refusal {
  const rows = sheetOf(desk, notice);
  if (rows === null) return refusals.none();
  const title = `${notice.title}: ${desk.reference}`;
  const sheet = { title, lines: linesOf(desk, notice), rows };
  return document === 'sheet.csv' ? sheetsCsv([sheet]) : sheetsPdf(title, [sheet], desk.now);
}

/** What stands above a sheet: to whom, by when, why, and how sure that is. */
function linesOf({ organizationName }: NoticeDesk, notice: ListedNotice): readonly string[] {
  const unverified =
    notice.unverified.length === 0 ? '' : ` Nobody has verified: ${notice.unverified.join('; ')}.`;
  return [
    `${organizationName} to: ${notice.to}.`,
    `${notice.due === null ? 'No number of days is given: without unreasonable delay.' : `Last day: ${notice.due}.`} ${notice.because}`,
    `Rule: ${notice.citation}. Confidence: ${notice.confidence}.${unverified}`,
    ...notice.notes,
  ];
}

const MOST_HASHED = 1_000;

/** What of a notice is hashed when it is sent, and held against that in an evidence pack. */
function documentSentOf(notice: ListedNotice): NoticeDocument {
  if (!isLetter(notice)) return 'sheet.csv';
  return notice.id === 'individuals' ? 'letters.zip' : 'notice.pdf';
}

/**
 * sha256 of what was made here of a notice as it leaves, in hex: of all letters, of a notice to nobody by name, or of a
 * sheet as a table. Null where it cannot be made, or where the letters are very many.
 */
export async function hashOfNotice(
  context: Context,
  incident: string,
  kind: string,
  notice: string,
): Promise<string | null> {
  const desk = await noticeDesk(context, incident, kind);
  const listed = desk.notices.find(({ id }) => id === notice);
  if (listed === undefined) return null;
  const document = documentSentOf(listed);
  if (document === 'letters.zip' && desk.of.state.register.counts.total > MOST_HASHED) return null;
  const made = await makeNoticeDocument(context, { document, notice, entry: null, incident, kind });
  return isRefusal(made) ? null : createHash('sha256').update(made.bytes).digest('hex');
}
