import { defineIdentifier } from './_define.ts';
import { digitsOf, type Met, matching, nearestIs, sameSentence } from './_matching.ts';
import { OF_THINGS } from './_words.ts';

const WORDS =
  /(?<![a-z])(?:ssns?|ss ?#|ss no|soc\.? ?sec|social(?: security)?|s\.s\.n?|hic|hicn|medicare claim)(?![a-z])/i;
/** Written as three parts with one sign between them, alone or with spaces around it. */
const APART: readonly RegExp[] = [
  /(?<!\d|\d[-.])\d{3}( ?- ?)\d\d ?- ?\d{4}(?!\d|[-.]\d)/g,
  /(?<!\d|\d[-. ])\d{3} \d\d \d{4}(?!\d|[-. ]\d)/g,
  /(?<!\d|\d[-.])\d{3}\.\d\d\.\d{4}(?!\d|[-.]\d)/g,
];
const TOGETHER: readonly RegExp[] = [
  /(?<!\d|\d[-.])\d{9}(?!\d|[-.]\d)/g,
  /(?<!\d|\d[-.])\d{3}[ .-]{0,2}\d\d[ .-]{0,2}\d{4}(?!\d|[-.]\d)/g,
];
/** The last four alone are a part of it all the same: HHS, guidance on de-identification, question 3.1. */
const LAST_FOUR: readonly RegExp[] = [
  /(?<![x*\d])[x*]{3}[ -]?[x*]{2}[ -]?\d{4}(?!\d)/gi,
  /(?<=(?<![a-z])(?:ssn|social(?: security)?)(?: number)?(?: (?:is|last|four|4|digits|ending|ends|in|with|of|the)){1,5}:? )\d{4}(?!\d)/gi,
];

const AFTER =
  /^[ ,([-]{0,3}(?:(?:is|was|as) )?(?:(?:his|her|their|the|my|patient['’]s) )?(?:ssn|ss ?#|social)(?![a-z])/i;
const EVERY_WORD = new RegExp(WORDS, 'gi');

export default defineIdentifier({
  title: 'a Social Security number',
  element: 'G',
  strength: 'direct',
  rank: 20,
  recall: {
    designedFor: 0.99,
    foundBy: 'area, group and serial that can be issued; without signs between them, a word beside it',
  },
  *find(text) {
    yield* matching(text, APART, (met) => canBeIssued(digitsOf(met.text)) && !isOfThings(met));
    yield* matching(text, TOGETHER, (met) => canBeIssued(digitsOf(met.text)) && hasWord(met));
    yield* matching(text, LAST_FOUR);
  },
});

/** Never issued: areas 000, 666 and 900–999, group 00, serial 0000 (SSA, SSN randomization, 2011). */
function canBeIssued(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(digits);
}

/** Parts and orders are numbered with hyphens in the same places now and then. */
function isOfThings({ before }: Met): boolean {
  return nearestIs(sameSentence(before).slice(-25), OF_THINGS, EVERY_WORD);
}

function hasWord({ before, after }: Met): boolean {
  return WORDS.test(before.slice(-45)) || AFTER.test(after);
}
