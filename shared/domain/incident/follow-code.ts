/** Crockford's base 32, as in a report's reference: it is written down by hand and typed in again. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 20;

/**
 * The code by which a report of the report page is followed, e.g. `7K3Q-9D2M-…`: 100 bits, so that it is not guessed.
 * Made in the reporter's browser, shown once; the server keeps its hash.
 * @param random 20 random bytes, of each of which five bits are used
 */
export function followCode(random: Uint8Array): string {
  const letters = Array.from({ length: LETTERS }, (_, place) => ALPHABET[(random[place] ?? 0) & 31]);
  return grouped(letters.join(''));
}

/** What somebody typed, in the one spelling that is hashed; null where it can be no code. */
export function normalizeCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return letters.length === LETTERS && !letters.includes('U') ? grouped(letters) : null;
}

function grouped(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-');
}
