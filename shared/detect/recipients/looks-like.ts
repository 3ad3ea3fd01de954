import { slip } from './distance.ts';
import type { DomainName } from './domain-name.ts';

export type LookAlikeRule =
  | 'look-alike-letters'
  | 'inside-another-domain'
  | 'other-ending'
  | 'hyphen'
  | 'typing-slip'
  | 'name-with-addition';

/** Words that are added to a known name to borrow its trust, and that partners really have: both must be looked at. */
const ADDITIONS =
  'mail|email|webmail|secure|portal|billing|health|healthcare|med|medical|care|clinic|hospital|group|online|records|support|inc|llc|usa|us|team|office|docs|fax|pay|login|service|services';
/** Names that say nothing alone: many domains have them as a part. */
const COMMON =
  /^(?:mail|email|webmail|health|care|clinic|hospital|medical|med|online|home|info|office|cloud|net|free|post|inbox|web|news|live|city|doctor|patient|pharmacy|dental|test|example)$/;
const SHORTEST_PART = 5;

/** By which rule one domain could be taken for a known one; null where it could not. Never for the same domain. */
export function looksLike(given: DomainName, known: DomainName): LookAlikeRule | null {
  if (given.registered === known.registered) return null;
  if (isInside(given, known)) return 'inside-another-domain';
  const sameEnding = given.ending === known.ending;
  if (given.name === known.name) return isOtherEnding(given, known) ? 'other-ending' : null;
  const limit = limitFor(Math.max(given.name.length, known.name.length));
  if (!sameEnding && !endingsAreClose(given.ending, known.ending)) {
    return given.skeleton === known.skeleton && given.name.length > 3 && isOtherEnding(given, known)
      ? 'look-alike-letters'
      : null;
  }
  if (given.skeleton === known.skeleton) return 'look-alike-letters';
  const bare = (name: string) => name.replaceAll('-', '');
  if (bare(given.name) === bare(known.name)) return 'hyphen';
  if (slip(given.skeleton, known.skeleton, limit) <= limit || slip(given.name, known.name, limit) <= limit) {
    return 'typing-slip';
  }
  return hasAddition(given.name, known.name) ? 'name-with-addition' : null;
}

/** The known domain as labels of a foreign one: `mercy.org.reply.example`, `mercy-org.com`, `mercy.example.com`. */
function isInside(given: DomainName, known: DomainName): boolean {
  const labels = known.registered.split('.');
  const below = given.below.join('.');
  if (`.${below}.`.includes(`.${known.registered}.`)) return true;
  const joined = [labels.join('-'), labels.join('')];
  if (joined.includes(given.name) || given.below.some((label) => joined.includes(label))) return true;
  if (known.name.length < SHORTEST_PART || COMMON.test(known.name)) return false;
  return given.below.some((label) => label === known.name || label === known.skeleton);
}

/**
 * Endings that one organization could have as well as another. Between countries one name is usual for different
 * firms, so only endings without a country, and mistyped ones, are taken for each other.
 */
function isOtherEnding(given: DomainName, known: DomainName): boolean {
  return (
    !given.isDelegated ||
    endingsAreClose(given.ending, known.ending) ||
    (isGeneral(given.ending) && isGeneral(known.ending))
  );
}

function isGeneral(ending: string): boolean {
  return ending.length > 2 ? !ending.includes('.') : /^(?:co|us|io|ai|me|cm)$/.test(ending);
}

function endingsAreClose(one: string, other: string): boolean {
  return slip(one, other, 0.75) <= 0.75;
}

/** Short names are neighbours by chance, long ones hardly ever. */
function limitFor(length: number): number {
  if (length <= 3) return 0.25;
  if (length === 4) return 0.5;
  if (length <= 6) return 0.7;
  if (length <= 10) return 1;
  return 1.45;
}

function hasAddition(given: string, known: string): boolean {
  if (known.length < SHORTEST_PART || COMMON.test(known)) return false;
  if (given.startsWith(known)) return new RegExp(`^-?(?:${ADDITIONS})$`).test(given.slice(known.length));
  if (given.endsWith(known)) return new RegExp(`^(?:${ADDITIONS})-?$`).test(given.slice(0, -known.length));
  return false;
}
