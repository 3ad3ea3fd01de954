import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../kinds/index.generated.ts';
import { detailsInWords, previewInWords, reportInWords } from './payload-in-words.ts';
import { ACTS, DOORS, type Report } from './report.ts';

const hash = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const domain = fc.stringMatching(/^[a-z]{1,10}\.example$/);
const count = fc.nat(100_000);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const facts = fc.record(
  {
    recipients: fc.array(fc.record({ domain, hash }), { minLength: 1, maxLength: 4 }),
    recipientCount: count,
    senderDomain: domain,
    attachmentCount: count,
    sentAt: instant,
    messageHash: hash,
    rangeDays: count,
    wholeRecord: fc.boolean(),
    sectionCount: count,
  },
  { requiredKeys: [] },
);

const reports = fc.record({
  reportId: fc.uuid({ version: 7 }),
  kind: fc.constantFrom(...Object.keys(kinds)),
  door: fc.constantFrom(...DOORS),
  place: fc.option(
    fc.record({ site: fc.constantFrom('roundcube', 'gmail'), act: fc.option(fc.constantFrom(...ACTS)) }),
  ),
  noticedAt: instant,
  occurredOn: fc.option(fc.constantFrom('2026-11-01', '2024-02-29')),
  facts,
}) as unknown as fc.Arbitrary<Report>;

const titles = { kind: 'E-mail to the wrong person', site: null };

/** Paths of everything in a payload that says something; recipients stay whole, as they are shown. */
function paths(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || /^facts\.recipients\.\d+$/.test(path)) return [path];
  return Object.entries(value).flatMap(([key, child]) => paths(child, path === '' ? key : `${path}.${key}`));
}

describe('a report in words', () => {
  test('names everything that is sent, each once, and nothing that is not', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const shown = reportInWords(report, titles, 'UTC').map((field) => field.path);
        expect([...shown].sort()).toEqual(paths(report).sort());
      }),
    );
  });

  test('shows each hash and domain whole, so that the preview is the payload', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const words = reportInWords(report, titles, 'UTC').map((field) => field.value);
        for (const recipient of report.facts.recipients ?? []) {
          expect(words.some((value) => value.includes(recipient.hash))).toBe(true);
          expect(words.some((value) => value.includes(recipient.domain))).toBe(true);
        }
        const message = report.facts.messageHash;
        expect(message === undefined || words.some((value) => value.includes(message))).toBe(true);
      }),
    );
  });

  test('is the same before the click, but for the time and the number that the click makes', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const [before, after] = [previewInWords, reportInWords].map((words) => words(report, titles, 'UTC'));
        const changed = after?.filter((field, at) => field.value !== before?.[at]?.value);
        expect(changed?.map((field) => field.path)).toEqual(['noticedAt', 'reportId']);
      }),
    );
  });

  test('shows instants in the time zone of the reader, and dates as they were typed', () => {
    const report = {
      reportId: '019390a2-0000-7000-8000-000000000000',
      kind: 'misdirected-email',
      door: 'popup',
      place: null,
      noticedAt: '2026-11-22T01:47:03.000Z',
      occurredOn: '2026-11-20',
      facts: {},
    } as unknown as Report;
    const words = Object.fromEntries(
      reportInWords(report, titles, 'America/New_York').map((field) => [field.path, field.value]),
    );
    expect(words.noticedAt?.replaceAll('\u202f', ' ')).toBe('Nov 21, 2026, 8:47:03 PM EST');
    expect(words.occurredOn).toBe('Nov 20, 2026');
    expect(words.door).toBe('the Needful window');
  });
});

describe('details in words', () => {
  test('each answer is shown by its question and the words of its choices', () => {
    const shown = detailsInWords(
      {
        reference: 'NF-7K3Q-9D2M',
        answers: { 'what-it-held': ['names', 'dates'], 'who-got-it': 'provider', 'how-many-patients': 3 },
        note: 'It was the second page.',
      },
      [...kinds['misdirected-email'].questions, ...kinds['lost-paper'].questions],
    );
    expect(shown.map((field) => `${field.label} ${field.value}`)).toEqual([
      'Belongs to NF-7K3Q-9D2M',
      'What did it hold? Names; Dates of birth, visits or death',
      'Who got it, or saw it? Another practice, hospital or health plan',
      'About how many patients does it concern? 3',
      'Your note It was the second page.',
    ]);
  });

  test('an answer that this version has no words for is shown as it is, not hidden', () => {
    const shown = detailsInWords({ reference: 'NF-0000-0000', answers: { later: ['x'] }, note: null }, []);
    expect(shown[1]).toEqual({ path: 'answers.later', label: 'later', value: 'x' });
  });
});
