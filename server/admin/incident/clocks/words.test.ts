import { expect, test } from 'vitest';
import { daysWords, dueWords, isUnverified } from './words.ts';

const running = {
  state: 'RUNNING',
  due: '2027-01-20',
  metOn: null,
  daysLate: 0,
  daysLeft: 59,
} as const;

test('a due date stands beside the days that are left', () => {
  expect(dueWords(running)).toBe('Jan 20, 2027 · in 59 days');
  expect([0, 1, 2, -1, -41].map(daysWords)).toEqual([
    'today',
    'tomorrow',
    'in 2 days',
    '1 day ago',
    '41 days ago',
  ]);
});

test('what is late says by how many days, also once the notice was given', () => {
  expect(dueWords({ ...running, state: 'LATE', daysLate: 1, daysLeft: -1 })).toBe(
    'Jan 20, 2027 · 1 day late',
  );
  const given = { ...running, state: 'MET', metOn: '2027-03-02', daysLate: 41, daysLeft: null } as const;
  expect(dueWords(given)).toBe('Given Mar 2, 2027, 41 days late');
});

test('a date that may apply and has passed is not called late', () => {
  expect(dueWords({ ...running, state: 'MAY_APPLY', daysLate: 3, daysLeft: -3 })).toBe(
    'Jan 20, 2027 · 3 days ago',
  );
});

test('a clock that has not begun has no date', () => {
  expect(dueWords({ ...running, due: null, daysLeft: null })).toBe('No date yet');
});

test('what nobody has verified, or what is not sure, is marked', () => {
  expect(isUnverified({ confidence: 'HIGH', unverified: [] })).toBe(false);
  expect(isUnverified({ confidence: 'HIGH', unverified: ['the threshold'] })).toBe(true);
  expect(isUnverified({ confidence: 'LOW', unverified: [] })).toBe(true);
});
