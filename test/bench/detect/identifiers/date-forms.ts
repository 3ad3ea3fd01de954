import type { Faker } from '@faker-js/faker';
import type { Forms, Made } from './forms.ts';

const pick = <Item>(faker: Faker, items: readonly Item[]) => faker.helpers.arrayElement(items);
const LABELS = [
  'DOB ',
  'DOB: ',
  'D.O.B. ',
  'dob ',
  'Date of birth: ',
  'date of birth is ',
  'born ',
  'born on ',
  'Birth date: ',
  'birthdate ',
  'birthday: ',
  'Birthday is ',
  'DOB of the patient is ',
];

type Day = { readonly y: string; readonly m: string; readonly d: string; readonly month: string };

function birthday(faker: Faker): Day {
  const day = faker.date.between({ from: '1928-01-01', to: '2025-12-31' });
  const [y, m, d] = day.toISOString().slice(0, 10).split('-') as [string, string, string];
  return { y, m, d, month: day.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }) };
}

const WRITTEN = {
  'month/day/year': ({ y, m, d }: Day) => `${m}/${d}/${y}`,
  'without zeros': ({ y, m, d }: Day) => `${Number(m)}/${Number(d)}/${y}`,
  'two digits of the year': ({ y, m, d }: Day) => `${Number(m)}/${Number(d)}/${y.slice(2)}`,
  'with hyphens': ({ y, m, d }: Day) => `${m}-${d}-${y}`,
  'with dots': ({ y, m, d }: Day) => `${d}.${m}.${y}`,
  'as ISO 8601': ({ y, m, d }: Day) => `${y}-${m}-${d}`,
  'month in words': ({ y, d, month }: Day) => `${month} ${Number(d)}, ${y}`,
  'day before the month': ({ y, d, month }: Day) => `${Number(d)} ${month} ${y}`,
  'month in three letters': ({ y, d, month }: Day) => `${d}-${month.slice(0, 3)}-${y}`,
  'with an ordinal': ({ y, month }: Day) => `${month} 3rd, ${y}`,
  'eight digits': ({ y, m, d }: Day) => `${m}${d}${y}`,
  'with spaces': ({ y, m, d }: Day) => `${m} ${d} ${y}`,
} as const;

function behind(faker: Faker, value: string): Made {
  return {
    value,
    said: `${value}${pick(faker, [' (DOB)', ' is his date of birth', ', DOB', ' is her birthday'])}`,
  };
}

const age = (faker: Faker) => String(faker.number.int({ min: 90, max: 108 }));

function old(
  faker: Faker,
  write: (years: string) => string,
  say: (value: string) => string = (value) => value,
): Made {
  const value = write(age(faker));
  return { value, said: say(value) };
}

export const dateForms = {
  'date-of-birth': {
    ...(Object.fromEntries(
      Object.entries(WRITTEN).map(([form, write]) => [
        form,
        (f: Faker) => {
          const value = write(birthday(f));
          return { value, said: `${pick(f, LABELS)}${value}` };
        },
      ]),
    ) as { readonly [Form in keyof typeof WRITTEN]: (faker: Faker) => Made }),
    'the label behind': (f) => behind(f, WRITTEN['month/day/year'](birthday(f))),
    'label and date on two lines': (f) => {
      const value = WRITTEN['month/day/year'](birthday(f));
      return { value, said: `Date of Birth\n${value}` };
    },
  },
  'age-over-89': {
    'year-old': (f) =>
      old(
        f,
        (years) => `${years}-year-old`,
        (value) => `${value} woman`,
      ),
    'years old': (f) =>
      old(
        f,
        (years) => `${years} years old`,
        (value) => `he is ${value}`,
      ),
    'y/o and yo': (f) =>
      old(
        f,
        (years) => `${years}${pick(f, ['yo', ' y/o', ' yo', 'y/o'])}`,
        (value) => `${value} male`,
      ),
    aged: (f) => {
      const value = age(f);
      return { value, said: `${pick(f, ['aged ', 'age ', 'Age: ', 'age is '])}${value}` };
    },
  },
} as const satisfies Readonly<Record<string, Forms>>;
