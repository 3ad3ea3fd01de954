import { fold } from './fold.ts';
import type { IdentifierSettings, Span } from './identifiers/_define.ts';
import { type IdentifierId, identifiers } from './identifiers/index.generated.ts';

/** Part of a text that looks as if it named a person: `[start, end)` in UTF-16 units of the text. */
export type Found = Span & { readonly type: IdentifierId };

/** Characters that are looked at; a megabyte. What lies behind is not, and `contentSignals` says so. */
export const LONGEST = 1_048_576;

const BY_CERTAINTY = (Object.keys(identifiers) as IdentifierId[]).sort(
  (one, other) => identifiers[one].rank - identifiers[other].rank,
);

/**
 * Where a text seems to hold identifiers, in order, never overlapping. For a form that shows the person their own
 * words: places must not leave the code that holds the text. An empty answer promises nothing.
 */
export function findIdentifiers(written: string, settings: IdentifierSettings): readonly Found[] {
  const { text, at } = fold(written.slice(0, LONGEST));
  // Every identifier that has a shape has a digit, or is an address of mail or the web.
  if (!/\d|@|www|https?:|\bat\b/i.test(text)) return [];
  const taken = new Uint8Array(text.length);
  const found: Found[] = [];
  for (const type of BY_CERTAINTY) {
    for (const { start, end } of identifiers[type].find(text, settings)) {
      if (end <= start || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ type, start: at(start), end: at(end - 1) + 1 });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
