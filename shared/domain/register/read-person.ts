import { isCalendarDate } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import {
  ADDRESS_QUALITIES,
  type Address,
  type AddressQuality,
  type AffectedPerson,
  RELATIONS,
  type Relation,
  type Representative,
} from './person.ts';
import { stateCode } from './state-names.ts';
import { readPostalCode } from './zip.ts';

export type TypedAddress = {
  readonly lines: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
};

/** A person as somebody typed them, or as they stand in a file. Empty is what nobody said. */
export type TypedPerson = {
  readonly name: string;
  readonly address: TypedAddress;
  readonly bornOn: string;
  readonly patientNumber: string;
  readonly email: string;
  readonly agreesToEmail: boolean;
  readonly telephone: string;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  readonly relation: string;
  readonly representativeName: string;
  readonly representativeAddress: TypedAddress;
  readonly addressQuality: string;
  readonly qualityReason: string;
  /** The state they live in, where it is not that of the address. */
  readonly residence: string;
};

/** What keeps a person from being entered, and what to do: beside the field it concerns. */
export type Problem = { readonly field: string; readonly message: string };

export type ReadPerson = {
  readonly person: AffectedPerson | null;
  readonly problems: readonly Problem[];
  /** What was understood in a way that somebody should look at. */
  readonly warnings: readonly Problem[];
};

const LONGEST = { name: 200, line: 200, city: 100, short: 60, email: 254, reason: 300 } as const;

/** Collects what is wrong while a person is read, so that all of it is said at once. */
class Reading {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  refuse(field: string, message: string): null {
    this.problems.push({ field, message });
    return null;
  }

  /** One line of text, trimmed; null where it is empty. */
  line(field: string, typed: string, longest: number): string | null {
    const text = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    if (text === '') return null;
    if (text.length > longest)
      return this.refuse(field, `It is longer than ${longest} characters. Shorten it.`);
    if (/[\p{Cc}\p{Co}\uFFFD]/u.test(text))
      return this.refuse(
        field,
        'It holds a character that cannot be read. Save the file as UTF-8, or retype it.',
      );
    // Two letters where one was meant: UTF-8 that was read as Windows-1252 and saved again.
    if (/[\u00C3\u00C2][\u0080-\u00BF\u0152-\u2122]/u.test(text))
      this.warnings.push({
        field,
        message: `\u201c${text}\u201d looks wrongly converted. Compare it with the source.`,
      });
    return text;
  }
}

/** Reads a person, whether typed or imported, by the same rules. */
export function readPerson(typed: TypedPerson, today: CalendarDate): ReadPerson {
  const reading = new Reading();
  const name = reading.line('name', typed.name, LONGEST.name);
  if (name === null && reading.problems.length === 0)
    reading.refuse('name', 'The name is missing. Fill it in.');
  const state = readState(reading, 'state', typed.address.state, isHome(typed.address));
  const address = readAddress(reading, typed.address, state, '');
  // A state alone still says where somebody lives, not where mail goes.
  const residence =
    typed.residence.trim() === '' ? state : readState(reading, 'residence', typed.residence, true);
  const email = readEmail(reading, typed.email);
  const qualityReason = reading.line('qualityReason', typed.qualityReason, LONGEST.reason);
  const quality = readQuality(reading, typed.addressQuality, address);
  const person = {
    name: name ?? '',
    address,
    bornOn: readBirth(reading, typed.bornOn, today),
    patientNumber: reading.line('patientNumber', typed.patientNumber, LONGEST.short),
    email,
    agreesToEmail: typed.agreesToEmail && email !== null,
    telephone: reading.line('telephone', typed.telephone, LONGEST.short),
    isDeceased: typed.isDeceased,
    isMinor: typed.isMinor,
    representative: readRepresentative(reading, typed),
    addressQuality: quality,
    qualityReason: qualityReason ?? (address === null ? 'No address is known.' : null),
    residence,
    livesAbroad: residence === null && !isHome(typed.address),
  };
  if (typed.agreesToEmail && email === null && typed.email.trim() === '')
    reading.refuse(
      'email',
      'They agreed to e-mail, but no e-mail address is given. Add it, or take the agreement out.',
    );
  const { problems, warnings } = reading;
  return { person: problems.length === 0 ? person : null, problems, warnings };
}

const HOME = new Set(['', 'us', 'usa', 'unitedstates', 'unitedstatesofamerica', 'america']);

function isHome({ country }: TypedAddress): boolean {
  return HOME.has(country.toLowerCase().replaceAll(/[^a-z]/g, ''));
}

