import { createHash } from 'node:crypto';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import { letters } from '@needful/shared/letters/index.generated.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from './letter-fields.ts';
import { lettersPdf, letterTo, openLetter } from './letters.ts';
import { sheetsPdf } from './sheets.ts';

const date = (text: string) => text as CalendarDate;
const FACTS: LetterFacts = {
  organization: 'Maple Street Family Practice',
  language: 'en',
  today: date('2026-11-23'),
  happened: 'A letter was faxed to a wrong number.\n\nThe person who got it called us.',
  types: 'Your name, and what you were treated for.',
  steps: 'Look at the statements that your health plan sends you.',
  doing: 'We checked every number in our fax machine.',
  contact: { tollFree: '1-800-555-0100', email: 'ask@maple.example', web: null, postal: '1 Maple St' },
  breachStart: date('2026-11-01'),
  breachEnd: date('2026-11-03'),
  discoveredOn: date('2026-11-05'),
  affected: { total: 3, isEstimate: false },
};
const making = (template: keyof typeof letters, over: Partial<LetterFacts> = {}) => ({
  template: letters[template],
  facts: { ...FACTS, ...over },
  at: '2026-11-23T10:00:00.000Z' as Instant,
  stateText: () => '',
});
const ANA = {
  id: 'a',
  name: 'Ana Ruiz #panic("no")',
  address: { lines: ['1 Main St'], city: 'Columbus', state: 'oh', postalCode: '43004', country: null },
  addressQuality: 'unknown',
  email: null,
  agreesToEmail: false,
  isDeceased: false,
  isMinor: false,
  representative: null,
} as const;

async function textOf(pdf: Buffer) {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return { totalPages, text: text.join('\n').replace(/\s+/g, ' ') };
}

describe('a letter as PDF', () => {
  it('says every element of 164.404(c)(1), with what an officer wrote as text and never as markup', async () => {
    const one = making('individuals-english');
    const { totalPages, text } = await textOf(lettersPdf(one, [letterTo(one, ANA), letterTo(one, ANA)]));
    expect(totalPages).toBe(2);
    for (const said of [
      'Ana Ruiz #panic("no")',
      '1 Main St',
      'Columbus, OH 43004',
      'What Happened',
      'A letter was faxed to a wrong number.',
      'Date of the breach: November 1, 2026 to November 3, 2026.',
      'discovered: November 5, 2026',
      'What Information Was Involved Your name, and what you were treated for.',
      'What You Can Do Look at the statements',
      'What We Are Doing We checked every number',
      'Toll-free telephone: 1-800-555-0100',
      'E-mail: ask@maple.example',
      'Post: 1 Maple St',
    ])
      expect(text).toContain(said);
  });

  it('is the same bytes for the same letter, and marked accessible', () => {
    const one = making('individuals-english');
    const pdf = lettersPdf(one, [letterTo(one, ANA)]);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(lettersPdf(one, [letterTo(one, ANA)]))).toBe(hash(pdf));
    expect(pdf.toString('latin1')).toContain('/MarkInfo');
    expect(pdf.toString('latin1')).toContain('/Lang');
  });

  it('speaks Spanish, and says what is not known', async () => {
    const one = making('individuals-spanish', { language: 'es', breachStart: null, breachEnd: null });
    const { text } = await textOf(lettersPdf(one, [letterTo(one, ANA)]));
    expect(text).toContain('23 de noviembre de 2026');
    expect(text).toContain('Fecha de la violación: no se conoce.');
  });

  it('goes to the next of kin of who died, and to nobody by name where it is for all', async () => {
    const kin = { relation: 'next-of-kin', name: 'Eva Ruiz', address: ANA.address };
    const one = making('individuals-english');
    const { text } = await textOf(
      lettersPdf(one, [letterTo(one, { ...ANA, name: 'Ana Ruiz', isDeceased: true, representative: kin })]),
    );
    expect(text).toContain('Eva Ruiz Next of kin of Ana Ruiz 1 Main St');
    const release = making('media-english');
    expect((await textOf(lettersPdf(release, [openLetter(release)]))).text).toContain('People affected: 3');
  });

  it('refuses a character that its font cannot show, rather than leaving a gap', () => {
    const one = making('individuals-english');
    expect(() => lettersPdf(one, [letterTo(one, { ...ANA, name: '\u{1F642}' })])).toThrow();
  });
});

describe('a sheet as PDF', () => {
  it('marks what is missing, and what nobody has seen on the portal', async () => {
    const rows = [
      {
        section: 'Breach',
        label: 'Discovery End Date',
        value: null,
        isRequired: true,
        isVerified: true,
        where: 'sheet',
      } as const,
      {
        section: 'Breach',
        label: 'Actions',
        value: 'Other',
        isRequired: true,
        isVerified: false,
        where: 'sheet',
      } as const,
    ];
    const sheet = { title: 'NF-1', lines: ['Due 2027-01-20.'], rows };
    const { text } = await textOf(sheetsPdf('Sheet', [sheet], making('media-english').at));
    expect(text).toContain('Discovery End Date MISSING');
    expect(text).toContain('Other [M: confirm against the live portal]');
  });
});

/** The text of each version of a letter. What was sent is proven by its version: its text never changes under it. */
const TEXTS: Readonly<Record<string, string>> = {
  'covered-entity-english 1': 'b9946c0aba165737',
  'individuals-english 1': '98ae6d05adce75c4',
  'individuals-spanish 1': 'c186f5d056565673',
  'media-english 1': '39654be7d461a5f8',
  'patient-access-denial-english 1': 'dc84bcf7f0523526',
  'patient-amendment-denial-english 1': 'c7c74f30664d01b0',
  'patient-extension-english 1': '8923515f63682d07',
  'substitute-english 1': '09826724c241ce8b',
};

it('changes the text of a letter only with its version', () => {
  const texts = Object.entries(letters).map(([id, { version, text }]) => [
    `${id} ${version}`,
    createHash('sha256').update(text).digest('hex').slice(0, 16),
  ]);
  expect(Object.fromEntries(texts)).toMatchObject(TEXTS);
  expect(Object.keys(TEXTS)).toEqual(expect.arrayContaining(texts.map(([name]) => name)));
});
