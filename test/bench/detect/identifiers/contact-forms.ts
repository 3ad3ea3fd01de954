import type { Faker } from '@faker-js/faker';
import type { Forms, Made } from './forms.ts';

const pick = <Item>(faker: Faker, items: readonly Item[]) => faker.helpers.arrayElement(items);
const after = (label: string, value: string): Made => ({ value, said: `${label}${value}` });
const CALLS = [
  'call ',
  'phone ',
  'Phone: ',
  'cell: ',
  'mobile ',
  'tel ',
  'Tel. ',
  'fax ',
  'Fax: ',
  'reach him at ',
  'her cell is ',
  'Telephone number ',
  'text ',
  'call back at ',
  'home phone ',
  'Emergency contact: ',
];

/** Area and exchange as the North American plan gives them out. */
function parts(faker: Faker): readonly [string, string, string] {
  const three = () => {
    const digits = `${faker.number.int({ min: 2, max: 9 })}${faker.string.numeric(2)}`;
    return digits.endsWith('11') ? `${digits[0]}12` : digits;
  };
  return [three(), three(), faker.string.numeric(4)];
}

const STREETS = [
  'Street',
  'St',
  'St.',
  'Avenue',
  'Ave',
  'Ave.',
  'Road',
  'Rd',
  'Drive',
  'Dr.',
  'Lane',
  'Ln',
  'Boulevard',
  'Blvd',
  'Court',
  'Ct',
  'Way',
  'Place',
  'Circle',
  'Terrace',
  'Parkway',
];

function street(faker: Faker): string {
  const name = pick(faker, [
    faker.person.lastName().replace(/[^A-Za-z']/g, ''),
    `${pick(faker, ['Oak', 'Maple', 'Cedar', 'Lake', 'Hill', 'Spring', 'Park'])} ${pick(faker, ['Ridge', 'View', 'Grove', 'Hollow'])}`,
    `${pick(faker, ['N', 'S.', 'West', 'East'])} ${faker.person.lastName().replace(/[^A-Za-z']/g, '')}`,
    `${faker.number.int({ min: 4, max: 20 })}th`,
  ]);
  return `${faker.number.int({ min: 1, max: 19_999 })} ${name} ${pick(faker, STREETS)}`;
}

const mail = (faker: Faker) =>
  `${pick(faker, [faker.internet.username(), `${faker.person.firstName()}.${faker.person.lastName()}`.replace(/[^\w.]/g, ''), `${faker.person.lastName().replace(/\W/g, '')}+${faker.string.numeric(2)}`, faker.string.alphanumeric(6)])}@${pick(faker, [faker.internet.domainName(), 'mail.clinic.example', 'gmail.com', 'st-lukes.co.uk'])}`;

export const contactForms = {
  'telephone-number': {
    'brackets around the area': (f) => phone(f, CALLS.concat(''), ([a, b, c]) => `(${a}) ${b}-${c}`),
    'with hyphens': (f) => phone(f, CALLS.concat(''), (all) => all.join('-')),
    'with dots': (f) => phone(f, CALLS.concat(''), (all) => all.join('.')),
    'with spaces': (f) => phone(f, CALLS, (all) => all.join(' ')),
    'run together, with a label': (f) => phone(f, CALLS, (all) => all.join('')),
    'with the country': (f) =>
      phone(
        f,
        CALLS.concat(''),
        (all) => `${pick(f, ['+1 ', '1-', '+1-', '+1.'])}${all.join(pick(f, ['-', '.']))}`,
      ),
    'in E.164': (f) => phone(f, CALLS.concat(''), (all) => `+1${all.join('')}`),
    'with an extension': (f) =>
      phone(
        f,
        CALLS,
        ([a, b, c]) => `${a}-${b}-${c} ${pick(f, ['x', 'ext. ', 'ext '])}${f.string.numeric(3)}`,
      ),
    'without its area': (f) => phone(f, CALLS, ([, b, c]) => `${b}-${c}`),
    'from abroad': (f) =>
      phone(
        f,
        CALLS.concat(''),
        () =>
          `+${pick(f, ['44 20 7946', '49 30 901', '52 55 1234', '63 2 8123', '33 1 42 68'])} ${f.string.numeric(4)}`,
      ),
  },
  'email-address': {
    plain: (f) => after(pick(f, ['', 'email ', 'write to ']), mail(f)),
    'in angle brackets': (f) => {
      const value = mail(f);
      return { value, said: `${f.person.fullName()} <${value}>` };
    },
    'mailto:': (f) => after('mailto:', mail(f)),
    'at in brackets': (f) => after('', mail(f).replace('@', pick(f, [' [at] ', '(at)', ' (at) ']))),
  },
  'postal-address': {
    'street alone': (f) => after(pick(f, ['lives at ', 'Address: ', 'mail to ']), street(f)),
    'street, town, state and ZIP': (f) =>
      after(
        pick(f, ['', 'Address: ']),
        `${street(f)}, ${f.location.city()}, ${f.location.state({ abbreviated: true })} ${f.location.zipCode('#####')}`,
      ),
    'two lines': (f) =>
      after(
        '',
        `${street(f)}\n${f.location.city()}, ${f.location.state({ abbreviated: true })} ${f.location.zipCode('#####')}`,
      ),
    'with a unit': (f) =>
      after(
        'ship to ',
        `${street(f)}${pick(f, [', Apt ', ' Apt ', ', Unit ', ' #'])}${f.number.int({ min: 1, max: 99 })}`,
      ),
    'a PO box': (f) =>
      after(
        '',
        `${pick(f, ['PO Box ', 'P.O. Box ', 'P. O. Box ', 'po box '])}${f.number.int({ min: 10, max: 99_999 })}`,
      ),
    'in lower case': (f) =>
      after(
        'lives at ',
        `${f.number.int({ min: 1, max: 999 })} ${pick(f, ['oak', 'maple', 'elm', 'washington', 'north main'])} ${pick(f, ['street', 'avenue', 'road', 'lane', 'drive'])}`,
      ),
  },
  'ip-address': {
    'four numbers': (f) => after(pick(f, ['', 'IP ', 'IP address: ', 'logged in from ']), f.internet.ipv4()),
    'of version six': (f) => after(pick(f, ['', 'IP ']), f.internet.ipv6()),
  },
  'web-address': {
    'with a scheme': (f) =>
      after(pick(f, ['', 'portal: ']), `${f.internet.url({ appendSlash: false })}/p/${f.string.numeric(5)}`),
    'with www': (f) => after('', `www.${f.internet.domainName()}/profile/${f.string.alphanumeric(6)}`),
  },
} as const satisfies Readonly<Record<string, Forms>>;

function phone(
  faker: Faker,
  labels: readonly string[],
  write: (all: readonly [string, string, string]) => string,
): Made {
  return after(pick(faker, labels), write(parts(faker)));
}
