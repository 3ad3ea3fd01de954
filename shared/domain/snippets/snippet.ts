import type { CalendarDate, IncidentId, Instant, PersonId } from '../ids.ts';

/** A card's line holds so many characters. */
export const LONGEST_LINE = 140;
/** Months until a snippet in use is looked at again; nobody reads policy that is never reviewed (164.316(b)(2)(iii)). */
export const REVIEW_MONTHS = { least: 1, most: 36 } as const;
/** An extension takes so many (shared/wire/extension-settings.ts); nobody reads as many. */
export const MOST_SNIPPETS = 300;

export type SnippetText = {
  /** BCP 47, in its canonical spelling, e.g. `es` or `zh-Hant`. */
  readonly language: string;
  readonly title: string;
  /** What a card says first: at most LONGEST_LINE characters. */
  readonly line: string;
  /** What a card says on demand. */
  readonly text: string;
};

export const SNIPPET_ROLES = ['staff', 'officer', 'administrator'] as const;
export type SnippetRole = (typeof SNIPPET_ROLES)[number];

export type SnippetContent = {
  /** The first is in the organization's own language, and stands in for those that are missing. */
  readonly texts: readonly [SnippetText, ...SnippetText[]];
  /** The rule it states, e.g. `45 CFR 164.514(d)(5)`. */
  readonly citation: string;
  /** Which designation answers for it, e.g. `Privacy Officer`. */
  readonly owner: string;
  /** Whom it is for; nobody named: everybody. */
  readonly roles: readonly SnippetRole[];
  /** Departments as memberships spell them; none: all. */
  readonly departments: readonly string[];
  readonly reviewMonths: number;
  /** The incident that led to this version. */
  readonly incident: IncidentId | null;
  /** Version of the library's entry of the same id that it was taken from. */
  readonly libraryVersion: number | null;
};

/** One version, and what became of it. What it says never changes: another text is another version. */
export type SnippetVersion = {
  /** Counted from 1. */
  readonly version: number;
  /** sha256 of what it says, as hex; null for one that came with Needful before snippets had a history. */
  readonly digest: string | null;
  readonly reviewMonths: number | null;
  readonly writtenBy: PersonId | null;
  readonly approved: { readonly by: PersonId | null; readonly at: Instant } | null;
  readonly reviewed: { readonly by: PersonId; readonly at: Instant } | null;
  /** When it is to be looked at again; null until it is approved. */
  readonly reviewOn: CalendarDate | null;
  readonly replacedAt: Instant | null;
  readonly retired: { readonly by: PersonId | null; readonly at: Instant } | null;
};

/** All versions of one snippet, oldest first. */
export type Versions = readonly SnippetVersion[];

export const SNIPPET_STANDINGS = ['waiting', 'in-use', 'replaced', 'retired'] as const;
export type SnippetStanding = (typeof SNIPPET_STANDINGS)[number];

/** Where a version stands. At most one of a snippet is in use, and at most one waits. */
export function standingOf(
  version: Pick<SnippetVersion, 'approved' | 'replacedAt' | 'retired'>,
): SnippetStanding {
  if (version.retired !== null) return 'retired';
  if (version.replacedAt !== null) return 'replaced';
  return version.approved === null ? 'waiting' : 'in-use';
}

/** Whether a version in use is to be looked at again by that day. */
export function isReviewDue(
  version: Pick<SnippetVersion, 'approved' | 'replacedAt' | 'retired' | 'reviewOn'>,
  today: CalendarDate,
): boolean {
  return standingOf(version) === 'in-use' && version.reviewOn !== null && version.reviewOn <= today;
}
