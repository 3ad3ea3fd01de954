import { slip } from './distance.ts';
import type { DomainName } from './domain-name.ts';

export type LookAlikeRule =
  | 'look-alike-letters'
  | 'inside-another-domain'
  | 'other-ending'
  | 'hyphen'
  | 'typing-slip'
  | 'name-with-addition';

/** Words that are added to a known name to borrow its trust. Run together with it, only those of mail and money. */
const ADDED = 'mail|email|webmail|secure|portal|billing|login|pay|support|records|docs|fax';
const ADDED_APART = `${ADDED}|health|healthcare|med|medical|care|clinic|hospital|group|online|inc|llc|usa?|team|office|services?`;
/** Names that say nothing alone: many domains have them as a part. */
const COMMON =
  /^(?:mail|email|webmail|health|care|clinic|hospital|medical|med|online|home|info|office|cloud|net|free|post|inbox|web|news|live|city|doctor|patient|pharmacy|dental|test|example)$/;
const SHORTEST_PART = 5;
/** At most this much slip makes one ending of another: `com` and `co`, `org` and `ogr`. */
const CLOSE_ENDING = 0.75;
const USUAL =
  /^(?:com|org|net|edu|gov|co|us|info|biz|health|healthcare|care|clinic|hospital|dental|med|io|ai|me|cm|app|online)$/;

/** By which rule one domain could be taken for a known one; null where it could not. Never for the same domain. */
export function looksLike(given: DomainName, known: DomainName): LookAlikeRule | null {
  if (given.registered === known.registered) return null;
  if (isInside(given, known)) return 'inside-another-domain';
  if (given.name === known.name) return isOtherEnding(given, known) ? 'other-ending' : null;
  const ending = given.ending === known.ending ? 0 : slip(given.ending, known.ending, CLOSE_ENDING);
  if (given.skeleton === known.skeleton) {
    const couldBe = ending <= CLOSE_ENDING || (given.name.length > 3 && isOtherEnding(given, known));
    return couldBe ? 'look-alike-letters' : null;
  }
  const limit = limitFor(Math.max(given.name.length, known.name.length)) - ending;
  if (limit < 0) return null;
  if (bare(given.name) === bare(known.name)) return 'hyphen';
  if (isSlip(given, known, limit)) return 'typing-slip';
  return ending === 0 && hasAddition(given.name, known.name) ? 'name-with-addition' : null;
}

function bare(name: string): string {
  return name.replaceAll('-', '');
}

/** By hand, or by an eye that takes one letter for another and misses a second. */
function isSlip(given: DomainName, known: DomainName, limit: number): boolean {
  if (slip(given.name, known.name, limit) <= limit) return true;
  const isOther = given.skeleton !== given.name || known.skeleton !== known.name;
  return isOther && slip(given.skeleton, known.skeleton, limit) <= limit;
}

/** The known domain as labels of a foreign one: `mercy.org.reply.example`, `mercy-org.com`, `mercy.example.com`. */
function isInside(given: DomainName, known: DomainName): boolean {
  const labels = known.registered.split('.');
  const below = given.below.join('.');
  if (`.${below}.`.includes(`.${known.registered}.`)) return true;
  // Run together, an ending that is a word of its own makes a name of its own: `stlukeshealth` is not `stlukes.health`.
  const joined = known.ending.length !== 3 ? [labels.join('-')] : [labels.join('-'), labels.join('')];
  if (joined.includes(given.name) || given.below.some((label) => joined.includes(label))) return true;
  if (known.name.length < SHORTEST_PART || COMMON.test(known.name)) return false;
  return given.below.some((label) => label === known.name || label === known.skeleton);
}

/**
 * Endings that one organization could have as well as another. Between countries one name is usual for different
 * firms, and short names are words that are sold under every ending: there only the usual ones are taken for each
 * other. A mistyped ending belongs to nobody.
 */
function isOtherEnding(given: DomainName, known: DomainName): boolean {
  if (!given.isDelegated || slip(given.ending, known.ending, CLOSE_ENDING) <= CLOSE_ENDING) return true;
  return [given, known].every(
    ({ name, ending }) => USUAL.test(ending) || (name.length > 8 && /^[a-z]{3,}$/.test(ending)),
  );
}

/** Short names are neighbours by chance, long ones hardly ever. */
function limitFor(length: number): number {
  if (length <= 3) return 0.25;
  if (length === 4) return 0.5;
  return length <= 6 ? 0.7 : 0.95;
}

function hasAddition(given: string, known: string): boolean {
  if (known.length < SHORTEST_PART || COMMON.test(known)) return false;
  const rest = given.startsWith(known)
    ? given.slice(known.length)
    : given.endsWith(known)
      ? given.slice(0, -known.length)
      : '';
  return new RegExp(`^(?:${ADDED}|-(?:${ADDED_APART})|(?:${ADDED_APART})-)$`).test(rest);
}
