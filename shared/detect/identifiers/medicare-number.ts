import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

/** CMS, Understanding the Medicare Beneficiary Identifier format: no S, L, O, I, B or Z among its letters. */
const LETTER = '[ac-hjkmnp-rt-y]';
const EITHER = '[ac-hjkmnp-rt-y\\d]';
const SIGN = '(?: ?- ?| )?';

export default defineIdentifier({
  title: 'a Medicare number',
  element: 'I',
  strength: 'direct',
  rank: 10,
  recall: {
    designedFor: 0.99,
    foundBy: 'what may stand at each of its eleven places, with or without hyphens',
  },
  find: (text) =>
    matching(text, [
      new RegExp(
        `(?<![a-z\\d]|\\d-)[1-9]${LETTER}${EITHER}\\d${SIGN}${LETTER}${EITHER}\\d${SIGN}${LETTER}{2}\\d\\d(?![a-z\\d]|-\\d)`,
        'gi',
      ),
    ]),
});
