import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { kinds } from '../kinds/index.generated.ts';
import { findIdentifiers } from './find.ts';
import { NO_SETTINGS } from './identifiers/_define.ts';
import { faultOfPicture, isOfPicture, sourceOf } from './identifiers/_picture.ts';
import { type IdentifierId, identifiers } from './identifiers/index.generated.ts';
import { contentSignals, direct } from './signals.ts';

const SETTINGS = { recordNumbers: [{ picture: 'E########', needsWord: false }], today: '2026-11-22' };

const EXAMPLES: readonly (readonly [type: IdentifierId, text: string, part: string])[] = [
  ['social-security-number', 'her SSN is 123-45-6789, sorry', '123-45-6789'],
  ['social-security-number', 'ssn 123 45 6789', '123 45 6789'],
  ['social-security-number', 'SSN:123456789', '123456789'],
  ['social-security-number', 'it broke 123-45-\r\n6789 here', '123-45-\r\n6789'],
  ['social-security-number', 'with typographic hyphens 123\u201145\u20116789.', '123\u201145\u20116789'],
  ['social-security-number', 'hidden 123\u200b-45-67\u200b89.', '123\u200b-45-67\u200b89'],
  ['social-security-number', 'SSN ending in 6789', '6789'],
  ['taxpayer-number', 'ITIN 912-78-1234', '912-78-1234'],
  ['payment-card-number', 'card 4111 1111 1111 1111 on page two', '4111 1111 1111 1111'],
  ['payment-card-number', 'on page 2 4111-1111-1111-1111', '4111-1111-1111-1111'],
  ['payment-card-number', 'amex 3782 822463 10005', '3782 822463 10005'],
  ['medicare-number', 'Medicare 1EG4-TE5-MK73', '1EG4-TE5-MK73'],
  ['medicare-number', 'medicare 1eg4te5mk73', '1eg4te5mk73'],
  ['npi', 'NPI 1234567893', '1234567893'],
  ['telephone-number', 'call (555) 010-4477 please', '(555) 010-4477'],
  ['telephone-number', 'call 555.010.4477', '555.010.4477'],
  ['telephone-number', 'or +44 20 7946 0958', '+44 20 7946 0958'],
  ['telephone-number', 'her cell is 6175550142', '6175550142'],
  ['email-address', 'to jo.park@mail.example today', 'jo.park@mail.example'],
  ['email-address', 'to jo.park [at] mail [dot] example today', 'jo.park [at] mail [dot] example'],
  ['date-of-birth', 'born 04/12/1961', '04/12/1961'],
  ['date-of-birth', 'DOB: 1961-04-12', '1961-04-12'],
  ['date-of-birth', 'born April 12, 1961 in', 'April 12, 1961'],
  ['date-of-birth', '12 Apr 1961 (DOB)', '12 Apr 1961'],
  ['medical-record-number', 'MRN 00482913', '00482913'],
  ['medical-record-number', 'chart no. 4821', '4821'],
  ['medical-record-number', 'the letter for patient 00482913 went', '00482913'],
  ['medical-record-number', 'it says E00482913 on top', 'E00482913'],
  [
    'medical-record-number',
    'MRN \uFF14\uFF18\uFF12\uFF19\uFF11\uFF13',
    '\uFF14\uFF18\uFF12\uFF19\uFF11\uFF13',
  ],
  ['health-plan-number', 'Member ID: XYZ123456789', 'XYZ123456789'],
  ['account-number', 'acct # 8812345', '8812345'],
  ['account-number', 'pay GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32'],
  ['licence-number', "driver's license D1234567", 'D1234567'],
  ['vehicle-number', 'his car 1HGBH41JXMN109186 was', '1HGBH41JXMN109186'],
  ['device-identifier', 'pacemaker serial no. PJN123456', 'PJN123456'],
  ['device-identifier', 'UDI (01)00643169007222(21)PJN123456', '(01)00643169007222(21)PJN123456'],
  [
    'postal-address',
    'lives at 12 Oak Street, Springfield, IL 62704.',
    '12 Oak Street, Springfield, IL 62704',
  ],
  ['postal-address', 'PO Box 1182', 'PO Box 1182'],
  ['ip-address', 'from 203.0.113.7 today', '203.0.113.7'],
  ['web-address', 'see https://portal.example/p/12 now', 'https://portal.example/p/12'],
  ['age-over-89', 'a 93-year-old woman', '93-year-old'],
  ['other-number', 'claim number 20261182734', '20261182734'],
];

test.each(EXAMPLES)('%s is found in "%s"', (type, text, part) => {
  const found = findIdentifiers(text, SETTINGS);
  expect(found.map((one) => [one.type, text.slice(one.start, one.end)])).toEqual([[type, part]]);
});

test.each([
  'It was the second page, sent at 14:30 to 3 people.',
  'Room 1204, around 10 of 25 letters, in 2026.',
  'I called twice; they promised to shred it within 24 hours.',
  'Extension 4477, ask for the front desk.',
  'Order 555-234-5678 ships on 03/02/2026.',
  'Newborn seen 03/02/2026, birth weight 3400 g.',
  'Patients over 90 years old get a call.',
  'Tracking 4111 1111 1111 1111 and build 10.0.2.15.',
  'Version 10.0.2.15 of the driver is out.',
  'Invoice 1234567893 is due.',
  'BP 120/80, HR 72, Na 140, K 4.1, dx E11.65 and CPT 99214.',
])('nothing is found in "%s"', (text) => {
  expect(findIdentifiers(text, SETTINGS)).toEqual([]);
});

