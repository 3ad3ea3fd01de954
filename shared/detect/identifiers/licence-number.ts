import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';
import { digitsOf, matching } from './_matching.ts';

const labels = labelled({
  words:
    "driver[’']?s? licen[sc]e|driving licen[sc]e|licen[sc]e (?:no|number|id|#)|licen[sc]e ?#|medical licen[sc]e|nursing licen[sc]e|rn licen[sc]e|state licen[sc]e|dl(?: no| number|#)?|state id|passport|certificate (?:no|number|#)|certification (?:no|number|#)|dea(?: no| number| registration)?|birth certificate|green card|visa (?:no|number)",
  digits: 4,
  longest: 18,
});

export default defineIdentifier({
  title: 'a licence or certificate number',
  element: 'K',
  strength: 'direct',
  rank: 43,
  recall: {
    designedFor: 0.99,
    foundBy: 'a label such as driver’s license or passport beside it, or the check digit of a DEA number',
  },
  *find(text) {
    yield* labels(text);
    yield* matching(
      text,
      [/(?<![a-z\d])[abcdefghjklmnprstux][a-z9]\d{7}(?![a-z\d])/gi],
      ({ text, before }) => isDea(text) && /\b(?:dea|dr|prescriber|physician|provider|md|np)\b/i.test(before),
    );
  },
});

/** 21 CFR 1301.35 numbers: first, third and fifth digit, and twice the others, end in the seventh. */
function isDea(written: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = [...digitsOf(written.slice(2))].map(Number);
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}
