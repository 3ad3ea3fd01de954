import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ago, today, when } from './when.ts';

test.each([
  [0, 'just now'],
  [-60_000, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 min. ago'],
  [7_200_000, '2 hr. ago'],
  [90_000_000, '1 day ago'],
])('%d ms ago reads %s', (milliseconds, words) => {
  expect(ago(milliseconds)).toBe(words);
});

test('the absolute time stands first, and names the year only when it is another', () => {
  const now = new Date(2026, 10, 22, 12, 0).getTime();
  const plain = (text: string) => text.replaceAll('\u202f', ' ');
  expect(plain(when(new Date(2026, 10, 22, 10, 0).toISOString(), now))).toBe('Nov 22, 10:00 AM · 2 hr. ago');
  expect(plain(when(new Date(2025, 10, 22, 12, 0).toISOString(), now))).toBe(
    'Nov 22, 2025, 12:00 PM · 365 days ago',
  );
});

test('today is the day on the reader’s own calendar', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(23),
      (month, day, hour) => {
        const two = (value: number) => String(value).padStart(2, '0');
        expect(today(new Date(2026, month - 1, day, hour).getTime())).toBe(`2026-${two(month)}-${two(day)}`);
      },
    ),
  );
});
