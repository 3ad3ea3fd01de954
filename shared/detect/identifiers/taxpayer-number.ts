import { defineIdentifier } from './_define.ts';
import { digitsOf, matching, nearestIs, sameSentence } from './_matching.ts';
import { OF_THINGS } from './_words.ts';

const WORDS =
  /(?<![a-z])(?:itin|tin|tax(?:payer)?(?: id| identification)?|ssn|social(?: security)?)(?![a-z])/i;

const EVERY_WORD = new RegExp(WORDS, 'gi');

export default defineIdentifier({
  title: 'a taxpayer number (ITIN)',
  element: 'R',
  strength: 'direct',
  rank: 21,
  recall: {
    designedFor: 0.99,
    foundBy: 'a nine and a group that the IRS gives out; without hyphens, a word beside it',
  },
  *find(text) {
    const apart = [
      /(?<!\d|\d[-.])9\d\d-\d\d-\d{4}(?!\d|[-.]\d)/g,
      /(?<!\d|\d[-. ])9\d\d \d\d \d{4}(?!\d|[-. ]\d)/g,
    ];
    yield* matching(
      text,
      apart,
      ({ text, before }) =>
        isGivenOut(text) && !nearestIs(sameSentence(before).slice(-25), OF_THINGS, EVERY_WORD),
    );
    yield* matching(
      text,
      [/(?<!\d|\d[-.])9\d{8}(?!\d|[-.]\d)/g],
      (met) =>
        isGivenOut(met.text) && (WORDS.test(met.before.slice(-45)) || WORDS.test(met.after.slice(0, 25))),
    );
  },
});

/** IRS, Internal Revenue Manual 3.21.263: groups 50–65, 70–88, 90–92 and 94–99. */
function isGivenOut(written: string): boolean {
  const group = Number(digitsOf(written).slice(3, 5));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
}
