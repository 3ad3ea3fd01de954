import { datesIn } from './_dates.ts';
import { defineIdentifier } from './_define.ts';
import { around } from './_matching.ts';

const BIRTH =
  '(?<![a-z])(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?-?date|date-of-birth|birth ?days?|b-?day|born|birth|(?<!\\d)b\\.)(?! ?(?:control|certificate|weight|plan|center|centre|defect|order|rate|records))';
/** The last word of birth before a date, and what stands between them. */
const BEFORE = new RegExp(`^.{0,60}${BIRTH}(?![a-z])([^;!?]{0,40})$`, 'i');
const AFTER =
  /^[ ,]{0,2}(?:[([-] ?)?(?:(?:is|was|as) )?(?:(?:the|his|her|their|patient|patient['’]s|listed as) ){0,2}(?:d\.?o\.?b|date of birth|birth ?date|birth ?day)(?![a-z])/i;
/** Words that give a date another meaning than the day of birth. */
const OTHERWISE =
  /(?<![a-z])(?:seen|admit|admission|discharg|visit|appointment|appt|schedul|due|expire|collect|dos|date of service|service|died|death|deceased|surgery|procedure|refill|follow|today|start|updat|receiv|signed|complet|since|not verif|verified|confirmed|field|requir|effective|will be|until|last|next)/i;

export default defineIdentifier({
  title: 'a date of birth',
  element: 'C',
  strength: 'direct',
  rank: 30,
  recall: {
    designedFor: 0.99,
    foundBy: 'a full date that can be one, with a word of birth before or after it',
  },
  *find(text, { today }) {
    for (const date of datesIn(text, today)) {
      const { before, after } = around(text, date.start, date.end);
      if (isBirth(before) || AFTER.test(after)) yield date;
    }
  },
});

function isBirth(before: string): boolean {
  const between = BEFORE.exec(before)?.[1];
  if (between === undefined) return false;
  // Another date between them has the word already; a new sentence is about something else.
  return !OTHERWISE.test(between) && !/\d[/.-]\d/.test(between) && !/[a-z]{3}\. /i.test(between);
}
