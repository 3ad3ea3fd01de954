import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

/** USPS Publication 28, appendix C1: the street suffixes that people write, in full and abbreviated. */
const IN_FULL =
  'street|avenue|boulevard|road|lane|drive|court|place|terrace|circle|highway|parkway|trail|square|alley|turnpike|crossing|crescent|plaza|loop|ridge|expressway';
const SUFFIX = `(?:[Ss]treet|[Aa]venue|[Bb]oulevard|[Rr]oad|[Ll]ane|[Dd]rive|[Cc]ourt|[Pp]lace|[Tt]errace|[Cc]ircle|[Hh]ighway|[Pp]arkway|[Tt]rail|[Ss]quare|[Aa]lley|[Tt]urnpike|[Cc]rossing|[Cc]rescent|[Pp]laza|[Ll]oop|[Rr]idge|[Ee]xpressway|Way|Pike|Row|Run|Path|Walk|Bend|Cove|Hollow|Point|Glen|Hill|View|Sts?|Aves?|Blvd|Rds?|Ln|Dr|Ct|Pl|Ter|Cir|Hwy|Pkwy|Trl|Sq|Aly|Tpke|Xing|Cres|Plz|ST|AVE|BLVD|RD|LN|DR|CT|PL)`;
const NAME = "(?:[A-Z][A-Za-z'’]{1,20}\\.?|\\d{1,3}(?:st|nd|rd|th)|[NSEW]\\.?|[NS][EW])";
const UNIT =
  '(?:,? {1,2}(?:[Aa]pt|[Uu]nit|[Ss]uite|[Ss]te|#|[Ff]loor|[Ff]l|[Rr]oom|[Rr]m|[Bb]ldg)\\.? ?#?[\\dA-Za-z-]{1,6})?';
const STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const TOWN = "(?:[A-Z]|[DdLl]['’][A-Z])[A-Za-z'’.-]{1,30}";
const CITY = `(?:(?:,? {1,2}(?:${TOWN} ?){1,3})?,? {1,2}(?:${STATES})(?: {1,2}\\d{5}(?:-\\d{4})?)?(?![A-Za-z]))?`;
/** What stands between a number and a word for a street when the number counts something. */
const COUNTS =
  /\b(?:of|off|exit|the|to|in|on|at|from|and|for|with|by|per|mg|ml|mcg|days?|hours?|minutes?|weeks?|patients?|people|times?|steps?|units?|beds?|blocks?|miles?|feet|calls?|letters?|pages?)\b/i;

export default defineIdentifier({
  title: 'a postal address',
  element: 'B',
  strength: 'contact',
  rank: 45,
  recall: {
    designedFor: 0.95,
    foundBy:
      'a house number with a street’s name and suffix, a PO box, or a town with its state and ZIP code',
  },
  *find(text) {
    yield* matching(
      text,
      [
        new RegExp(
          `(?<![A-Za-z\\d.,/:$-])\\d{1,6}(?:-\\d{1,4})?[A-Z]?,? {1,2}(?:${NAME} {1,2}){1,4}${SUFFIX}(?![A-Za-z])\\.?(?: [NSEW]{1,2}(?![A-Za-z]))?${UNIT}${CITY}`,
          'g',
        ),
      ],
      // "12 Lee Dr. Park": a title before a name.
      ({ text, after }) =>
        !(/\bDr\.?$/.test(text) && /^\.? {1,2}[A-Z]/.test(after) && /^\d{1,2} /.test(text)),
    );
    yield* matching(
      text,
      [
        new RegExp(
          `(?<![A-Za-z\\d.,/:$-])\\d{1,6} {1,2}(?:[nsew]\\.? {1,2})?(?:[a-z'’]{2,20} {1,2}|\\d{1,3}(?:st|nd|rd|th) {1,2}){1,3}(?:${IN_FULL})(?![A-Za-z]| \\d)`,
          'gi',
        ),
      ],
      ({ text }) => !COUNTS.test(text),
    );
    yield* matching(text, [/(?<![a-z])p\.? ?o\.? ?box {1,2}#?\d{1,7}(?!\d)/gi]);
    yield* matching(text, [
      new RegExp(
        `(?<![A-Za-z])(?:${TOWN} ){0,2}${TOWN},? {1,2}(?:${STATES}),? {1,2}\\d{5}(?:-\\d{4})?(?!\\d)`,
        'g',
      ),
    ]);
  },
});
