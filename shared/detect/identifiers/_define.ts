import type { NumberPicture } from './_picture.ts';

/** A part of a text, `[start, end)` in UTF-16 units. It stays with whoever asked, in the page or the form. */
export type Span = { readonly start: number; readonly end: number };

export type IdentifierSettings = {
  /** How the organization writes its medical record numbers; [] where nobody has said. */
  readonly recordNumbers: readonly NumberPicture[];
  /** Today as `2026-11-22`, so that a date to come is no date of birth; null where the caller has no clock. */
  readonly today: string | null;
};

export const NO_SETTINGS: IdentifierSettings = { recordNumbers: [], today: null };

/**
 * One kind of identifier. The file's name is the type that a content signal carries. What it finds in a text is
 * linear in the text's length: `find` looks at bounded parts only, and a test holds every pattern to that.
 */
export type IdentifierKind = {
  /** Completes "looks like …". */
  readonly title: string;
  /** The letter under 45 CFR 164.514(b)(2)(i) that it belongs to. */
  readonly element: string;
  /**
   * `direct` points at one patient by itself; `contact` also stands in the signature of any mail, and says little
   * alone.
   */
  readonly strength: 'direct' | 'contact';
  /** Where two overlap, the lower one has it: the more certain before the less. */
  readonly rank: number;
  /** What is promised on the corpus of `test/bench/detect`, and what it is found by. */
  readonly recall: { readonly designedFor: number; readonly foundBy: string };
  readonly find: (text: string, settings: IdentifierSettings) => Iterable<Span>;
};

export function defineIdentifier(kind: IdentifierKind): IdentifierKind {
  return kind;
}
