/** Part of a text that looks as if it named a person: `[start, end)` in UTF-16 units, and what it looks like. */
export type Identifier = { readonly start: number; readonly end: number; readonly what: string };

type Pattern = {
  readonly what: string;
  readonly looksLike: RegExp;
  readonly holds?: (found: string) => boolean;
};

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/**
 * In order of certainty: where two overlap, the earlier wins. Kinds of identifiers are those of
 * 45 CFR 164.514(b)(2)(i) that have a shape; names have none, so no pattern can promise to find them.
 */
const PATTERNS: readonly Pattern[] = [
  { what: 'an e-mail address', looksLike: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  {
    what: 'a card number',
    looksLike: /(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)/g,
    holds: passesLuhn,
  },
  { what: 'a card number', looksLike: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, holds: passesLuhn },
  // CMS, Medicare Beneficiary Identifier format: no S, L, O, I, B or Z among its letters.
  {
    what: 'a Medicare number',
    looksLike:
      /(?<![a-z\d])[1-9][ac-hjkmnp-rt-y][ac-hjkmnp-rt-y\d]\d-?[ac-hjkmnp-rt-y][ac-hjkmnp-rt-y\d]\d-?[ac-hjkmnp-rt-y]{2}\d\d(?![a-z\d])/gi,
  },
  // 45 CFR 162.406: ten digits whose check digit is Luhn's over 80840 and the number.
  {
    what: 'a provider number (NPI)',
    looksLike: /(?<!\d)[12]\d{9}(?!\d)/g,
    holds: (found) => passesLuhn(`80840${found}`),
  },
  // Never issued: areas 000, 666 and 900–999, group 00, serial 0000 (SSA, SSN randomization).
  {
    what: 'a Social Security number',
    looksLike: /(?<![\d-])(?!000|666|9)\d{3}([ -])(?!00)\d\d\1(?!0000)\d{4}(?![\d-])/g,
  },
  {
    what: 'a telephone number',
    looksLike: /(?<![\d+])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)/g,
  },
  { what: 'a telephone number', looksLike: /\+\d{1,3}(?:[ .-]?\d){6,12}(?!\d)/g },
  { what: 'a full date', looksLike: /(?<!\d)(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g },
  { what: 'a full date', looksLike: /(?<!\d)\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?!\d)/g },
  { what: 'a full date', looksLike: new RegExp(`\\b${MONTH}\\.? ${DAY},? (?:19|20)\\d\\d\\b`, 'gi') },
  { what: 'a full date', looksLike: new RegExp(`\\b${DAY} (?:of )?${MONTH}\\.?,? (?:19|20)\\d\\d\\b`, 'gi') },
  { what: 'a record or account number', looksLike: /(?<!\d)(?:[a-z]{1,3}-?)?\d{6,}(?!\d)/gi },
  {
    what: 'a record or account number',
    looksLike:
      /(?<=\b(?:mrn|chart|record|account|acct|patient id|member id)(?: ?(?:no\.?|number|#|:))* ?)\d{4,}(?!\d)/gi,
  },
];

/**
 * Where a text seems to hold identifiers, in order, never overlapping. Pure: what it finds goes nowhere but
 * back to the person who typed it. An empty answer promises nothing; names are not looked for.
 */
export function seemsToIdentify(text: string): readonly Identifier[] {
  const folded = fold(text);
  const found: Identifier[] = [];
  for (const { what, looksLike, holds } of PATTERNS) {
    for (const match of folded.matchAll(looksLike)) {
      const next = { start: match.index, end: match.index + match[0].length, what };
      const free = found.every((other) => next.end <= other.start || other.end <= next.start);
      if (free && (holds === undefined || holds(match[0]))) found.push(next);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with each of these parts replaced by `[removed]`. */
export function withoutIdentifiers(text: string, identifiers: readonly Identifier[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of [...identifiers].sort((one, other) => one.start - other.start)) {
    kept += `${text.slice(from, start)}[removed]`;
    from = end;
  }
  return kept + text.slice(from);
}

/** Full-width digits, typographic hyphens and wide spaces read as plain ones; the length stays the same. */
function fold(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFF0D]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ');
}

/** ISO/IEC 7812-1, annex B: the check digit of card and provider numbers. */
function passesLuhn(written: string): boolean {
  const digits = [...written.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const weighed = place % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0 && sum > 0;
}
