import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addYears,
  dayIn,
  daysBetween,
  earliest,
  endOfYear,
  isCalendarDate,
  isWeekend,
  latest,
} from './calendar.ts';
import type { CalendarDate, Instant } from './ids.ts';

const date = (text: string) => text as CalendarDate;
const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((day) => date(day.toISOString().slice(0, 10)));

describe('a calendar date', () => {
  it('is a day that exists, spelled in one way', () => {
    for (const good of ['2026-11-22', '2028-02-29']) expect(isCalendarDate(good)).toBe(true);
    for (const bad of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-22T00:00', '', '20261122'])
      expect(isCalendarDate(bad)).toBe(false);
  });

  it('is the date on the organization\u2019s own calendar, not in UTC', () => {
    const at = '2026-11-22T04:30:00.000Z' as Instant;
    expect(dayIn('America/New_York', at)).toBe('2026-11-21');
    expect(dayIn('Pacific/Auckland', at)).toBe('2026-11-22');
  });

  it('counts days with the first as day 0, over months and leap years', () => {
    expect(addDays(date('2013-10-22'), 60)).toBe('2013-12-21');
    expect(daysBetween(date('2013-10-22'), date('2014-01-31'))).toBe(101);
    expect(addDays(endOfYear(date('2027-02-03')), 60)).toBe('2028-02-29');
    expect(addYears(date('2024-02-29'), 6)).toBe('2030-02-28');
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('counts business days one by one', () => {
    expect(addBusinessDays(date('2026-03-10'), 15)).toBe('2026-03-31');
    expect(addBusinessDays(date('2026-06-01'), 14)).toBe('2026-06-19');
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 90 }), (from, days) => {
        const due = addBusinessDays(from, days);
        let counted = 0;
        for (let day = from; day < due; ) {
          day = addDays(day, 1);
          if (!isWeekend(day)) counted += 1;
        }
        expect(counted).toBe(days);
        expect(isWeekend(due)).toBe(false);
      }),
    );
  });

  it('is compared by its place in time', () => {
    expect(earliest(date('2026-02-01'), date('2025-12-31'))).toBe('2025-12-31');
    expect(latest(date('2026-02-01'), date('2025-12-31'))).toBe('2026-02-01');
  });
});

it('is the day of the place, whatever instant of the same minute was asked before', () => {
  const zones = [
    'America/New_York',
    'Pacific/Honolulu',
    'Asia/Kolkata',
    'Pacific/Chatham',
    'Africa/Monrovia',
  ];
  const first = Date.UTC(1970, 0, 1);
  const minutes = fc.integer({ min: 0, max: 70 * 366 * 24 * 60 });
  const within = fc.integer({ min: 0, max: 59_999 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, within, within, (timeZone, minute, one, other) => {
      for (const milliseconds of [one, other]) {
        const at = new Date(first + minute * 60_000 + milliseconds);
        const there = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
        expect(dayIn(timeZone, at.toISOString() as Instant)).toBe(there);
      }
    }),
  );
});
