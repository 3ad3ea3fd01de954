import { describe, expect, test } from 'vitest';
import { daysBetween, parseDate } from './read-date.ts';

describe('a date as a page writes it', () => {
  test.each([
    ['iso', '2026-03-02T10:04:00Z', '2026-03-02T10:04:00.000Z'],
    ['iso', '2026-03-02T10:04:00+02:00', '2026-03-02T08:04:00.000Z'],
    ['epoch-ms', '1772445840000', '2026-03-02T10:04:00.000Z'],
  ] as const)('as %s, %s is %s', (written, text, expected) => {
    expect(parseDate(text, written, 'en')?.toISOString()).toBe(expected);
  });

  test('without a zone is in the person’s own', () => {
    expect(parseDate('2026-03-02 10:04', 'Y-M-D h:m', 'en')).toEqual(new Date(2026, 2, 2, 10, 4));
    expect(parseDate('25-Nov-2025, 09:00 AM', 'D-MMM-Y', 'en')).toEqual(new Date(2025, 10, 25));
    expect(parseDate('5-mai-2025', 'D-MMM-Y', 'fr')).toEqual(new Date(2025, 4, 5));
  });

  test.each([
    ['iso', '2026-03-02'],
    ['iso', '2026-03-02T10:04'],
    ['Y-M-D h:m', 'Today 10:04'],
    ['Y-M-D', '2026-02-31'],
    ['Y-M-D', '03/02/2026'],
    ['D-MMM-Y', '25-Brumaire-2025'],
  ] as const)('is not guessed: %s cannot be %s', (written, text) => {
    expect(parseDate(text, written, 'en')).toBeNull();
  });
});

test('days are counted with the first and the last, across a change to summer time', () => {
  expect(daysBetween(new Date(2026, 2, 1).getTime(), new Date(2026, 2, 1, 23).getTime())).toBe(1);
  expect(daysBetween(new Date(2026, 2, 1).getTime(), new Date(2026, 3, 1).getTime())).toBe(32);
});
