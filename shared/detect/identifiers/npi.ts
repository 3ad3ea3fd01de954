import { defineIdentifier } from './_define.ts';
import { passesLuhn } from './_luhn.ts';
import { digitsOf, matching, nearestIs } from './_matching.ts';
import { OF_PHONES, OF_THINGS } from './_words.ts';

const PROVIDERS =
  /\b(?:npi|national provider|provider|providers|prescriber|prescribing|physician|doctor|dr|md|do|np|pa-c|referring|rendering|ordering|attending|billing|supervising|taxonomy|practitioner|pharmacist|specialist|surgeon|clinician)\b/gi;
const OTHERS = new RegExp(`${OF_PHONES.source}|${OF_THINGS.source}`, 'gi');

export default defineIdentifier({
  title: 'a provider number (NPI)',
  element: 'K',
  strength: 'contact',
  rank: 15,
  recall: { designedFor: 0.99, foundBy: 'its check digit, and a word for a provider near it' },
  *find(text) {
    yield* matching(text, [/(?<!\d|\d[-.])80840[ -]?[12]\d{9}(?!\d)/g], ({ text }) =>
      passesLuhn(digitsOf(text)),
    );
    yield* matching(
      text,
      [
        /(?<!\d|\d[-.]|[a-z])[12]\d{9}(?!\d|[-.]\d|[a-z])/gi,
        /(?<!\d|\d[-. ]|[a-z])[12]\d{3}[ -]\d{3}[ -]\d{3}(?!\d|[-.]\d|[a-z])/gi,
      ],
      // 45 CFR 162.406: the check digit is Luhn's over 80840 and the number.
      ({ text, before, after }) =>
        passesLuhn(`80840${digitsOf(text)}`) &&
        (nearestIs(before, PROVIDERS, OTHERS) || /^ ?[([,-]? ?npi(?![a-z])/i.test(after)),
    );
  },
});
