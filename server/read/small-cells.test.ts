import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHERS, wholeMonths, withoutSmallCells } from './small-cells.ts';

const cell = (name: string | null, month: string, count: number) => ({ name, month, count });

describe('the counts of departments', () => {
  it('name none of fewer than three in a month, and take the next smallest with it where one alone would be left', () => {
    const told = withoutSmallCells([
      cell('Billing', '2026-05', 1),
      cell('Front desk', '2026-05', 4),
      cell('Nursing', '2026-05', 9),
      cell('Billing', '2026-06', 3),
      cell(null, '2026-06', 5),
    ]);
    expect(told).toEqual([
      cell('Nursing', '2026-05', 9),
      cell(OTHERS, '2026-05', 5),
      cell('Billing', '2026-06', 3),
      cell(null, '2026-06', 5),
    ]);
  });

  it('give by no subtraction of one period from another a number smaller than three of a department, and lose no report', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
    const cells = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'd', null),
        month: fc.constantFrom(...months),
        count: fc.integer({ min: 1, max: 6 }),
      }),
      { selector: ({ name, month }) => `${name} ${month}` },
    );
    const spans = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).map((ends) => [...ends].sort((a, b) => a - b));
    fc.assert(
      fc.property(cells, spans, (counted, [from = 0, between = 0, to = 0]) => {
        const asked = (first: number, last: number) =>
          withoutSmallCells(counted.filter(({ month }) => months.slice(first, last).includes(month)));
        const sum = (told: ReturnType<typeof asked>, name?: string | null) =>
          told.reduce((all, each) => (name === undefined || each.name === name ? all + each.count : all), 0);
        const [long, short] = [asked(from, to), asked(from, between)];
        for (const name of ['a', 'b', 'c', 'd', null]) {
          const difference = sum(long, name) - sum(short, name);
          expect(difference === 0 || difference >= 3).toBe(true);
        }
        const within = counted.filter(({ month }) => months.slice(from, to).includes(month));
        expect(sum(long)).toBe(sum(within));
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-03-31', '2026-11-22', '2026-01-01', '2026-03-31'],
    ['2026-01-02', '2026-03-30', '2026-11-22', '2026-02-01', '2026-02-28'],
    ['2025-12-15', '2026-11-22', '2026-11-22', '2026-01-01', '2026-10-31'],
    ['2026-11-01', '2026-11-30', '2026-11-30', '2026-11-01', '2026-10-31'],
    ['2026-11-01', '2026-11-30', '2026-12-01', '2026-11-01', '2026-11-30'],
  ])('of %s to %s, read on %s, are of the whole months %s to %s', (from, to, today, first, last) => {
    const period = { from: from as CalendarDate, to: to as CalendarDate };
    expect(wholeMonths(period, today as CalendarDate)).toEqual({ from: first, to: last });
  });
});
