import { isUtf8 } from 'node:buffer';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';

/** How the bytes of a file stand for letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252',
};

/**
 * By its mark (BOM) where it has one; else UTF-8 where all of it is; else Windows-1252, which Excel writes as \u201cCSV\u201d. A
 * file that is no text, such as a workbook, is refused.
 */
export function encodingOf(bytes: Uint8Array): Encoding | Refusal {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x50 && second === 0x4b)
    return refuse(
      'not-csv',
      'This is a workbook or an archive. Save the sheet as \u201cCSV UTF-8\u201d and choose that file.',
      'file',
    );
  const zeros = halves(bytes.subarray(0, 2_000));
  if (zeros.odd > 0.4 && zeros.even < 0.1) return 'utf-16le';
  if (zeros.even > 0.4 && zeros.odd < 0.1) return 'utf-16be';
  if (zeros.even + zeros.odd > 0)
    return refuse(
      'not-csv',
      'This file is not text. Save the sheet as \u201cCSV UTF-8\u201d and choose that file.',
      'file',
    );
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The share of zero bytes in even and in odd places: in UTF-16 every other byte of English is one. */
function halves(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const found = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) found[at % 2] = (found[at % 2] ?? 0) + 1;
  const pairs = Math.max(1, bytes.length / 2);
  return { even: (found[0] ?? 0) / pairs, odd: (found[1] ?? 0) / pairs };
}

const PIECE = 64 * 1024;

/** The text in pieces, so that it never stands in memory beside its bytes as a whole. Wrong bytes become U+FFFD. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}
