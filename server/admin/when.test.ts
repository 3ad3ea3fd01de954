import { expect, test } from 'vitest';
import { ago, calendarDate, fullMoment, lasting, moment, shortMoment } from './when.ts';

const now = Date.parse('2026-11-22T14:02:00.000Z');

test.each([
  ['2026-11-22T14:01:30.000Z', 'just now'],
  ['2026-11-22T14:02:40.000Z', 'just now'],
  ['2026-11-22T13:59:00.000Z', '3 min ago'],
  ['2026-11-22T12:01:00.000Z', '2 h ago'],
  ['2026-11-20T12:00:00.000Z', '2 d ago'],
  ['2026-08-01T12:00:00.000Z', '3 months ago'],
  ['2026-11-22T14:12:00.000Z', 'in 10 min'],
])('%s is %s', (instant, words) => {
  expect(ago(instant, now)).toBe(words);
});

test('a moment is told in the time zone of the organization, not of the reader', () => {
  expect(moment('2026-11-22T03:30:00.000Z', now, 'America/New_York')).toBe('Nov 21, 22:30');
  expect(moment('2026-11-22T03:30:00.000Z', now, 'Asia/Tokyo')).toBe('Nov 22, 12:30');
});

test('in short, a moment is its time today and its day before', () => {
  expect(shortMoment('2026-11-22T13:30:00.000Z', now, 'UTC')).toBe('13:30');
  expect(shortMoment('2026-11-21T13:30:00.000Z', now, 'UTC')).toBe('Nov 21');
  expect(shortMoment('2025-11-21T13:30:00.000Z', now, 'UTC')).toBe('Nov 21, 2025');
});

test('midnight is 00:00', () => {
  expect(moment('2026-11-22T00:00:00.000Z', now, 'UTC')).toBe('Nov 22, 00:00');
});

test('another year is named', () => {
  expect(moment('2025-11-22T03:30:00.000Z', now, 'UTC')).toBe('Nov 22, 2025, 03:30');
});

test('the full moment names the zone', () => {
  expect(fullMoment('2026-11-22T03:30:00.000Z', 'America/New_York')).toContain('EST');
});

test('a calendar date is the same day everywhere', () => {
  expect(calendarDate('2026-11-22')).toBe('Nov 22, 2026');
});

test('a length of time has no sign', () => {
  expect(lasting(-300)).toBe('5 min');
  expect(lasting(42)).toBe('42 s');
});
