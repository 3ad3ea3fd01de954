const SHORTEST = 3;
const LONGEST = 40;

/** So common in any text that finding them finds everything; kept out, their counts tell nothing either. */
const COMMON = new Set(
  `about after all also and any are asked because been before being but can could did does for from had has have
  her here him his how into its just let may more most must not now off one only other our out over said see
  she should some such than that the their them then there they this those told too until upon very was were
  what when where which while who why will with would yes you your`.split(/\s+/),
);

/**
 * The words of a text by which it may be found: each once, without accents and case; numbers too.
 * Short and common words are left out. What a person types is taken apart in the same way.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const fit = words.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  return [...new Set(fit)].filter((word) => !COMMON.has(word));
}
