import type { Span } from './_define.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "(?:(?:19|20)\\d\\d|['’]?\\d\\d)";
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Full dates as people write them. Which part is the month is not asked: both orders are in use. */
const WRITTEN: readonly RegExp[] = [
  new RegExp(`(?<!\\d|\\d[-/.])\\d{1,2}( ?[-/.] ?| )\\d{1,2}\\1${YEAR}(?!\\d|[-/.]\\d)`, 'g'),
  /(?<!\d|\d[-/.])(?:19|20)\d\d( ?[-/.] ?| )\d{1,2}\1\d{1,2}(?!\d|[-/.]\d)/g,
  new RegExp(`(?<![a-z])${MONTH}\\.?[ -]{0,2}${DAY},?[ -]{1,2}${YEAR}(?!\\d)`, 'gi'),
  new RegExp(`(?<!\\d)${DAY}[ -]{0,2}(?:of )?${MONTH}\\.?,?[ -]{0,2}${YEAR}(?!\\d)`, 'gi'),
  /(?<!\d)(?:19|20)\d\d[ -]{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[ -]{0,2}\d{1,2}(?!\d)/gi,
  /(?<!\d)\d{8}(?!\d)/g,
];

/** Every full date that could be a day of somebody's life: not before 1900, and not after `today`. */
export function* datesIn(text: string, today: string | null): Generator<Span> {
  for (const pattern of WRITTEN) {
    for (const match of text.matchAll(pattern)) {
      if (isPlausible(match[0], today)) {
        yield { start: match.index, end: match.index + match[0].length };
      }
    }
  }
}

function isPlausible(written: string, today: string | null): boolean {
  const numbers = written.match(/\d{1,8}/g) ?? [];
  const parts = numbers.length === 1 ? partsOfEight(numbers[0] ?? '') : numbers;
  const year = parts.find((part) => part.length === 4);
  const rest = parts.filter((part) => part !== year).map(Number);
  if (rest.some((part) => part === 0 && year !== undefined)) return false;
  if (year === undefined) return rest.length > 0;
  if (Number(year) < 1900 || Number(year) > Number(today?.slice(0, 4) ?? 2100)) return false;
  const [one, other] = rest;
  if (one === undefined) return false;
  return other === undefined ? one <= 31 : Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
}

/** `19610412` and `04121961`. */
function partsOfEight(digits: string): readonly string[] {
  if (digits.length !== 8) return [];
  const yearFirst = /^(?:19|20)/.test(digits) && Number(digits.slice(4, 6)) <= 12;
  return yearFirst
    ? [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
    : [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
}
