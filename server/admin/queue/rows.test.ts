import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, look, place, renew, step } from './rows.ts';

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (shown: readonly { row: { id: string } }[]) => shown.map(({ row }) => row.id).join('');
const arrived = (shown: ReturnType<typeof place<{ id: string }>>) =>
  ids(shown.filter((placed) => placed.arrived));

test('a new report stands at the top and is marked as arrived until somebody looks', () => {
  const renewed = renew(place(rows('bc')), rows('abc'), null);
  expect(ids(renewed)).toBe('abc');
  expect(arrived(renewed)).toBe('a');
  expect(arrived(renew(renewed, rows('abc'), null))).toBe('a');
  expect(arrived(look(renewed))).toBe('');
});

test('what is shown at first did not arrive', () => {
  expect(arrived(place(rows('ab')))).toBe('');
});

test('an incident that left the view goes, unless it is being read', () => {
  expect(ids(renew(place(rows('abc')), rows('ac'), null))).toBe('ac');
  const kept = renew(place(rows('abc')), rows('ac'), 'b');
  expect(ids(kept)).toBe('abc');
  expect(kept[1]).toMatchObject({ gone: true });
});

test('the first row stays below what arrived above it while it is read', () => {
  expect(ids(renew(place(rows('bc')), rows('ac'), 'b'))).toBe('abc');
});

test('an incident that comes back is no longer gone', () => {
  const kept = renew(place(rows('abc')), rows('ac'), 'b');
  expect(renew(kept, rows('abc'), 'b')[1]).toMatchObject({ gone: false });
});

test('an older page adds each incident once', () => {
  expect(ids(append(place(rows('abc')), rows('cd')))).toBe('abcd');
});

test('j and k stop at both ends', () => {
  const shown = place(rows('abc'));
  expect(step(shown, null, 1)).toBe('a');
  expect(step(shown, 'a', 1)).toBe('b');
  expect(step(shown, 'c', 1)).toBe('c');
  expect(step(shown, 'a', -1)).toBe('a');
  expect(step([], null, 1)).toBeNull();
});

test('whatever the server answers, the row that is read stays, and none stands twice', () => {
  const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
  fc.assert(
    fc.property(some, some, (before, after) => {
      const reading = before[0] ?? null;
      const renewed = renew(place(rows(before.join(''))), rows(after.join('')), reading);
      expect(ids(renewed)).toContain(reading);
      expect(new Set(ids(renewed)).size).toBe(renewed.length);
      expect(ids(renewed.filter(({ gone }) => !gone))).toBe(after.join(''));
    }),
  );
});
