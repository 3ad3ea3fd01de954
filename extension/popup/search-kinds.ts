import type { Kind } from '@needful/shared/kinds/_define.ts';

type Entry<Id extends string> = { readonly id: Id; readonly kind: Kind };

/** Words that say nothing about what happened. */
const EMPTY = new Set(
  'a about an and at been but by did for from got had has have he her his i in is it its me my of on or our she so that the their them they this to us was we were who with you your'.split(
    ' ',
  ),
);

/** How much a word counts by where a kind says it. */
const WEIGHTS = { words: 3, sentence: 2, title: 2, medium: 1 } as const;

/**
 * Kinds that fit what a person typed, best first; the kind with no track of its own ("something else") is
 * always the last, so that nobody is left without a way on. Nothing typed yields [].
 */
export function searchKinds<Id extends string>(
  kinds: Readonly<Record<Id, Kind>>,
  typed: string,
): Entry<Id>[] {
  const asked = tokens(typed);
  if (asked.length === 0) return [];
  const entries = Object.entries<Kind>(kinds).map(([id, kind]) => ({ id: id as Id, kind }));
  const rarities = asked.map((word) => rarity(word, entries));
  const scored = entries.map((entry) => ({
    entry,
    score:
      asked.reduce((sum, word, at) => sum + (rarities[at] ?? 0) * weight(word, entry.kind), 0) +
      phraseBonus(typed, entry.kind),
  }));
  const found = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  const [named, unnamed] = [false, true].map((unknown) =>
    (unknown ? scored : found).filter(({ entry }) => (entry.kind.track === 'unknown') === unknown),
  );
  return [...(named ?? []), ...(unnamed ?? [])].map(({ entry }) => entry);
}

/** A word that few kinds know says more than one that many know. */
function rarity(word: string, entries: readonly Entry<string>[]): number {
  const known = entries.filter(({ kind }) => weight(word, kind) > 0).length;
  return known === 0 ? 0 : Math.log(1 + entries.length / known);
}

/** The best place where a kind says this word, 0 to 3. */
function weight(word: string, kind: Kind): number {
  const places: readonly (readonly [number, readonly string[]])[] = [
    [WEIGHTS.words, kind.words],
    [WEIGHTS.sentence, [kind.sentence]],
    [WEIGHTS.title, [kind.title]],
    [WEIGHTS.medium, [kind.medium]],
  ];
  const fits = places.map(
    ([points, texts]) => points * Math.max(0, ...texts.flatMap(tokens).map((said) => likeness(word, said))),
  );
  return Math.max(...fits);
}

/** What was typed holds one of the kind's own phrases as it stands: "wrong chart", "after visit summary". */
function phraseBonus(typed: string, kind: Kind): number {
  const text = ` ${plain(typed)} `;
  const phrases = [...kind.words, kind.title, kind.sentence]
    .map(plain)
    .filter((phrase) => phrase.includes(' '));
  return Math.max(
    0,
    ...phrases.filter((phrase) => text.includes(` ${phrase} `)).map((phrase) => phrase.length / 4),
  );
}

/** 1 for the same word, less for the same stem, a beginning, or one slip of the finger. */
function likeness(asked: string, said: string): number {
  if (asked === said) return 1;
  if (stem(asked) === stem(said)) return 0.9;
  if (asked.length >= 3 && said.startsWith(asked)) return 0.8;
  return asked.length >= 5 && said.length >= 5 && oneSlipApart(asked, said) ? 0.6 : 0;
}

function stem(word: string): string {
  return word.replace(/(?:'s|’s)$/, '').replace(/(?<=\w{3})(?:ings?|ed|es|s)$/, '');
}

/** One letter more, fewer or another, or two neighbours swapped. */
function oneSlipApart(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [left, right] = [one.slice(from), other.slice(from)];
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}

/** The words of a text that say something: lower case, without accents. */
export function tokens(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word));
}

/** Lower case, without accents; `e-mail` is `email`; everything else that is no letter, digit or ' is a space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('e-mail', 'email')
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
    .trim();
}
