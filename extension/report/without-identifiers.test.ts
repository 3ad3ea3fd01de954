import { findIdentifiers } from '@needful/shared/detect/find.ts';
import { NO_SETTINGS } from '@needful/shared/detect/identifiers/_define.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutIdentifiers } from './without-identifiers.ts';

/** Words that give a number no other meaning: "order 123-45-6789" is an order. */
const words = fc
  .array(fc.constantFrom('it', 'was', 'sent', 'to', 'her', 'by', 'mistake', 'yesterday'), { maxLength: 5 })
  .map((some) => ` ${some.join(' ')} `);
const identifiers = fc.oneof(
  fc.stringMatching(/^(?:[1-57-8]\d\d)-(?:[1-9]\d)-(?:[1-9]\d{3})$/),
  fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}@[a-z]{1,8}\.example$/),
  fc.stringMatching(/^\(555\) 01\d-\d{4}$/),
  fc.stringMatching(/^[1-9][AC-HJKMNP-RT-Y]\d\d[AC-HJKMNP-RT-Y]\d\d[AC-HJKMNP-RT-Y]{2}\d\d$/),
);

test('once removed, nothing of it is left to find, and the rest is untouched', () => {
  fc.assert(
    fc.property(words, identifiers, words, (before, identifier, after) => {
      const text = before + identifier + after;
      const clean = withoutIdentifiers(text, findIdentifiers(text, NO_SETTINGS));
      expect(findIdentifiers(clean, NO_SETTINGS)).toEqual([]);
      expect(clean).toBe(`${before}[removed]${after}`);
    }),
  );
});
