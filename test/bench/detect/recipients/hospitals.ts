import type { Faker } from '@faker-js/faker';

const SAINTS = ['luke', 'mark', 'mary', 'john', 'joseph', 'anthony', 'francis', 'vincent', 'clare', 'anne'];
const PLACES = [
  'north',
  'south',
  'valley',
  'lakeside',
  'riverside',
  'county',
  'metro',
  'central',
  'summit',
  'harbor',
  'prairie',
  'coastal',
  'hillside',
  'bay',
  'mercy',
  'grace',
  'providence',
  'unity',
  'heritage',
  'pioneer',
];
const TRADES = [
  'cardiology',
  'radiology',
  'imaging',
  'labs',
  'pediatrics',
  'orthopedics',
  'dental',
  'pharmacy',
  'hospice',
  'surgery',
  'oncology',
  'clinic',
  'health',
  'hospital',
  'medical',
  'rehab',
  'eyecare',
  'homecare',
];
const ENDINGS = ['org', 'org', 'com', 'com', 'com', 'net', 'health', 'care'];

/** The domain of a clinic, hospital or laboratory as they are called. */
export function hospital(faker: Faker): string {
  const { arrayElement } = faker.helpers;
  const surname = faker.person
    .lastName()
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const name = arrayElement([
    `st${arrayElement(SAINTS)}s${arrayElement(['', arrayElement(TRADES)])}`,
    `${arrayElement(PLACES)}${arrayElement(TRADES)}`,
    `${arrayElement(PLACES)}-${arrayElement(TRADES)}`,
    `${surname}${arrayElement(TRADES)}`,
    `${arrayElement(PLACES)}${arrayElement(PLACES)}${arrayElement(TRADES)}`,
    `${surname}and${faker.person
      .lastName()
      .toLowerCase()
      .replace(/[^a-z]/g, '')}`,
  ]);
  return `${name}.${arrayElement(ENDINGS)}`;
}