test('the words of our own kinds are never taken for identifiers', () => {
  for (const kind of Object.values(kinds)) {
    const steps = kind.containment.flatMap((step) => [step.do, step.how ?? '']);
    for (const sentence of [kind.title, kind.sentence, ...steps]) {
      expect([sentence, findIdentifiers(sentence, SETTINGS)]).toEqual([sentence, []]);
    }
  }
});

test('a signal is a type and a count, and says nothing else', () => {
  const said = contentSignals('DOB 04/12/1961, MRN 00482913, call 617-555-0142 or 617-555-0143.', SETTINGS);
  expect(said).toEqual({
    signals: [
      { type: 'date-of-birth', count: 1 },
      { type: 'medical-record-number', count: 1 },
      { type: 'telephone-number', count: 2 },
    ],
    wholeRead: true,
  });
  expect(direct(said.signals)).toBe(2);
});

describe('the registry', () => {
  test('each kind says what it looks like, what it is found by and what is promised, with a rank of its own', () => {
    const all = Object.entries(identifiers);
    const lacking = all.filter(([, { title, recall }]) => title === '' || recall.foundBy === '');
    expect(lacking.map(([type]) => `${type} says too little`)).toEqual([]);
    expect(all.filter(([, { element }]) => !/^[A-R]$/.test(element)).map(([type]) => type)).toEqual([]);
    expect(new Set(all.map(([, { rank }]) => rank)).size).toBe(all.length);
  });
});

describe('for any text', () => {
  const parts = fc.oneof(
    fc.constantFrom(...EXAMPLES.map(([, text]) => text)),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d .()@:/-]{0,60}$/),
  );

  test('what is found lies inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (some) => {
        const text = some.join('');
        let end = 0;
        for (const one of findIdentifiers(text, SETTINGS)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('no pattern repeats without a limit, so that none can be made slow', () => {
    const used = new Set<string>();
    const exec = RegExp.prototype.exec;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
      used.add(this.source);
      return exec.call(this, text);
    });
    for (const [, text] of EXAMPLES) findIdentifiers(text, SETTINGS);
    spy.mockRestore();
    const bare = [...used].map((source) => source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_'));
    expect(used.size).toBeGreaterThan(40);
    expect(bare.filter((source) => /[*+]|\{\d+,\}/.test(source))).toEqual([]);
  });

  /** A quadratic step over a megabyte would take hours, not the minute that a test has. */
  test.each([
    ['digits', '1'],
    ['digits and spaces', '12 '],
    ['digits and hyphens', '123-'],
    ['digits and dots', '10.'],
    ['opening brackets', '('],
    ['brackets and digits', '(1)'],
    ['at signs', 'a@'],
    ['dotted names', 'a.'],
    ['colons', 'a:'],
    ['labels', 'MRN is the '],
    ['labels of birth', 'born on '],
    ['capitals', 'A1 Aa '],
    ['house numbers', '12 Oak Oak '],
    ['schemes', 'http://'],
    ['Social Security numbers', '123-45-6789 '],
    ['invisible letters', '1\u200b'],
    ['hash signs', '#= :'],
  ])('a megabyte of %s is looked over to its end', (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const said = contentSignals(text, SETTINGS);
    expect(said.wholeRead).toBe(true);
  });

  test('any short text repeated to two hundred thousand characters is looked over to its end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w .,:;()@#/*'-]{1,12}$/), (unit) => {
        const text = unit.repeat(Math.ceil(200_000 / unit.length));
        expect(contentSignals(text, NO_SETTINGS).wholeRead).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the organization’s own picture of its record numbers', () => {
  const picture = { picture: 'LK######', needsWord: false, upTo: 2, hasCheckDigit: false };
  const count = (text: string, given: object) =>
    contentSignals(text, { recordNumbers: [{ ...picture, ...given }], today: null }).signals.find(
      ({ type }) => type === 'medical-record-number',
    )?.count ?? 0;

  test('takes a range of digits, and no part of a longer number', () => {
    expect(count('see LK123456, lk1234567 and LK12345678', {})).toBe(3);
    expect(count('see LK12345 and LK123456789', {})).toBe(0);
  });

  test('asks for the check digit where there is one', () => {
    const given = { picture: 'N-#########', upTo: 0, hasCheckDigit: true };
    expect([count('N-123456782', given), count('N-123456789', given)]).toEqual([1, 0]);
  });

  test('finds every number that the picture draws, and takes no time over any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', '@', 'A', '7', '-', '.', ' ', '/'), { minLength: 4, maxLength: 24 }),
        fc.nat(8),
        fc.integer({ min: 0, max: 9 }),
        (letters, upTo, digit) => {
          const one = { picture: letters.join(''), needsWord: false, upTo };
          if (faultOfPicture(one) !== null) return;
          const drawn = one.picture.replaceAll('#', String(digit)).replaceAll('@', 'q');
          expect(isOfPicture(one, drawn + String(digit).repeat(upTo))).toBe(true);
          // Every character is compared at most once for each place of a bounded pattern.
          expect(/[+*]|,}/.test(sourceOf(one))).toBe(false);
        },
      ),
    );
  });
});
