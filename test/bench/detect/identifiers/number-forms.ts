import type { Faker } from '@faker-js/faker';
import { withCheckDigit, withVinDigit } from './check-digits.ts';
import type { Forms, Made } from './forms.ts';

const pick = <Item>(faker: Faker, items: readonly Item[]) => faker.helpers.arrayElement(items);
const alone = (value: string): Made => ({ value, said: value });
const after = (label: string, value: string): Made => ({ value, said: `${label}${value}` });

function ssn(faker: Faker): readonly [string, string, string] {
  const area = pick(faker, [
    faker.number.int({ min: 1, max: 665 }),
    faker.number.int({ min: 667, max: 899 }),
  ]);
  const pad = (number: number, size: number) => String(number).padStart(size, '0');
  return [
    pad(area, 3),
    pad(faker.number.int({ min: 1, max: 99 }), 2),
    pad(faker.number.int({ min: 1, max: 9999 }), 4),
  ];
}

const SSN_LABELS = [
  'SSN ',
  'SSN: ',
  'ssn#',
  'Social Security number ',
  'social security no. ',
  'SSN is ',
  'Soc Sec: ',
  'SS# ',
  'his social is ',
  'Social: ',
];

function mbi(faker: Faker): string {
  const letters = [...'ACDEFGHJKMNPQRTUVWXY'];
  const c = () => String(faker.number.int({ min: 1, max: 9 }));
  const a = () => pick(faker, letters);
  const n = () => String(faker.number.int({ min: 0, max: 9 }));
  const an = () => pick(faker, [...letters, ...'0123456789']);
  return [c(), a(), an(), n(), a(), an(), n(), a(), a(), n(), n()].join('');
}

const dashedMbi = (bare: string, sign: string) =>
  [bare.slice(0, 4), bare.slice(4, 7), bare.slice(7)].join(sign);

/** First digits and length of the brands that are in use. */
function card(faker: Faker): string {
  const [start, length] = pick(faker, [
    ['4', 16],
    ['4', 16],
    ['51', 16],
    ['55', 16],
    ['2221', 16],
    ['2720', 16],
    ['34', 15],
    ['37', 15],
    ['6011', 16],
    ['65', 16],
    ['644', 16],
    ['36', 14],
    ['3528', 16],
    ['3589', 16],
  ] as const);
  return withCheckDigit(start + faker.string.numeric({ length: length - start.length - 1 }));
}

function grouped(bare: string, sign: string): string {
  if (bare.length === 15) return [bare.slice(0, 4), bare.slice(4, 10), bare.slice(10)].join(sign);
  if (bare.length === 14) return [bare.slice(0, 4), bare.slice(4, 10), bare.slice(10)].join(sign);
  return (bare.match(/.{4}/g) ?? []).join(sign);
}

const npi = (faker: Faker) => withCheckDigit(pick(faker, ['1', '2']) + faker.string.numeric(8), '80840');

const vin = (faker: Faker) =>
  withVinDigit(
    pick(faker, ['1HG', '2T1', 'JM1', '5YJ', 'WBA', '3FA', 'KM8']) +
      faker.string.fromCharacters('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 5) +
      '0' +
      faker.string.fromCharacters('ABCDEFGHJKLMNPRSTVWXY123456789', 2) +
      faker.string.numeric(6),
  );

/** Types with a form or a check digit of their own. */
export const numberForms = {
  'social-security-number': {
    'with hyphens, no label': (f) => alone(ssn(f).join('-')),
    'with hyphens and a label': (f) => after(pick(f, SSN_LABELS), ssn(f).join('-')),
    'with spaces, no label': (f) => alone(ssn(f).join(' ')),
    'run together, with a label': (f) => after(pick(f, SSN_LABELS), ssn(f).join('')),
    'run together, the label behind': (f) => {
      const value = ssn(f).join('');
      return { value, said: `${value}${pick(f, [' (SSN)', ' is her SSN', ', SSN', ' SSN'])}` };
    },
    'glued to its label': (f) => after(pick(f, ['SSN', 'SSN#', 'SSN:', 'ssn=']), ssn(f).join('')),
    'with dots': (f) => after(pick(f, ['', 'SSN ']), ssn(f).join('.')),
    'broken after a hyphen': (f) => {
      const [area, group, serial] = ssn(f);
      return alone(pick(f, [`${area}-${group}-\n${serial}`, `${area}-\n${group}-${serial}`]));
    },
    'label and number on two lines': (f) =>
      after(pick(f, ['SSN:\n', 'Social Security Number\n']), ssn(f).join('')),
    'with other hyphens and spaces': (f) =>
      alone(ssn(f).join(pick(f, ['\u2011', '\u2013', '\u00a0', ' - ']))),
  },
  'taxpayer-number': {
    'with hyphens': (f) => after(pick(f, ['ITIN ', 'ITIN: ', '']), itin(f).join('-')),
    'run together, with a label': (f) =>
      after(pick(f, ['ITIN ', 'ITIN: ', 'Taxpayer ID ', 'tax id ']), itin(f).join('')),
  },
  'medicare-number': {
    'with hyphens': (f) => after(pick(f, ['', 'MBI ', 'Medicare ']), dashedMbi(mbi(f), '-')),
    'run together': (f) => after(pick(f, ['', 'MBI: ', 'Medicare # ', 'medicare id ']), mbi(f)),
    'in lower case': (f) => after(pick(f, ['', 'mbi ']), mbi(f).toLowerCase()),
    'with spaces': (f) => after(pick(f, ['', 'MBI ']), dashedMbi(mbi(f), ' ')),
  },
  npi: {
    'after its label': (f) =>
      after(
        pick(f, [
          'NPI ',
          'NPI: ',
          'NPI# ',
          'npi number ',
          'National Provider Identifier ',
          'Provider NPI is ',
        ]),
        npi(f),
      ),
    'after a provider': (f) =>
      after(
        pick(f, [
          'Referring provider: Dr. Lee, ',
          'ordering physician ',
          'Rendering provider ID ',
          'Prescriber ',
        ]),
        npi(f),
      ),
    'before its label': (f) => {
      const value = npi(f);
      return { value, said: `${value} (NPI)` };
    },
  },
  'payment-card-number': {
    'run together': (f) => after(pick(f, ['card ', 'Visa ', 'pay with ', '', 'cc: ']), card(f)),
    'in groups, with spaces': (f) =>
      after(pick(f, ['card ', 'credit card number ', '', 'HSA card: ']), grouped(card(f), ' ')),
    'in groups, with hyphens': (f) => after(pick(f, ['card ', 'Mastercard ', '']), grouped(card(f), '-')),
  },
  'vehicle-number': {
    'with a label': (f) => after(pick(f, ['VIN ', 'VIN: ', 'vehicle ']), vin(f)),
    'without a label': (f) => after(pick(f, ['', 'his car, ']), vin(f)),
    'a plate': (f) => {
      const value = `${f.string.alpha({ length: 3, casing: 'upper' })}${pick(f, [' ', '-', ''])}${f.string.numeric(4)}`;
      return after(pick(f, ['license plate ', 'License plate: ', 'plate no. ', 'plate # ']), value);
    },
  },
} as const satisfies Readonly<Record<string, Forms>>;

function itin(faker: Faker): readonly [string, string, string] {
  const group = pick(faker, [
    faker.number.int({ min: 50, max: 65 }),
    faker.number.int({ min: 70, max: 88 }),
    faker.number.int({ min: 94, max: 99 }),
  ]);
  return [`9${faker.string.numeric(2)}`, String(group), faker.string.numeric(4)];
}
