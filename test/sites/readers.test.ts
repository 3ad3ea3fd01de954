import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { factsSchema } from '@needful/shared/wire/report.ts';
import { parseSiteProfile } from '@needful/shared/wire/site-profile.ts';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../extension/background/compose-report.ts';
import { readingSchema } from '../../extension/messages/_schemas.ts';
import { readFacts } from '../../extension/page/read-facts.ts';
import { TAKEN } from '../kit/malicious-profiles.ts';

const profiles = TAKEN.map(({ profile }) => parseSiteProfile(profile) as SiteProfile);
/** What the wire takes, and less: no number above what the extension tells. */
const strict = factsSchema.refine(
  ({ rangeDays, recipientCount = 0, attachmentCount = 0, sectionCount = 0 }) =>
    Math.max(recipientCount, attachmentCount, sectionCount) <= 1_000 &&
    (rangeDays === undefined || [1, 7, 31, 92, 183].includes(rangeDays) || rangeDays % 366 === 0),
);

const WORDS = [
  ...['Jane Roe', 'a@b.example', 'Jane Roe <jane@b.example>', 'x@jane.roe', '1984-03-02', '1984-03-02 00:00'],
  ...[
    'MRN 48213',
    '3 more',
    '555-0100',
    '+1 (555) 010-0199',
    '12 Oak Street',
    '\u0000',
    '@',
    '2026-02-30 25:61',
  ],
  ...['1773050640000', '9'.repeat(400), 'ł'.repeat(500), '<b>&amp;', '25-Nov-2025', 'jane@10.0.0.1'],
];
const text = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 40 }));

/** A page of whatever texts, in the places at which the profiles look. */
function pageOf(texts: readonly string[], lang: string): Document {
  const { document } = parseHTML('<html><body><main><h1></h1></main></body></html>');
  document.documentElement.lang = lang;
  for (const [index, each] of texts.entries()) {
    const element = document.createElement(index % 5 === 4 ? 'textarea' : 'p');
    element.className = ['body row', 'born', 'number', 'dob', 'today'][index % 5] ?? '';
    element.textContent = each;
    for (const name of ['title', 'aria-label', 'data-uid', 'value']) element.setAttribute(name, each);
    document.querySelector('main')?.append(element);
  }
  return document as unknown as Document;
}

const key = await crypto.subtle.importKey(
  'raw',
  new TextEncoder().encode('organization'),
  { name: 'HMAC', hash: 'SHA-256' },
  false,
  ['sign'],
);

async function factsOf(profile: SiteProfile, document: Document) {
  const act = profile.acts[0] as SiteProfile['acts'][number];
  const url = new URL('https://chart.example/?_mbox=Sent&_uid=7');
  const reading = readingSchema.parse(readFacts('own-chart', act, { url, document }));
  const basics = {
    reportId: '01a20113-538a-7647-a25b-b234313e6997' as ReportId,
    kind: 'misdirected-email',
    door: 'page-button',
    noticedAt: '2026-11-22T10:00:00.000Z' as Instant,
    occurredOn: null,
  } as const;
  return (await composeReport({ ...basics, reading }, key)).facts;
}

describe('whatever a page holds and a profile of the vocabulary asks', () => {
  test('only enums, counts, domains, dates and hashes come out', async () => {
    const lang = fc.constantFrom('en', 'en_US', '', 'x', 'de-DE', '§§');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 15 }), lang, async (texts, language) => {
        const page = pageOf(texts, language);
        for (const profile of profiles)
          expect(strict.safeParse(await factsOf(profile, page)).error).toBe(undefined);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['a text with an address in it', ['Please call Jane Roe at jane@b.example or a@c.example']],
    ['a birthday, with an hour that nobody entered', ['x', '1984-03-02 00:00']],
    ['a birthday of last year', ['x', `${new Date().getFullYear() - 1}-03-02 00:00`]],
    ['the number of a record', ['x', 'x', 'MRN 48213']],
    ['the number of a house', ['x', 'x', 'born 2 March, 12 Oak Street']],
  ])('%s yields nothing', async (_what, texts) => {
    const page = pageOf(texts, 'en');
    for (const profile of profiles.slice(0, 4)) {
      const told = Object.entries(await factsOf(profile, page)).filter(([, value]) => value !== 0);
      expect(told).toEqual([]);
    }
  });

  test('a span to a birthday is told in years', async () => {
    const page = pageOf(['x', 'x', 'x', '1984-03-02', '2026-11-22'], 'en');
    const [facts] = await Promise.all(
      profiles
        .filter(({ acts }) => acts[0]?.facts.rangeDays !== undefined)
        .map((each) => factsOf(each, page)),
    );
    expect(facts).toEqual({ rangeDays: 43 * 366 });
  });
});
