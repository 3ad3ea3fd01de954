import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followCode, normalizeCode } from './follow-code.ts';

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

it('is found again however it was typed: small letters, spaces, and what looks alike', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = followCode(random);
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(normalizeCode(typed)).toBe(code);
    }),
  );
});

it.each(['', 'NF-7K3Q-9D2M', 'U'.repeat(20), '0'.repeat(21)])('is not %o', (typed) => {
  expect(normalizeCode(typed)).toBeNull();
});
