import { createHash, randomBytes } from 'node:crypto';

/** A string that stands in one place of a page and may turn up in none of ours. */
export type Canary = { readonly place: string; readonly text: string };

/** One that nobody else has: `place` and 64 random bits, letters and digits alone, so that it fits in an address. */
export function plant(place: string): Canary {
  return { place, text: `Kx${place.replace(/[^A-Za-z]/g, '')}${randomBytes(8).toString('hex')}` };
}

/**
 * Every canary that stands in the bytes, with how it is written there: as it is or in another case, percent-encoded,
 * in UTF-16, hexadecimal, base64 at any offset, or as a hash without a key.
 */
export function findCanaries(bytes: Buffer, canaries: readonly Canary[]): string[] {
  const text = `${bytes.toString('latin1')}\n${unfolded(bytes.toString('latin1'))}`;
  const lower = text.toLowerCase();
  return canaries.flatMap(({ place, text: canary }) => {
    const found = [
      ...loose(canary).filter(([, needle]) => lower.includes(needle.toLowerCase())),
      ...exact(canary).filter(([, needle]) => text.includes(needle)),
    ];
    return found.map(([how]) => `${place} (${how})`);
  });
}

/** Lines of e-mail are broken after 76 characters, with or without a sign (RFC 2045 § 6.7 and 6.8). */
function unfolded(text: string): string {
  return text.replace(/=?\r\n/g, '');
}

type Needle = readonly [how: string, needle: string];

/** Written so that case does not matter. */
function loose(canary: string): Needle[] {
  const latin = (bytes: Buffer) => bytes.toString('latin1');
  return [
    ['as it is', latin(Buffer.from(canary))],
    ['percent-encoded', encodeURIComponent(canary)],
    ['form-encoded', encodeURIComponent(canary).replaceAll('%20', '+')],
    ['UTF-16', latin(Buffer.from(canary, 'utf16le'))],
    ['hexadecimal', Buffer.from(canary).toString('hex')],
    ['hexadecimal, lower case', Buffer.from(canary.toLowerCase()).toString('hex')],
  ];
}

function exact(canary: string): Needle[] {
  const written = [canary, canary.toLowerCase(), canary.toUpperCase()];
  return written.flatMap((form) => {
    const bytes = Buffer.from(form);
    const wide = Buffer.from(form, 'utf16le');
    const hash = createHash('sha256').update(form).digest();
    return [
      ...[bytes, wide].flatMap((each) => inBase64(each).map((needle) => ['base64', needle] as const)),
      ['a hash without a key', hash.toString('hex')] as const,
      ['a hash without a key', hash.toString('base64url').slice(0, 42)] as const,
      ['a hash without a key', hash.toString('base64').slice(0, 42)] as const,
    ];
  });
}

/** The digits that do not depend on what stands before and after, for each of the three offsets, in both alphabets. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const digits = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = digits.slice(offset === 0 ? 0 : offset + 1, -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
