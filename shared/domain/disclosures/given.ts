import type { CalendarDate, Instant } from '../ids.ts';
import type { Period } from '../patient-requests/state.ts';
import type { AffectedPerson } from '../register/person.ts';
import type { Entry } from './compose.ts';
import type { ResearchDetails } from './disclosure.ts';

/** One disclosure as the person reads it: what 164.528(b)(2) and, of a series, (b)(3) ask. */
export type GivenEntry = {
  /** The day, or the first of a series within the period. */
  readonly on: CalendarDate;
  readonly recipientName: string;
  readonly recipientAddress: string | null;
  readonly description: string;
  readonly purpose: string;
  /** How many in the period, how often, and the last of them; null for a single one. */
  readonly series: {
    readonly number: number;
    readonly frequency: string | null;
    readonly last: CalendarDate;
  } | null;
};

/** Research that may have concerned the person (164.528(b)(4)). */
export type GivenResearch = ResearchDetails & { readonly from: CalendarDate; readonly to: CalendarDate };

/** An accounting as it was given, whole: a copy is kept (164.528(d)(2)). */
export type AccountingGiven = {
  readonly organization: string;
  /** Who answers for it and how to reach them; null where nobody is designated. */
  readonly official: string | null;
  readonly patient: string;
  /** The lines of the envelope’s window. */
  readonly addressee: readonly string[];
  readonly receivedOn: CalendarDate;
  readonly period: Period;
  readonly at: Instant;
  readonly madeOn: CalendarDate;
  readonly entries: readonly GivenEntry[];
  readonly research: readonly GivenResearch[];
  /** What each entry came from. It is not printed. */
  readonly sources: readonly string[];
};

type About = Omit<AccountingGiven, 'patient' | 'addressee' | 'entries' | 'research' | 'sources'>;

/** What is printed and kept, out of the entries that count. */
export function givenAccounting(
  about: About,
  person: AffectedPerson,
  entries: readonly Entry[],
): AccountingGiven {
  const counted = entries.filter(({ status }) => status === 'counts');
  return {
    ...about,
    patient: person.name,
    addressee: addresseeOf(person),
    entries: counted.flatMap((entry) => (entry.research === null ? [givenEntry(entry)] : [])),
    research: counted.flatMap(({ research, dates: [from, to = from] }) =>
      research === null || from === undefined || to === undefined ? [] : [{ ...research, from, to }],
    ),
    sources: counted.map(({ source }) => source),
  };
}

function givenEntry(entry: Entry): GivenEntry {
  const { dates, recipientName, recipientAddress, description, purpose, frequency } = entry;
  const [on, ...later] = dates;
  const last = later.at(-1);
  if (on === undefined || recipientName === null || description === null || purpose === null)
    throw new Error('An entry that counts has its date, recipient, description and purpose');
  const series = last === undefined ? null : { number: dates.length, frequency, last };
  return { on, recipientName, recipientAddress, description, purpose, series };
}

/** The lines of the envelope: of the person, or of whoever stands in for them. */
export function addresseeOf(person: AffectedPerson): readonly string[] {
  const { name, address } = person.representative ?? person;
  if (address === null) return [name];
  const { lines, city, state, postalCode, country } = address;
  const place = `${city}${state === null ? '' : `, ${state.toUpperCase()}`} ${postalCode}`.trim();
  return [name, ...lines, place, ...(country === null ? [] : [country])];
}
