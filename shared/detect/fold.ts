/** A text as the patterns read it, and where each of its units stood. */
export type Folded = {
  readonly text: string;
  /** From a place in `text` to the place in what was folded. */
  readonly at: (place: number) => number;
};

/** Carriage returns, soft hyphens, and what has no width: they part nothing that a person sees as one. */
const UNSEEN = /[\r\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Zero of the digits that people type with an input method; nine follow each. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966] as const;

/** Other digits, typographic hyphens, wide spaces and line ends read as plain ones; what has no width is left out. */
export function fold(written: string): Folded {
  const seen = written.replace(UNSEEN, '');
  const text = seen
    .replace(/[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, plainDigit)
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\uFF20/g, '@')
    .replace(/[\t\n\v\f\u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g, ' ');
  return { text, at: seen.length === written.length ? (place) => place : placesIn(written) };
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
}

function placesIn(written: string): (place: number) => number {
  const places = new Uint32Array(written.length + 1);
  let next = 0;
  for (let from = 0; from < written.length; from++) {
    UNSEEN.lastIndex = 0;
    if (!UNSEEN.test(written.charAt(from))) places[next++] = from;
  }
  places[next] = written.length;
  return (place) => places[place] ?? written.length;
}
