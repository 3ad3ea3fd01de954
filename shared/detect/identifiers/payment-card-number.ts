import { defineIdentifier } from './_define.ts';
import { passesLuhn } from './_luhn.ts';
import { digitsOf, matching, nearestIs, sameSentence } from './_matching.ts';
import { OF_THINGS } from './_words.ts';

const OF_CARDS =
  /\b(?:cards?|cc|credit|debit|visa|mastercard|master card|amex|american express|discover|diners|jcb|unionpay|maestro|hsa|fsa|pan|payment|paid|charge|copay|co-pay)\b/gi;

/** ISO/IEC 7812 ranges of the issuers that are in use, each with the lengths it gives out. */
const ISSUED: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(?:6011|64[4-9]\d|65\d\d)\d{12}(?:\d{3})?$/,
  /^3(?:0[0-5]\d|095|[689]\d\d)\d{10}(?:\d\d)?$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14}(?:\d{3})?$/,
  /^(?:50|5[6-9]|6[0-9])\d{14}$/,
];

export default defineIdentifier({
  title: 'a card number',
  element: 'J',
  strength: 'direct',
  rank: 12,
  recall: { designedFor: 0.99, foundBy: 'its check digit and its issuer’s range' },
  find: (text) =>
    matching(
      text,
      [
        /(?<!\d|\d{4}[ -]|\d[-.])\d{4}([ -]{1,2})\d{4}\1\d{4}\1\d{1,4}(?:\1\d{3})?(?![ -]?\d)/g,
        /(?<!\d|\d{4}[ -]|\d[-.])\d{4}[ -]\d{6}[ -]\d{4,5}(?![ -]?\d)/g,
        /(?<![\da-z]|\d[-.]|\(01\) ?)\d{13,19}(?![\da-z]|[-.]\d)/gi,
      ],
      ({ text, before }) => {
        const digits = digitsOf(text);
        return (
          ISSUED.some((range) => range.test(digits)) &&
          passesLuhn(digits) &&
          !nearestIs(sameSentence(before).slice(-40), OF_THINGS, OF_CARDS)
        );
      },
    ),
});
