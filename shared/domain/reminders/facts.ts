import type { Act } from '../incident/report.ts';

/**
 * Why a record is used or disclosed: codes of HL7's PurposeOfUse (terminology.hl7.org/ValueSet/v3-PurposeOfUse).
 * Null where no page tells it: never guessed from the act.
 */
export const PURPOSES = [
  'TREAT',
  'ETREAT',
  'COC',
  'HPAYMT',
  'HOPERAT',
  'PATRQT',
  'PUBHLTH',
  'HLEGAL',
  'HRESCH',
  'HCOMPL',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What the person works as, as the organization set it for the computer; null where nobody has. */
export const ROLES = [
  'clinician',
  'nurse',
  'front-desk',
  'billing',
  'records',
  'technical',
  'manager',
] as const;
export type Role = (typeof ROLES)[number];

/** 164.502(b)(1) knows three; which one stands open decides what is exempt. */
export const FLOWS = ['use', 'disclosure', 'request'] as const;
export type Flow = (typeof FLOWS)[number];

/** Who is on the other side of a disclosure or request. */
export const PARTIES = ['provider', 'individual', 'secretary', 'other'] as const;
export type Party = (typeof PARTIES)[number];

/** What else lets it go out: an authorization under 164.508, a law, or HIPAA's own rules. */
export const BASES = ['authorization', 'required-by-law', 'hipaa-compliance'] as const;
export type Basis = (typeof BASES)[number];

/** Parts of a record that more than HIPAA's ordinary rules protect. */
export const PROTECTED_SECTIONS = ['part-2', 'psychotherapy-notes', 'state-law', 'organization'] as const;
export type ProtectedSection = (typeof PROTECTED_SECTIONS)[number];

/** Where the organization's own system shows that this person has to do with this patient. */
export const RELATIONS = ['schedule', 'care-team', 'recent-visit'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A domain that could be taken for one the organization knows. */
export const LOOK_ALIKES = [
  'look-alike-letters',
  'inside-another-domain',
  'other-ending',
  'hyphen',
  'typing-slip',
  'name-with-addition',
] as const;
export const RECIPIENT_FINDINGS = [
  ...LOOK_ALIKES,
  'inside-name-outside',
  'disposable-mail',
  'consumer-mail',
  'first-time',
] as const;
export type RecipientFinding = (typeof RECIPIENT_FINDINGS)[number];

/** All recipients of one message together: how many of each place, and what was found. Never an address. */
export type Recipients = {
  readonly own: number;
  readonly partner: number;
  readonly outside: number;
  readonly unreadable: number;
  readonly findings: readonly RecipientFinding[];
};

export const FAX_NUMBERS = ['known', 'one-digit-away', 'not-in-directory', 'unreadable'] as const;
export type FaxNumber = (typeof FAX_NUMBERS)[number];

/** What a text seems to hold: `direct` points at a patient by itself, `contact` stands in any signature. */
export type Content = {
  readonly direct: number;
  readonly contact: number;
  /** False where the text was too long to be looked at whole: nothing found is then no answer. */
  readonly wholeRead: boolean;
};

/**
 * What a reminder rule may look at: enums, counts and booleans, never text from a page. What was not read is absent
 * or null; a rule that needs it says that it cannot tell.
 */
export type ReminderFacts = {
  readonly site: string;
  readonly act: Act;
  readonly role: Role | null;
  readonly purpose: Purpose | null;
  readonly flow: Flow | null;
  readonly party: Party | null;
  readonly basis: Basis | null;
  readonly wholeRecord?: boolean;
  readonly rangeDays?: number;
  readonly sectionCount?: number;
  /** Patients in a list or report that is printed, exported or shown whole. */
  readonly patientCount?: number;
  /** [] where the page tells which parts are protected and none is. */
  readonly sections?: readonly ProtectedSection[];
  /** [] where the organization supplies the signal and there is none. Absent where it supplies nothing. */
  readonly relations?: readonly Relation[];
  readonly content?: Content;
  /** What was put on the clipboard by a copy that the browser told of. */
  readonly copied?: Content;
  readonly recipients?: Recipients;
  readonly attachmentCount?: number;
  /** Attachments whose names end like a table or an export: csv, xlsx … */
  readonly listCount?: number;
  readonly answersAll?: boolean;
  readonly fax?: FaxNumber;
  readonly minutesSinceSent?: number;
};

/** Facts of which a page told nothing but where it is and what is done. */
export function nothingTold(site: string, act: Act): ReminderFacts {
  return { site, act, role: null, purpose: null, flow: null, party: null, basis: null };
}
