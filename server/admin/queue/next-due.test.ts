import { describe, expect, it } from 'vitest';
import { dueInWords, todayIn } from './next-due.ts';

describe('what is owed next', () => {
  it.each([
    ['2026-12-04', 'individuals in 12 days', 'soon'],
    ['2026-12-06', 'individuals in 14 days', 'soon'],
    ['2026-12-07', 'individuals in 15 days', 'later'],
    ['2026-11-23', 'individuals tomorrow', 'soon'],
    ['2026-11-22', 'individuals today', 'soon'],
    ['2026-11-21', 'individuals 1 day late', 'late'],
    ['2026-10-22', 'individuals 31 days late', 'late'],
  ])('of %s reads “%s”', (on, words, nearness) => {
    expect(dueInWords('individuals', on, '2026-11-22')).toEqual({ words, nearness });
  });

  it('is counted from the day where the organization is, not where the reader is', () => {
    const midnight = Date.parse('2026-11-22T03:00:00Z');
    expect(todayIn('America/New_York', midnight)).toBe('2026-11-21');
    expect(todayIn('Europe/Berlin', midnight)).toBe('2026-11-22');
  });
});
