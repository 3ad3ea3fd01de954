import { expect, it } from 'vitest';
import { accentOf, lettersOf } from './organization-mark.tsx';

it.each([
  ['Lakeside Family Practice', 'LF'],
  ['Hill', 'HI'],
  ['St. Mary’s', 'SM'],
  ['Ärzte am See', 'ÄA'],
  ['  ', '?'],
])('an organization “%s” is marked %s', (name, letters) => {
  expect(lettersOf(name)).toBe(letters);
});

it('has the same colour wherever it is shown, one of six', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `0190${at}-practice`);
  expect(new Set(ids.map(accentOf)).size).toBe(6);
  expect(accentOf('0190-a')).toBe(accentOf('0190-a'));
});
