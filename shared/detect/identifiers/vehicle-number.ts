import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

const PLATE =
  /(?<=(?<![a-z])(?:licen[sc]e plate|number plate|vehicle plate|plate)(?: ?(?:no\.?|number|#|is|:)){0,3}[ :#]{0,2})(?=[a-z -]{0,5}\d)[a-z\d]{1,4}[ -]?[a-z\d]{2,5}(?![a-z\d])/gi;
const VEHICLES = /\b(?:vin|vehicle|chassis)\b/i;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Each letter stands at a place that ends in its value. */
const VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

export default defineIdentifier({
  title: 'a vehicle’s number',
  element: 'L',
  strength: 'direct',
  rank: 14,
  recall: {
    designedFor: 0.99,
    foundBy: 'the check digit of 49 CFR 565.15, or a word for a vehicle; plates by their label',
  },
  *find(text) {
    yield* matching(
      text,
      [/(?<![a-z\d])[a-hj-npr-z\d]{17}(?![a-z\d])/gi],
      ({ text, before }) =>
        /\d{2}/.test(text) &&
        /[a-z]/i.test(text) &&
        (hasCheckDigit(text.toUpperCase()) || VEHICLES.test(before)),
    );
    yield* matching(text, [PLATE], ({ text }) => /\d.?\d/.test(text));
  },
});

/** 49 CFR 565.15(c): the ninth place is the weighted sum modulo eleven, X for ten. */
function hasCheckDigit(vin: string): boolean {
  const sum = [...vin].reduce(
    (total, letter, place) => total + (VALUES.indexOf(letter) % 10) * (WEIGHTS[place] ?? 0),
    0,
  );
  return vin[8] === (sum % 11 === 10 ? 'X' : String(sum % 11));
}
