import { isPostalCode } from '../clocks/postal-codes.ts';
import { isZipCode, isZipOfState } from './postal-prefixes.ts';

/** Where a letter goes. */
export type PostalAddress = {
  readonly lines: readonly string[];
  readonly city: string;
  /** Two letters, lower case; null abroad. */
  readonly state: string | null;
  readonly postalCode: string;
  /** In words; null for the United States. */
  readonly country: string | null;
};

/** Somebody of the register, as far as a letter to them looks at it. */
export type Addressee = {
  readonly id: string;
  readonly name: string;
  readonly address: PostalAddress | null;
  readonly addressQuality: 'good' | 'bad' | 'unknown';
  readonly email: string | null;
  /** Agreed to notice by e-mail and has not withdrawn it (164.404(d)(1)(i)). */
  readonly agreesToEmail: boolean;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  /** Who is written to in their place. */
  readonly representative: {
    readonly relation: string;
    readonly name: string;
    readonly address: PostalAddress | null;
  } | null;
};

export const PROBLEMS = {
  'no-address': 'has no address',
  'incomplete-address': 'has an address without street, city or ZIP code',
  'bad-address': 'has an address that is known to be wrong',
  'no-such-state': 'has a state that is none',
  'zip-not-of-state': 'has a ZIP code that seems not to lie in the state',
  duplicate: 'stands in the register twice with the same address',
  'no-next-of-kin': 'has died, and no next of kin or personal representative is known',
  'no-representative': 'needs a parent or personal representative, and none is named',
} as const;
export type Problem = keyof typeof PROBLEMS;

/** Something that has to be corrected, or set aside with a reason, before any letter leaves. */
export type AddressProblem = { readonly person: string; readonly problem: Problem };

/** Who gets the letter: the person, or who stands in for them. */
export function recipientOf(person: Addressee): Pick<Addressee, 'name' | 'address'> {
  return person.representative ?? person;
}

/** Everything wrong with the addresses of people who are not set aside; one problem a person, the gravest. */
export function addressProblems(
  people: readonly Addressee[],
  isAside: (person: string) => boolean,
): readonly AddressProblem[] {
  const open = people.filter(({ id }) => !isAside(id));
  const twice = repeated(open);
  return open.flatMap((person) => {
    const problem = problemOf(person) ?? (twice.has(person.id) ? 'duplicate' : null);
    return problem === null ? [] : [{ person: person.id, problem }];
  });
}

function problemOf(person: Addressee): Problem | null {
  if (person.representative === null) {
    if (person.isDeceased) return 'no-next-of-kin';
    if (person.isMinor) return 'no-representative';
  }
  // Who agreed to e-mail is told by e-mail: their postal address is not used.
  if (goesByEmail(person)) return null;
  if (person.addressQuality === 'bad') return 'bad-address';
  return addressProblem(recipientOf(person).address);
}

function addressProblem(address: PostalAddress | null): Problem | null {
  if (address === null) return 'no-address';
  const { lines, city, state, postalCode, country } = address;
  if (lines.every((line) => line.trim() === '') || city.trim() === '') return 'incomplete-address';
  if (country !== null) return null;
  if (!isZipCode(postalCode)) return 'incomplete-address';
  if (state === null || !isPostalCode(state)) return 'no-such-state';
  return isZipOfState(postalCode, state) ? null : 'zip-not-of-state';
}

/** Those whose name and address stood before: the first of them gets the letter. */
function repeated(people: readonly Addressee[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const person of people) {
    if (person.address === null) continue;
    const key = spelled(person.name, person.address);
    if (seen.has(key)) twice.add(person.id);
    seen.add(key);
  }
  return twice;
}

function spelled(name: string, { lines, city, postalCode }: PostalAddress): string {
  return [name, ...lines, city, postalCode.slice(0, 5)]
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|');
}

/** By e-mail where the person agreed, else by first-class mail. Who stands in for somebody agreed to nothing. */
export function goesByEmail(person: Addressee): boolean {
  return (
    person.agreesToEmail && person.email !== null && person.representative === null && !person.isDeceased
  );
}
