import type { Span } from './_define.ts';
import { passesLuhn } from './_luhn.ts';

/**
 * How an organization writes a number, as data: `#` is a digit, `@` a letter, anything else stands for itself.
 * `E########` is an E and eight digits. Nothing in it repeats without an end, so no picture and no text can make it slow.
 */
export type NumberPicture = {
  readonly picture: string;
  /** True where other numbers look the same: then a word such as "MRN" or "chart" must stand before it. */
  readonly needsWord: boolean;
  /** So many more digits may stand at its end; none where it is left out. */
  readonly upTo?: number | undefined;
  /** Whether its digits end with a check digit by Luhn's rule (ISO/IEC 7812-1, annex B). */
  readonly hasCheckDigit?: boolean | undefined;
};

/** That an organization may have: each is looked for in every text. */
export const MOST_PICTURES = 5;
const MOST_MORE_DIGITS = 8;

const ALLOWED = /^[A-Za-z0-9#@ ./-]{4,24}$/;
const LEAST_DIGITS = 4;
/** So many digits alone are also telephone, order and account numbers. */
const TELLING_DIGITS = 6;

/** What is wrong with a picture, as a sentence that says what to write instead; null where nothing is. */
export function faultOfPicture({ picture, needsWord, upTo = 0 }: NumberPicture): string | null {
  if (!ALLOWED.test(picture)) {
    return 'Write 4 to 24 characters: # for a digit, @ for a letter, and letters, digits, spaces, dots, slashes or hyphens for themselves.';
  }
  if (!Number.isInteger(upTo) || upTo < 0 || upTo > MOST_MORE_DIGITS)
    return `Let at most ${MOST_MORE_DIGITS} more digits follow.`;
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
  for (const match of text.matchAll(patternOf(picture))) {
    if (picture.hasCheckDigit === true && !passesLuhn(match[0].replace(/\D/g, ''))) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Whether a whole text is a number of that picture. */
export function isOfPicture(picture: NumberPicture, text: string): boolean {
  return [...placesOf(picture, text)].some(({ start, end }) => start === 0 && end === text.length);
}

/** What is looked for: of bounded length, with no choice in it, so that it is linear in any text. */
export function sourceOf({ picture, upTo = 0 }: NumberPicture): string {
  const body = [...picture]
    .map((letter) => (letter === '#' ? '\\d' : letter === '@' ? '[a-z]' : letter.replace(SPECIAL, '\\$&')))
    .join('');
  return `(?<![a-z\\d]|\\d[-.])${body}\\d{0,${upTo}}(?![a-z\\d]|[-.]\\d)`;
}

function patternOf(picture: NumberPicture): RegExp {
  const source = sourceOf(picture);
  const pattern = compiled.get(source) ?? new RegExp(source, 'gi');
  compiled.set(source, pattern);
  return pattern;
}
