import { domainToASCII } from 'node:url';
import type { Faker } from '@faker-js/faker';

/** Makes a domain wrong in one way; null where this domain cannot be. */
type Slip = (faker: Faker, domain: string) => string | null;

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Of Cyrillic and Greek, and Latin with marks: what attackers register. */
const TWINS: Readonly<Record<string, string>> = {
  a: 'аàá',
  c: 'с',
  e: 'еé',
  i: 'іí',
  o: 'оοó',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  h: 'һ',
  n: 'ñ',
  u: 'ú',
};
const DIGITS: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5' };
const SOUNDS = ['ie', 'ei', 'ea', 'oa', 'ph', 'ck', 'ou'];

export const SLIPS: Readonly<Record<string, Slip>> = {
  'a letter missing': named((f, name) =>
    at(f, name, (place) => name.slice(0, place) + name.slice(place + 1)),
  ),
  'a letter doubled': named((f, name) =>
    at(f, name, (place) => name.slice(0, place) + name.charAt(place) + name.slice(place)),
  ),
  'a doubled letter missing': named((_, name) =>
    /([a-z])\1/.test(name) ? name.replace(/([a-z])\1/, '$1') : null,
  ),
  'two letters swapped': named((f, name) =>
    at(
      f,
      name.slice(0, -1),
      (place) => name.slice(0, place) + name.charAt(place + 1) + name.charAt(place) + name.slice(place + 2),
    ),
  ),
  'the key beside': named((f, name) =>
    at(f, name, (place) => replaced(name, place, beside(f, name.charAt(place)))),
  ),
  'the key beside too': named((f, name) =>
    at(f, name, (place) => name.slice(0, place) + beside(f, name.charAt(place)) + name.slice(place)),
  ),
  'another vowel': named((f, name) =>
    atLetter(f, name, /[aeiou]/g, (place) => replaced(name, place, f.helpers.arrayElement([...'aeiou']))),
  ),
  'vowels the other way': named((_, name) => {
    const pair = SOUNDS.find((sound) => name.includes(sound));
    return pair === undefined ? null : name.replace(pair, [...pair].reverse().join(''));
  }),
  'rn for m': named((_, name) => (name.includes('m') ? name.replace('m', 'rn') : null)),
  'm for rn': named((_, name) => (name.includes('rn') ? name.replace('rn', 'm') : null)),
  'vv for w': named((_, name) => (name.includes('w') ? name.replace('w', 'vv') : null)),
  'a digit for its letter': named((f, name) =>
    atLetter(f, name, /[olis]/g, (place) => replaced(name, place, DIGITS[name.charAt(place)] ?? '')),
  ),
  'a letter of another script': (f, domain) => twin(f, domain),
  'the same as an A-label': (f, domain) => {
    const written = twin(f, domain);
    return written === null ? null : domainToASCII(written);
  },
  'a hyphen more': named((f, name) =>
    name.length < 5 || name.includes('-')
      ? null
      : at(f, name.slice(2), (place) => `${name.slice(0, place + 1)}-${name.slice(place + 1)}`),
  ),
  'a hyphen less': named((_, name) => (name.includes('-') ? name.replace('-', '') : null)),
  'another ending': (f, domain) => {
    const [name, ending] = parts(domain);
    const others = ['com', 'org', 'net', 'co', 'us', 'info', 'health', 'care'].filter(
      (other) => other !== ending,
    );
    return /^(?:com|org|net|health|care|info|us|co|biz)$/.test(ending)
      ? `${name}.${f.helpers.arrayElement(others)}`
      : null;
  },
  'a mistyped ending': (f, domain) => {
    const [name, ending] = parts(domain);
    const wrong: Readonly<Record<string, readonly string[]>> = {
      com: ['con', 'cmo', 'cm', 'om', 'comm', 'vom', 'xom'],
      org: ['ogr', 'orf', 'og', 'orgg', 'rog'],
      net: ['ner', 'nte', 'ne', 'nett', 'met'],
    };
    const choice = wrong[ending];
    return choice === undefined ? null : `${name}.${f.helpers.arrayElement(choice)}`;
  },
  'as labels of another domain': (f, domain) =>
    `${domain}.${f.helpers.arrayElement(['reply-mail', 'secure-inbox', 'login'])}.${f.helpers.arrayElement(['com', 'net', 'xyz'])}`,
  'with a hyphen for the dot': (f, domain) =>
    `${domain.replaceAll('.', '-')}.${f.helpers.arrayElement(['com', 'net', 'info'])}`,
  'with a word added': named((f, name) =>
    name.length < 5
      ? null
      : `${name}-${f.helpers.arrayElement(['billing', 'secure', 'portal', 'health', 'mail', 'records'])}`,
  ),
};

/** What changes the name alone, with its ending left as it is. */
function named(change: (faker: Faker, name: string) => string | null): Slip {
  return (faker, domain) => {
    const [name, ending] = parts(domain);
    const changed = change(faker, name);
    return changed === null || changed === name || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(changed)
      ? null
      : `${changed}.${ending}`;
  };
}

function parts(domain: string): readonly [string, string] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

function at(faker: Faker, name: string, change: (place: number) => string): string {
  return change(faker.number.int({ min: 0, max: name.length - 1 }));
}

function atLetter(
  faker: Faker,
  name: string,
  which: RegExp,
  change: (place: number) => string,
): string | null {
  const places = [...name.matchAll(which)].map(({ index }) => index);
  return places.length === 0 ? null : change(faker.helpers.arrayElement(places));
}

function replaced(name: string, place: number, letter: string): string {
  return name.slice(0, place) + letter + name.slice(place + 1);
}

function beside(faker: Faker, key: string): string {
  const row = KEYS.find((keys) => keys.includes(key));
  if (row === undefined) return key;
  const place = row.indexOf(key);
  const near = [row[place - 1], row[place + 1]].filter((other) => other !== undefined);
  return faker.helpers.arrayElement(near);
}

function twin(faker: Faker, domain: string): string | null {
  const [name, ending] = parts(domain);
  const changed = atLetter(faker, name, /[aceiopsxyhnu]/g, (place) =>
    replaced(name, place, faker.helpers.arrayElement([...(TWINS[name.charAt(place)] ?? '')])),
  );
  return changed === null ? null : `${changed}.${ending}`;
}
