import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLIND, REFUSED, TAKEN } from '../../test/kit/malicious-profiles.ts';
import { faultOfSelector } from './selector.ts';
import { parseSiteProfile } from './site-profile.ts';

describe('a profile that was made to read a page', () => {
  test.each(REFUSED.map(({ way, profile }) => [way, profile] as const))(
    'by %s is refused',
    (_way, profile) => {
      expect(parseSiteProfile(profile)).toBeNull();
    },
  );

  test.each([...TAKEN, BLIND].map(({ way, profile }) => [way, profile] as const))(
    'by %s is of the vocabulary, whose readers have to close it',
    (_way, profile) => {
      expect(parseSiteProfile(profile)).not.toBeNull();
    },
  );
});

describe('a selector', () => {
  test.each([
    'main',
    '.to > a.adr',
    '#all',
    'tr:not(:has(input:checked)) ~ td',
    '[title]',
    '[role="option"]',
  ])('%s speaks of structure', (selector) => {
    expect(faultOfSelector(selector)).toBeNull();
  });

  test('never asks for a text, whatever its letters', () => {
    const attribute = fc.constantFrom('title', 'alt', 'data-name', 'placeholder', 'content', 'aria-label');
    const operator = fc.constantFrom('=', '^=', '$=', '*=', '~=', '|=', '!=');
    const around = fc.constantFrom('%', ':is(%)', ':not(%)', 'main:has(%)', 'a > %', 'a, %', '*%');
    fc.assert(
      fc.property(attribute, operator, fc.string(), around, (name, by, guess, where) => {
        const test = `[${name}${by}"${guess}"]`;
        expect(faultOfSelector(where.replace('%', () => test))).not.toBeNull();
      }),
    );
  });

  test.each([
    'x-48213',
    '#p-48213',
    '.mrn48213',
    'main:has(a):has(b):has(i)',
    'a:has(b:not(:is(i, u:has(s))))',
    `a${' > a'.repeat(13)}`,
    `:is(${'a ~ '.repeat(13)}a)`,
  ])('%s is refused: it holds a number, or costs a browser too much', (selector) => {
    expect(faultOfSelector(selector)).not.toBeNull();
  });

  test('is answered for whatever it is, and never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void faultOfSelector(text)));
  });
});