/** Null where none of it is given; half an address is a problem, since a letter to it goes astray. */
function readAddress(
  reading: Reading,
  typed: TypedAddress,
  state: string | null,
  prefix: string,
): Address | null {
  const at = (field: string) => `${prefix}${field}`;
  const lines = typed.lines.flatMap((line) => reading.line(at('lines'), line, LONGEST.line) ?? []);
  const city = reading.line(at('city'), typed.city, LONGEST.city);
  const country = isHome(typed) ? null : reading.line(at('country'), typed.country, LONGEST.city);
  const code = typed.postalCode.trim();
  if (lines.length === 0 && city === null && code === '') return null;
  if (lines.length === 0)
    reading.refuse(
      at('lines'),
      'The street or post-office box is missing. Fill it in, or leave the whole address out.',
    );
  if (city === null)
    reading.refuse(at('city'), 'The city is missing. Fill it in, or leave the whole address out.');
  if (country === null && state === null && typed.state.trim() === '')
    reading.refuse(at('state'), 'The state is missing. Fill it in, or leave the whole address out.');
  const zip = isHome(typed)
    ? readPostalCode(code, state)
    : { code: code.slice(0, LONGEST.short), padded: false };
  if (zip === null)
    reading.refuse(
      at('postalCode'),
      `\u201c${code.slice(0, 20)}\u201d is no ZIP code: five digits, or nine. A spreadsheet may have dropped leading zeros.`,
    );
  else if (zip.padded)
    reading.warnings.push({
      field: at('postalCode'),
      message: `ZIP code ${code} was read as ${zip.code}: a spreadsheet dropped its zeros.`,
    });
  return { lines: lines.slice(0, 4), city: city ?? '', state, postalCode: zip?.code ?? '', country };
}

function readState(reading: Reading, field: string, typed: string, atHome: boolean): string | null {
  if (typed.trim() === '') return null;
  const code = stateCode(typed);
  if (code !== null) return code;
  if (!atHome) return null;
  return reading.refuse(
    field,
    `\u201c${typed.trim().slice(0, 30)}\u201d is no state Needful knows. Use its postal code, such as OH, or name the country for who lives abroad.`,
  );
}

function readQuality(reading: Reading, typed: string, address: Address | null): AddressQuality {
  const word = typed.trim().toLowerCase();
  if (address === null) return 'bad';
  if (word === '') return 'unknown';
  const known = ADDRESS_QUALITIES.find((each) => each === word);
  if (known === undefined)
    reading.refuse(
      'addressQuality',
      `\u201c${word.slice(0, 20)}\u201d says nothing of an address. Use good, bad or unknown.`,
    );
  return known ?? 'unknown';
}

function readEmail(reading: Reading, typed: string): string | null {
  const email = reading.line('email', typed, LONGEST.email);
  if (email === null || /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email)) return email;
  return reading.refuse(
    'email',
    `\u201c${email.slice(0, 60)}\u201d is no e-mail address. Correct it, or leave it out.`,
  );
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const AMERICAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const OLDEST_YEARS = 130;

/** `1984-03-07` or `03/07/1984`, month first as in the United States. */
function readBirth(reading: Reading, typed: string, today: CalendarDate): CalendarDate | null {
  const text = typed.trim();
  if (text === '') return null;
  const iso = ISO.exec(text);
  const american = AMERICAN.exec(text);
  const parts =
    iso === null ? (american === null ? null : [american[3], american[1], american[2]]) : iso.slice(1, 4);
  if (parts === null)
    return reading.refuse(
      'bornOn',
      `\u201c${text.slice(0, 20)}\u201d is no date Needful reads. Write 1984-03-07 or 03/07/1984, with four digits for the year.`,
    );
  const date = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  if (!isCalendarDate(date))
    return reading.refuse('bornOn', `There is no day ${text.slice(0, 20)}. Correct the date of birth.`);
  if (date > today) return reading.refuse('bornOn', `${date} has not come yet. Correct the date of birth.`);
  if (Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST_YEARS)
    return reading.refuse(
      'bornOn',
      `${date} is more than ${OLDEST_YEARS} years ago. Correct the date of birth.`,
    );
  return date;
}

const RELATION_WORDS: Readonly<Record<string, Relation>> = {
  nextofkin: 'next-of-kin',
  personalrepresentative: 'personal-representative',
  parent: 'parent-or-guardian',
  guardian: 'parent-or-guardian',
  parentorguardian: 'parent-or-guardian',
};

function readRepresentative(reading: Reading, typed: TypedPerson): Representative | null {
  const name = reading.line('representativeName', typed.representativeName, LONGEST.name);
  const given = typed.representativeAddress;
  const state = readState(reading, 'representative.state', given.state, isHome(given));
  const address = readAddress(reading, given, state, 'representative.');
  if (name === null) {
    if (address !== null)
      reading.refuse('representativeName', 'The representative\u2019s name is missing. Fill it in.');
    return null;
  }
  const word = typed.relation.toLowerCase().replaceAll(/[^a-z]/g, '');
  const relation = word === '' ? likelyRelation(typed) : RELATION_WORDS[word];
  if (relation === undefined)
    reading.refuse(
      'relation',
      `\u201c${typed.relation.trim().slice(0, 30)}\u201d is no relation Needful knows. Use ${RELATIONS.join(', ')}.`,
    );
  return { relation: relation ?? 'personal-representative', name, address };
}

function likelyRelation({ isDeceased, isMinor }: TypedPerson): Relation {
  if (isDeceased) return 'next-of-kin';
  return isMinor ? 'parent-or-guardian' : 'personal-representative';
}
