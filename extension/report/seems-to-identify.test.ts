import { kinds } from '@needful/shared/kinds/index.generated.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seemsToIdentify, withoutIdentifiers } from './seems-to-identify.ts';

const EXAMPLES: readonly (readonly [what: string, text: string, part: string])[] = [
  ['a Social Security number', 'her SSN is 123-45-6789, sorry', '123-45-6789'],
  ['a Social Security number', 'ssn 123 45 6789', '123 45 6789'],
  ['a Social Security number', 'with typographic hyphens 123\u201145\u20116789.', '123\u201145\u20116789'],
  ['a card number', 'card 4111 1111 1111 1111 on page two', '4111 1111 1111 1111'],
  ['a card number', 'on page 2 4111-1111-1111-1111', '4111-1111-1111-1111'],
  ['a Medicare number', 'Medicare 1EG4-TE5-MK73', '1EG4-TE5-MK73'],
  ['a Medicare number', 'medicare 1eg4te5mk73', '1eg4te5mk73'],
  ['a provider number (NPI)', 'NPI 1234567893', '1234567893'],
  ['a telephone number', 'call (555) 010-4477 please', '(555) 010-4477'],
  ['a telephone number', 'call 555.010.4477', '555.010.4477'],
  ['a telephone number', 'or +44 20 7946 0958', '+44 20 7946 0958'],
  ['an e-mail address', 'to jo.park@mail.example today', 'jo.park@mail.example'],
  ['a full date', 'born 04/12/1961', '04/12/1961'],
  ['a full date', 'born 1961-04-12', '1961-04-12'],
  ['a full date', 'born April 12, 1961 in', 'April 12, 1961'],
  ['a full date', 'seen 12 Apr 2026', '12 Apr 2026'],
  ['a record or account number', 'MRN 00482913', '00482913'],
  ['a record or account number', 'chart no. 4821', '4821'],
  [
    'a record or account number',
    'full-width \uFF14\uFF18\uFF12\uFF19\uFF11\uFF13',
    '\uFF14\uFF18\uFF12\uFF19\uFF11\uFF13',
  ],
];

test.each(EXAMPLES)('%s is found in "%s"', (what, text, part) => {
  const found = seemsToIdentify(text);
  expect(found.map((one) => [one.what, text.slice(one.start, one.end)])).toEqual([[what, part]]);
});

test.each([
  'It was the second page, sent at 14:30 to 3 people.',
  'Room 1204, around 10 of 25 letters, in 2026.',
  'I called twice; they promised to shred it within 24 hours.',
  'Extension 4477, ask for the front desk.',
])('nothing is found in "%s"', (text) => {
  expect(seemsToIdentify(text)).toEqual([]);
});

test('the words of our own kinds are never taken for identifiers', () => {
  for (const kind of Object.values(kinds)) {
    const said = [
      kind.title,
      kind.sentence,
      ...kind.containment.flatMap((step) => [step.do, step.how ?? '']),
    ];
    for (const sentence of said) expect([sentence, seemsToIdentify(sentence)]).toEqual([sentence, []]);
  }
});

const words = fc.stringMatching(/^[a-z ]{0,30}$/).map((text) => ` ${text} `);
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

/** 13 to 19 digits whose last one is Luhn's check digit. */
const cards = fc
  .integer({ min: 12, max: 18 })
  .chain(digits)
  .filter((text) => /[1-9]/.test(text))
  .map(withCheckDigit);

function withCheckDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, letter, place) => {
    const weighed = Number(letter) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighed / 10) + (weighed % 10);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const identifiers = fc.oneof(
  cards,
  fc
    .tuple(
      fc.integer({ min: 1, max: 665 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 9999 }),
    )
    .map(([area, group, serial]) =>
      [
        [area, 3],
        [group, 2],
        [serial, 4],
      ]
        .map(([part, size]) => String(part).padStart(size ?? 0, '0'))
        .join('-'),
    ),
  fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}@[a-z]{1,8}\.example$/),
  fc.stringMatching(/^\(555\) 01\d-\d{4}$/),
  fc.stringMatching(/^(0[1-9]|1[0-2])\/(0[1-9]|2[0-8])\/(19|20)\d\d$/),
  fc.stringMatching(/^[1-9][AC-HJKMNP-RT-Y]\d\d[AC-HJKMNP-RT-Y]\d\d[AC-HJKMNP-RT-Y]{2}\d\d$/),
  digits(8),
);

describe('for any text', () => {
  test('an identifier planted between words is found whole', () => {
    fc.assert(
      fc.property(words, identifiers, words, (before, identifier, after) => {
        const found = seemsToIdentify(before + identifier + after);
        const start = before.length;
        expect(found.some((one) => one.start <= start && one.end >= start + identifier.length)).toBe(true);
      }),
    );
  });

  test('what is found lies inside the text, in order, without overlap', () => {
    const texts = fc.array(fc.oneof(words, identifiers, fc.string({ unit: 'binary' })), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const one of seemsToIdentify(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('once removed, nothing of it is left to find, and the rest is untouched', () => {
    fc.assert(
      fc.property(words, identifiers, words, (before, identifier, after) => {
        const text = before + identifier + after;
        const clean = withoutIdentifiers(text, seemsToIdentify(text));
        expect(seemsToIdentify(clean)).toEqual([]);
        expect(clean).toBe(`${before}[removed]${after}`);
      }),
    );
  });
});
