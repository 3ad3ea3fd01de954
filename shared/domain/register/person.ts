import type { CalendarDate } from '../ids.ts';

/** Where mail goes. */
export type Address = {
  /** Street or post-office box, as they stand on the envelope; one to four. */
  readonly lines: readonly string[];
  readonly city: string;
  /** Postal code of the state, in lower case; null abroad. */
  readonly state: string | null;
  readonly postalCode: string;
  /** In words; null for the United States. */
  readonly country: string | null;
};

/** Whether a letter reaches somebody there. Unknown until somebody looked, or a letter went out. */
export const ADDRESS_QUALITIES = ['good', 'bad', 'unknown'] as const;
export type AddressQuality = (typeof ADDRESS_QUALITIES)[number];

/** Who is written to in the place of somebody who died, is a minor or cannot act (164.404(d)(1), 164.502(g)). */
export const RELATIONS = ['next-of-kin', 'personal-representative', 'parent-or-guardian'] as const;
export type Relation = (typeof RELATIONS)[number];
export type Representative = {
  readonly relation: Relation;
  readonly name: string;
  readonly address: Address | null;
};

/** Somebody whose PHI was, or is reasonably believed to have been, concerned (164.404(a)(1)). */
export type AffectedPerson = {
  readonly name: string;
  readonly address: Address | null;
  readonly bornOn: CalendarDate | null;
  readonly patientNumber: string | null;
  readonly email: string | null;
  /** Agreed to notice by e-mail and has not withdrawn it (164.404(d)(1)(i)). */
  readonly agreesToEmail: boolean;
  readonly telephone: string | null;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  readonly representative: Representative | null;
  readonly addressQuality: AddressQuality;
  /** Why the address is taken for good or bad. */
  readonly qualityReason: string | null;
  /** Where they live, by postal code in lower case; null abroad or while nobody knows. Kept in the clear: clocks count it. */
  readonly residence: string | null;
  readonly livesAbroad: boolean;
};

/** What may be known of somebody without knowing who it is. */
export type PersonMarks = Pick<
  AffectedPerson,
  'agreesToEmail' | 'isDeceased' | 'isMinor' | 'addressQuality' | 'residence' | 'livesAbroad'
>;

/**
 * Whether this person counts for substitute notice: their contact information precludes a written notice. Not those who
 * take it by e-mail, and not those who died: for them none is owed (164.404(d)(2)).
 */
export function needsSubstituteNotice(person: PersonMarks): boolean {
  return person.addressQuality === 'bad' && !person.agreesToEmail && !person.isDeceased;
}
