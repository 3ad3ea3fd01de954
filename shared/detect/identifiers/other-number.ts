import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';

export default defineIdentifier({
  title: 'a number of a case, claim or specimen',
  element: 'R',
  strength: 'direct',
  rank: 46,
  recall: {
    designedFor: 0.95,
    foundBy: 'a label such as claim, encounter, accession or prescription number beside it',
  },
  find: labelled({
    words:
      'accession(?: no| number|#)?|specimen(?: no| number| id)?|claim ?(?:no|number|id|#)|claim|encounter ?(?:no|number|id|#)|encounter|csn|visit (?:no|number|id)|case (?:no|number|id|#)|prior auth(?:orization)?|authorization (?:no|number|#)|auth ?#|prescription (?:no|number|#)|rx ?(?:no|number|#)|study (?:id|no|number)|subject id|inmate(?: no| number| id)?|student id|employee id|donor id',
    digits: 5,
    longest: 20,
  }),
});
