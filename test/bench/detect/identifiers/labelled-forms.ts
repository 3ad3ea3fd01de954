import type { Faker } from '@faker-js/faker';
import { withCheckDigit, withIbanDigits } from './check-digits.ts';
import type { Forms, Made } from './forms.ts';

const pick = <Item>(faker: Faker, items: readonly Item[]) => faker.helpers.arrayElement(items);
const after = (faker: Faker, labels: readonly string[], value: string): Made => ({
  value,
  said: `${pick(faker, labels)}${value}`,
});
const digits = (faker: Faker, min: number, max = min) => faker.string.numeric({ length: { min, max } });
const letters = (faker: Faker, count: number) => faker.string.alpha({ length: count, casing: 'upper' });

const MRN = [
  'MRN ',
  'MRN: ',
  'MRN#',
  'mrn ',
  'MRN is ',
  'Medical record number ',
  'medical record no. ',
  'Med rec # ',
  'chart number ',
  'Chart # ',
  'Patient ID: ',
  'patient id ',
  'Pt ID ',
  'MRN for this patient is ',
  'Patient number ',
];
const PLAN = [
  'Member ID ',
  'Member ID: ',
  'member number ',
  'Subscriber ID: ',
  'Policy number ',
  'policy # ',
  'Insurance ID ',
  'Medicaid ID ',
  'Medicaid # ',
  'Beneficiary ID: ',
  'Health plan ID ',
  'insurance member no. ',
];
const ACCOUNT = [
  'Account number ',
  'account # ',
  'Acct: ',
  'acct no. ',
  'Account: ',
  'bank account ',
  'Guarantor account ',
  'billing account number ',
];
const LICENCE = [
  "driver's license ",
  'Driver license # ',
  'DL# ',
  'license number ',
  'Medical license no. ',
  'passport ',
  'Passport number: ',
  'certificate no. ',
];
const DEVICE = [
  'serial number ',
  'Serial no. ',
  'S/N ',
  'serial # ',
  'device ID ',
  'Device serial: ',
  'pacemaker serial number ',
  'SN: ',
];
const OTHER = [
  'claim number ',
  'Claim # ',
  'Claim ID: ',
  'accession number ',
  'Accession # ',
  'Encounter # ',
  'encounter ID ',
  'CSN ',
  'prior authorization ',
  'Auth # ',
  'Rx number ',
  'Rx# ',
  'case number ',
  'specimen ID ',
];

/** Types that are known by the word beside them. */
export const labelledForms = {
  'medical-record-number': {
    'digits after the label': (f) => after(f, MRN, digits(f, 6, 10)),
    'with a letter': (f) => after(f, MRN, `${letters(f, 1)}${digits(f, 7, 8)}`),
    'with hyphens': (f) => after(f, MRN, `${digits(f, 2)}-${digits(f, 2)}-${digits(f, 2, 3)}`),
    'the label behind': (f) => {
      const value = digits(f, 7, 8);
      return { value, said: `${value} (MRN)` };
    },
    'label and number on two lines': (f) => after(f, ['MRN\n', 'Medical Record Number:\n'], digits(f, 8)),
    'glued to its label': (f) => after(f, ['MRN', 'MRN:', 'MRN#'], digits(f, 7, 9)),
  },
  'health-plan-number': {
    'letters and digits': (f) => after(f, PLAN, `${letters(f, 3)}${digits(f, 9)}`),
    digits: (f) => after(f, PLAN, digits(f, 8, 12)),
    'with hyphens': (f) => after(f, PLAN, `${letters(f, 1)}${digits(f, 3)}-${digits(f, 5)}-${digits(f, 2)}`),
  },
  'account-number': {
    digits: (f) => after(f, ACCOUNT, digits(f, 7, 12)),
    'an IBAN': (f) => {
      const value = withIbanDigits(digits(f, 18));
      return { value, said: `IBAN ${value}` };
    },
    'an IBAN in groups': (f) => {
      const value = (withIbanDigits(digits(f, 18)).match(/.{1,4}/g) ?? []).join(' ');
      return { value, said: value };
    },
  },
  'licence-number': {
    'letters and digits': (f) => after(f, LICENCE, `${letters(f, 1)}${digits(f, 7, 8)}`),
    digits: (f) => after(f, LICENCE, digits(f, 8, 9)),
    'of the DEA': (f) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, g = 0] = [...digits(f, 6)].map(Number);
      const check = (a + c + e + 2 * (b + d + g)) % 10;
      const value = `${pick(f, ['A', 'B', 'F', 'M'])}${letters(f, 1)}${a}${b}${c}${d}${e}${g}${check}`;
      return { value, said: `${pick(f, ['DEA ', 'DEA# ', 'DEA number '])}${value}` };
    },
  },
  'device-identifier': {
    'letters and digits': (f) => after(f, DEVICE, `${letters(f, 3)}${digits(f, 6)}`),
    digits: (f) => after(f, DEVICE, digits(f, 8, 12)),
    'a UDI': (f) => {
      const value = `(01)${withCheckDigit(digits(f, 13))}(21)${letters(f, 2)}${digits(f, 6)}`;
      return { value, said: `${pick(f, ['', 'UDI ', 'UDI: '])}${value}` };
    },
    'a MAC address': (f) => {
      const value = f.internet.mac();
      return { value, said: value };
    },
  },
  'other-number': {
    digits: (f) => after(f, OTHER, digits(f, 7, 12)),
    'letters and digits': (f) => after(f, OTHER, `${letters(f, 2)}${digits(f, 8)}`),
  },
} as const satisfies Readonly<Record<string, Forms>>;
