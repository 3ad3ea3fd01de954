import type { Act } from '../domain/incident/report.ts';
import type { Basis, Flow, Party, ProtectedSection, Purpose, Relation } from '../domain/reminders/facts.ts';

/**
 * A foreign page described as data, in a closed vocabulary: nothing in a profile can yield text from a page,
 * only enums, counts, dates, domains and hashes. The extension enforces that itself, whatever a server sends.
 */
export type SiteProfile = {
  readonly vocabulary: 1;
  readonly title: string;
  readonly system: 'webmail' | 'ehr';
  /** Why this profile is not proven on a running site, and what it is based on; null when a test runs it. */
  readonly unproven: string | null;
  /** Left out where an extension can be loaded. Where that is not known, nobody is offered the profile for a site. */
  readonly reach?: 'not-known';
  /** Match patterns that hold everywhere, e.g. a vendor's own host; [] where each organization hosts its own. */
  readonly matches: readonly string[];
  /** Selectors that must all be present for the page to be this site. */
  readonly recognisedBy: readonly string[];
  /** [] where nothing is known of the markup: the toolbar, the key and the report by kind are left. */
  readonly acts: readonly SiteAct[];
};

export type SiteAct = {
  readonly act: Act;
  /** All must hold. */
  readonly when: readonly Condition[];
  /** One message's element, where a page shows several: each gets its own button and its own facts. */
  readonly each?: string;
  /** Where the quiet button stands; null for acts that only a card speaks about. */
  readonly button: { readonly beside: string; readonly place: 'before' | 'after' | 'end' } | null;
  /**
   * Kind of incident that one click reports: on the button, or by the toolbar, the key or the menu where there
   * is none. Null for acts that are recognised and not reported.
   */
  readonly kind: string | null;
  readonly facts: FactReaders;
  /**
   * What is another with another patient or message, such as the patient banner, where the address does not tell: one
   * visit is spoken of once. It never leaves the page but as a hash under a key of this computer.
   */
  readonly visit?: readonly VisitPart[];
  /** For the card: the element whose click starts the act, so that the card can come before it. */
  readonly trigger: string | null;
};

export type Condition =
  /** A query parameter of this frame's own URL has one of these values. */
  | { readonly query: string; readonly is: readonly string[] }
  /** It has none of these values; absent counts as none. */
  | { readonly query: string; readonly isNot: readonly string[] }
  /** This frame's path matches, segment by segment; `*` is one segment, a final `**` is the rest. */
  | { readonly path: string }
  /** The fragment (after #) matches as a path does. */
  | { readonly hash: string }
  | { readonly present: string }
  | { readonly absent: string }
  /** A form control is checked, or has one of these values: its own state, never free text. */
  | { readonly checked: string }
  | { readonly choice: string; readonly is: readonly string[] };

/** Readers by the fact they may yield. Each names where; how it is read is fixed by the extension. */
export type FactReaders = {
  /** Addresses: the worker turns each into a domain and a keyed hash, the page code sends nothing else. */
  readonly recipients?: readonly AddressReader[];
  readonly sender?: AddressReader;
  readonly recipientCount?: CountReader;
  readonly attachmentCount?: CountReader;
  readonly sentAt?: DateReader;
  /** What identifies the message on this site; hashed in the worker with the organization's key. */
  readonly message?: readonly ReferencePart[];
  /** True when all hold, false when one does not. */
  readonly wholeRecord?: readonly Condition[];
  /** Days from the first to the last, both counted: of two fields, or of every date found. */
  readonly rangeDays?:
    | { readonly from: DateReader; readonly to: DateReader }
    | { readonly spanOf: DateReader };
  readonly sectionCount?: CountReader;
} & ReminderReaders;

/** A word of a closed list, where the page shows it by all of the conditions. */
export type Told<Word extends string> = { readonly is: Word; readonly when: readonly Condition[] };

/** What only a reminder rule looks at. None of it stands in a report. */
export type ReminderReaders = {
  /** The first that holds; null where none does. */
  readonly purpose?: readonly Told<Purpose>[];
  readonly flow?: readonly Told<Flow>[];
  readonly party?: readonly Told<Party>[];
  readonly basis?: readonly Told<Basis>[];
  /** All that hold. */
  readonly sections?: readonly Told<ProtectedSection>[];
  /** Only where the organization supplies the signal on the page; what comes with Needful never has it. */
  readonly relations?: readonly Told<Relation>[];
  readonly patientCount?: CountReader;
  /** What is written: looked over in the page, told as counts. `frame` is an editor in a frame of the same origin. */
  readonly body?: { readonly selector: string; readonly from: 'value' | 'text' | 'frame' };
  /** Their endings are looked at in the page; told as a count of those that are tables. */
  readonly attachmentNames?: { readonly selector: string };
  readonly answersAll?: readonly Condition[];
  /** A field with a fax number: compared in the worker with the organization's directory. */
  readonly fax?: { readonly selector: string };
};

export type AddressReader = {
  readonly selector: string;
  /**
   * An attribute, or the element's own text or value: only what parses as an address is taken from it. `list`: a field
   * with all of them, commas or semicolons between. `elsewhere`: it shows a name, and its attribute names the id of the
   * element that has the address.
   */
  readonly from: { readonly attribute: string } | { readonly elsewhere: string } | 'text' | 'value' | 'list';
};
/** Of what stands there several times, what is shown counts. */
export type VisitPart = {
  readonly selector: string;
  readonly from: { readonly attribute: string } | 'text' | 'value';
  /** It may stand in another frame of the same origin, as where a banner is above the frame with the work. */
  readonly frames?: 'all';
};

export type CountReader = {
  readonly count: string;
  /** Elements whose text tells how many more there are, e.g. "3 more…": the first whole number in it is added. */
  readonly more?: string;
};
export type DateReader = {
  readonly selector: string;
  readonly from: { readonly attribute: string } | 'value' | 'text';
  readonly written: DateForm;
};
/**
 * How a date is written, so that no date is ever guessed: ISO 8601 with its zone; milliseconds since 1970; and
 * without a zone, in the person's own: `2026-03-02 10:04` and `25-Nov-2025` (months in the page's language).
 */
export const DATE_FORMS = ['iso', 'epoch-ms', 'Y-M-D h:m', 'Y-M-D', 'D-MMM-Y'] as const;
export type DateForm = (typeof DATE_FORMS)[number];
export type ReferencePart =
  | { readonly query: string }
  | { readonly selector: string; readonly attribute: string };

export function defineSite(profile: SiteProfile): SiteProfile {
  return profile;
}
