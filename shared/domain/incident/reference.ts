import type { ReportId } from '../ids.ts';

/** Crockford's base 32: no I, L, O or U, so that it survives being read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference a person reads and says, e.g. `NF-7K3Q-9D2M`. It is the last 40 bits of the `reportId`
 * (all random in a UUIDv7, RFC 9562 §5.7), so it exists offline, before any server has answered.
 */
export function referenceOf(reportId: ReportId): string {
  let bits = BigInt(`0x${reportId.replaceAll('-', '').slice(-10)}`);
  let letters = '';
  for (let place = 0; place < 8; place += 1) {
    letters = ALPHABET[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return `NF-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Folds what someone typed into the stored form: case, spaces, and the letters Crockford reads as digits. */
export function normalizeReference(typed: string): string | null {
  const typedLetters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const letters = (typedLetters.length === 10 ? typedLetters.replace(/^NF/, '') : typedLetters)
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return letters.length === 8 && !letters.includes('U')
    ? `NF-${letters.slice(0, 4)}-${letters.slice(4)}`
    : null;
}
