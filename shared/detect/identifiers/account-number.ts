import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';
import { matching } from './_matching.ts';

const labels = labelled({
  words:
    'accounts?|acct|a\\/c|bank account|checking|savings|routing|aba|guarantor(?: id| account)?|billing (?:id|account|no|number)|account ?#|acct ?#|iban',
  digits: 5,
  longest: 24,
});

export default defineIdentifier({
  title: 'an account number',
  element: 'J',
  strength: 'direct',
  rank: 42,
  recall: {
    designedFor: 0.99,
    foundBy: 'a label such as account or routing beside it, or the check digits of an IBAN',
  },
  *find(text) {
    yield* labels(text);
    yield* matching(
      text,
      [/(?<![a-z\d])[a-z]{2}\d\d(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?![a-z\d])/gi],
      ({ text }) => isIban(text),
    );
  },
});

/** ISO 13616-1: moved by four places and read in base 36, the rest modulo 97 is one. */
function isIban(written: string): boolean {
  const plain = written.replaceAll(' ', '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const letter of moved) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
