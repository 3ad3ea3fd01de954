import { isLetter } from '@needful/shared/domain/notices/decide.ts';
import { fillLetter } from '@needful/shared/domain/notices/letter.ts';
import { portalSheet } from '@needful/shared/domain/notices/sheet.ts';
import { letterFields } from '../../documents/letter-fields.ts';
import { type LetterMaking, lettersPdf, openLetter } from '../../documents/letters.ts';
import { lettersZip } from '../../documents/letters-zip.ts';
import { sheetsCsv, sheetsPdf } from '../../documents/sheets.ts';
import { letterMakingOf, sheetFactsFor } from '../../handle/notice-making.ts';
import { allAffected } from '../../store/all-affected.ts';
import { openLogo } from '../../store/letterhead-logos.ts';
import { recordRegisterView } from '../../store/register-views.ts';
import { type MadeFile, type SentNotice, sentNotices, summaryOf } from '../notices-made.ts';
import { definePart, type PartFile, type Subject } from './_define.ts';

const ABOUT =
  'What was sent, read off the history as it stood then. The files are made anew from the kept template, texts and facts; `isAsSent` says whether one has the very bytes whose sha256 was recorded when it was sent. Where it is false, something it is made from has changed since: the register, the organization\u2019s name, or Needful itself; what the history holds of it has not. Letters by name are here only where the lead made the pack with them.';

/** Letters and sheets as they were sent, each with the proof that it was. */
export default definePart({
  title: 'Letters and sheets that were sent, with their proof',
  async files(subject) {
    const sent = sentNotices(subject);
    if (sent.length === 0) return [];
    const files: PartFile[] = [];
    const notices: object[] = [];
    for (const one of sent) {
      const made = subject.withTexts ? await madeOf(subject, one) : [];
      notices.push(summaryOf(one, made));
      files.push(...made.map(({ name, content }) => ({ name: `notices/${name}`, content })));
    }
    const list = `${JSON.stringify({ about: ABOUT, notices }, null, 2)}\n`;
    return [{ name: 'notices/notices.json', content: list }, ...files];
  },
});

async function madeOf(subject: Subject, sent: SentNotice): Promise<readonly MadeFile[]> {
  const { notice, source } = sent;
  const name = notice.id.replaceAll('/', '-');
  if (!isLetter(notice)) return sheetFiles(subject, sent, name);
  const { sql, org } = subject;
  const logo = await openLogo(sql, org, notice.record.draft?.letterhead ?? null);
  const making = letterMakingOf(source, notice.record, logo);
  // Its texts were purged, or are not for whoever makes this pack.
  if (making === null) return [];
  if (notice.id !== 'individuals') {
    const content = lettersPdf(making, [openLetter(making)]);
    return [{ name: `${name}.pdf`, content, what: 'The notice', isWhatWasSent: true }];
  }
  const pattern: MadeFile = {
    name: `${name}-letter.pdf`,
    content: lettersPdf(making, [patternOf(making)]),
    what: 'The letter, with words in the place of who got it',
    isWhatWasSent: false,
  };
  return [pattern, ...(await letterFiles(subject, sent, making))];
}

function patternOf({ template, facts }: LetterMaking) {
  const name = '[Name]';
  const fields = { ...letterFields(facts), name, addressee: `${name}\n[Address]`, state: '' };
  return fillLetter(template.text, fields);
}

/** All letters by name, from the register as it is now; none once it was purged. */
async function letterFiles(
  { withIdentifiers, sql, sealer, org, person, at }: Subject,
  { source }: SentNotice,
  making: LetterMaking,
): Promise<readonly MadeFile[]> {
  if (!withIdentifiers) return [];
  const { incidentId, notices } = source.of.state;
  const people = await allAffected(sql, sealer, org, incidentId);
  const written = people.filter(({ id }) => !Object.hasOwn(notices.aside, id));
  if (written.length === 0) return [];
  const view = { what: 'letters', people: written.length, at } as const;
  await recordRegisterView(sql, org, incidentId, person, view);
  const content = await lettersZip(making, written);
  return [{ name: 'individuals-letters.zip', content, what: 'Every letter by name', isWhatWasSent: true }];
}

function sheetFiles({ reference, at }: Subject, { notice, source }: SentNotice, name: string) {
  const rows = portalSheet(sheetFactsFor(source, notice.id));
  const title = `${notice.title}: ${reference}`;
  const lines = [`${source.organizationName} to: ${notice.to}.`, `Rule: ${notice.citation}.`];
  const made: readonly MadeFile[] = [
    {
      name: `${name}.csv`,
      content: sheetsCsv([{ title, lines: [], rows }]),
      what: 'The sheet as a table',
      isWhatWasSent: true,
    },
    {
      name: `${name}.pdf`,
      content: sheetsPdf(title, [{ title, lines, rows }], at),
      what: 'The sheet to read',
      isWhatWasSent: false,
    },
  ];
  return made;
}
