import type { Span } from './_define.ts';

/**
 * How an organization writes a number, as data: `#` is a digit, `@` a letter, anything else stands for itself.
 * `E########` is an E and eight digits. Nothing in it repeats, so no picture and no text can make it slow.
 */
export type NumberPicture = {
  readonly picture: string;
  /** True where other numbers look the same: then a word such as "MRN" or "chart" must stand before it. */
  readonly needsWord: boolean;
};

const ALLOWED = /^[A-Za-z0-9#@ ./-]{4,24}$/;
const LEAST_DIGITS = 4;
/** So many digits alone are also telephone, order and account numbers. */
const TELLING_DIGITS = 6;

/** What is wrong with a picture, as a sentence that says what to write instead; null where nothing is. */
export function faultOfPicture({ picture, needsWord }: NumberPicture): string | null {
  if (!ALLOWED.test(picture)) {
    return 'Write 4 to 24 characters: # for a digit, @ for a letter, and letters, digits, spaces, dots, slashes or hyphens for themselves.';
  }
  const digits = picture.replace(/[^#\d]/g, '').length;
  if (digits < LEAST_DIGITS) return `Give it at least ${LEAST_DIGITS} digits, written #.`;
  const tells = digits >= TELLING_DIGITS && /[A-Za-z@./-]/.test(picture);
  if (!needsWord && !tells) {
    return 'Other numbers look like this. Ask for a word before it, or add what makes it different, such as a letter.';
  }
  return null;
}

const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;
const compiled = new Map<string, RegExp>();

/** Where the picture stands in a text, not as a part of a longer number. A faulty picture is nowhere. */
export function* placesOf(picture: NumberPicture, text: string): Generator<Span> {
  if (faultOfPicture(picture) !== null) return;
  for (const match of text.matchAll(patternOf(picture.picture))) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

function patternOf(picture: string): RegExp {
  const known = compiled.get(picture);
  if (known !== undefined) return known;
  const body = [...picture]
    .map((letter) => (letter === '#' ? '\\d' : letter === '@' ? '[a-z]' : letter.replace(SPECIAL, '\\$&')))
    .join('');
  const pattern = new RegExp(`(?<![a-z\\d]|\\d[-.])${body}(?![a-z\\d]|[-.]\\d)`, 'gi');
  compiled.set(picture, pattern);
  return pattern;
}
