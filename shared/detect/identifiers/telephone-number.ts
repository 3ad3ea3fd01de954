import { defineIdentifier } from './_define.ts';
import { digitsOf, type Met, matching, nearestIs, sameSentence } from './_matching.ts';
import { OF_PHONES, OF_THINGS } from './_words.ts';

const EXTENSION = '(?:,? ?(?:x|ext\\.?|extension) ?\\d{1,6})?';
/** Parts set apart as telephone numbers are. */
const APART: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d|\\d[-.]|[a-z])(?:\\+?1[ .-]{0,2})?\\(\\d{3}\\)[ .-]{0,2}\\d{3}[ .-]{1,2}\\d{4}(?!\\d|[-.]\\d)${EXTENSION}`,
    'gi',
  ),
  new RegExp(
    `(?<!\\d|\\d[-./]|[a-z][-.]?)(?:\\+?1[ .-]{1,2})?\\d{3}(?: ?- ?|\\.|/| )\\d{3}(?: ?- ?|\\.| )\\d{4}(?!\\d|[-./]\\d)${EXTENSION}`,
    'gi',
  ),
];
const TOGETHER: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d+]|\\d[-.]|[a-z][-.]?)(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]{0,2}\\d{3}[ .-]{0,2}\\d{4}(?!\\d|[-.]\\d)${EXTENSION}`,
    'gi',
  ),
];
/** Without its area; only where a word tells. */
const LOCAL: readonly RegExp[] = [/(?<!\d|\d[-./ ]|[a-z]-)\d{3}[ .-]\d{4}(?!\d|[-./]\d)/gi];
/** ITU-T E.164: a plus sign and at most fifteen digits. */
const ABROAD: readonly RegExp[] = [
  /(?<![\d+a-z])\+ ?[1-9](?:[ .()-]{0,2}\d){6,14}(?!\d)/gi,
  /(?<![\d+a-z-])0(?:0|11)[ -]?[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/gi,
];

export default defineIdentifier({
  title: 'a telephone or fax number',
  element: 'D',
  strength: 'contact',
  rank: 50,
  recall: {
    designedFor: 0.95,
    foundBy:
      'an area and exchange of the North American plan, or a plus sign; run together, a word before it',
  },
  *find(text) {
    yield* matching(text, APART, (met) => isDialled(met.text) && !isOfThings(met));
    yield* matching(text, TOGETHER, (met) => isDialled(met.text) && isOfPhones(met));
    yield* matching(text, LOCAL, (met) => /^[2-9]/.test(met.text) && isOfPhones(met));
    yield* matching(text, ABROAD, (met) => !met.text.startsWith('0') || isOfPhones(met));
  },
});

/** NANP: neither area nor exchange begins with 0 or 1; 555-01xx is set aside for stories, with any area. */
function isDialled(written: string): boolean {
  const digits = digitsOf(written.replace(/(?:x|ext).{0,16}$/i, '')).replace(/^1(?=\d{10}$)/, '');
  return /^[2-9](?!11)\d\d(?:[2-9]\d\d|01\d)\d{4}$/.test(digits);
}

/** Brackets around the area are a telephone's; hyphens alone also part the numbers of orders. */
function isOfThings({ text, before }: Met): boolean {
  return !text.includes('(') && nearestIs(sameSentence(before).slice(-30), OF_THINGS, OF_PHONES);
}

function isOfPhones({ before, after }: Met): boolean {
  if (nearestIs(before.slice(-40), OF_PHONES, OF_THINGS)) return true;
  return /^ ?[([,-] ?(?:cell|mobile|home|work|office|fax|phone|tel|direct|pager)(?![a-z])/i.test(after);
}
