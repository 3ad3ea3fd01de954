import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';
import { around } from './_matching.ts';
import { placesOf } from './_picture.ts';

const WORDS =
  'mrns?|mr ?#|m\\.r\\.n\\.?|med(?:ical)? rec(?:ord)?s?(?: ?#)?|medical chart|health record|chart|unit record|hospital (?:id|no|number)|patient (?:id|identifier|no|number|record|chart|file|account|acct)|pt (?:id|no|number|chart)|patient ?#|emr|ehr (?:id|no|number|record)|empi|record (?:no|number|id)|file (?:no|number)';
const labels = labelled({ words: WORDS, digits: 4, longest: 16 });
/** A long number right behind the word itself: "patient 00482913". Short ones there are rooms and counts. */
const byPatient = labelled({ words: 'patients?|pt', digits: 6, longest: 12 });
const NEAR = /(?<![a-z])(?:mrn|medical record|chart|patient|pt|record|file)(?![a-z])/i;

export default defineIdentifier({
  title: 'a medical record number',
  element: 'H',
  strength: 'direct',
  rank: 40,
  recall: {
    designedFor: 0.99,
    foundBy:
      'a label such as MRN, chart or patient ID beside it, or the organization’s own picture of its numbers',
  },
  *find(text, { recordNumbers }) {
    for (const picture of recordNumbers) {
      for (const place of placesOf(picture, text)) {
        if (!picture.needsWord || NEAR.test(around(text, place.start, place.end).before)) yield place;
      }
    }
    yield* labels(text);
    yield* byPatient(text);
  },
});
