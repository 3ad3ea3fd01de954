import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

const AGE = '(?:9\\d|1[01]\\d|12[0-5])';
/** Of a group or a limit, not of one person. */
const LIMIT =
  /(?:[<>≥≤=]|\b(?:over|under|above|below|than|to|until|through|least|most|minimum|maximum|between|and|or|up to|ages|every|within|for|last|past|next|about|after|in)) ?(?:age |the age of )?$/i;

export default defineIdentifier({
  title: 'an age over 89',
  element: 'C',
  strength: 'direct',
  rank: 60,
  recall: { designedFor: 0.99, foundBy: 'a number from 90 to 125 with a word for age' },
  find: (text) =>
    matching(
      text,
      [
        new RegExp(
          `(?<![\\d.,/-])${AGE}(?: ?-? ?years?(?: |-)olds?| ?-? ?y(?:r|rs)?\\.? ?\\/?o(?:ld)?(?![a-z])\\.?| ?y\\/o| years? of age| year-old)`,
          'gi',
        ),
        new RegExp(
          `(?<=(?<![a-z])(?:aged?|age is|age was|age of|turned|turning)(?: is|:)? {0,2})${AGE}(?![\\d%/]|\\.\\d| ?(?:weeks?|wks?|months?|days?|hours?)| ?(?:or|and|\\+|to|-|–) ?(?:\\d|older|over|above|up))`,
          'gi',
        ),
      ],
      ({ before, after }) =>
        !LIMIT.test(before) && !/^ ?(?:or older|and older|and over|or over|\+|and up)/i.test(after),
    ),
});
