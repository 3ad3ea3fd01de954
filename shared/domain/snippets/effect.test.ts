import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import { windowAround } from './effect.ts';

const day = (date: string) => date as CalendarDate;

it('counts the same number of days on both sides, and the day of the change on neither', () => {
  expect(windowAround(day('2026-11-10'), day('2026-11-22'), day('2026-11-22'))).toEqual({
    days: 11,
    before: { from: '2026-10-30', to: '2026-11-09' },
    after: { from: '2026-11-11', to: '2026-11-21' },
  });
});

it('says nothing before a whole day has passed', () => {
  expect(windowAround(day('2026-11-22'), day('2026-11-22'), day('2026-11-22'))).toBeNull();
  expect(windowAround(day('2026-11-21'), day('2026-11-22'), day('2026-11-22'))).toBeNull();
});

it('never reaches into today, beyond the end, or further than ninety days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (since, lasted) => {
      const today = day('2026-11-22');
      const changed = addDays(today, -since);
      const end = addDays(changed, lasted);
      const window = windowAround(changed, end, today);
      if (window === null) return;
      expect(window.after.to < today && window.after.to <= end).toBe(true);
      expect(window.days).toBeLessThanOrEqual(90);
      expect(daysBetween(window.before.from, window.before.to)).toBe(
        daysBetween(window.after.from, window.after.to),
      );
    }),
  );
});
