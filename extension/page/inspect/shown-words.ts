/** Words that pages use for their own parts: written on them and in their markup alike, and nobody's name. */
const PARTS = new Set(
  `account action active actions address age allergies app application attachment attachments back banner billing birth body
   button cancel care cc center chart charts choose clinic clinical compose contact container content count date dates demographics
   detail details dob document documents download draft email encounter encounters export fax female field file files filter first folder
   footer form from gender group head header health history home identifier inbox info item items label last left link list login
   mail main male medical medications menu message messages middle mobile modal mrn name names nav navigation new next note notes
   number open option options order orders page panel part patient patients people person phone photo portal practice preview
   primary print problems profile provider radio read received recipient recipients record records release report reports results
   right role row save search section select send sent sex show sidebar sign site status subject submit summary system tab table
   tabs text time title toolbar top type user value view visit visits vitals webmail widget window workspace year years`.split(
    /\s+/,
  ),
);
const SHORTEST = 3;
/** More of a page is not looked at: what a person sees of a record stands well before. */
const MOST_TEXT = 200_000;

/**
 * Which words of these selectors are also written on the page, as a name would be: with a capital, and no common word
 * of a page's own parts. Only the words come back, and they stand in the selectors already.
 */
export function shownWords(selectors: readonly string[]): readonly string[] {
  const text = (document.body?.innerText ?? '').slice(0, MOST_TEXT);
  const written = new Set(text.match(/\p{Lu}[\p{L}’']+/gu)?.map((word) => word.toLowerCase()));
  const words = selectors.flatMap(wordsIn);
  return [...new Set(words)].filter((word) => written.has(word) && !PARTS.has(word));
}

/** What stands in its classes, ids and values. */
function wordsIn(selector: string): readonly string[] {
  const values = selector.match(/[.#][\w-]+|="[^"]*"|='[^']*'/g) ?? [];
  return values
    .flatMap((value) => value.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/))
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST);
}
