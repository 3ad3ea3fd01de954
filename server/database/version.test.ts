import { expect, test } from 'vitest';
import { complaint } from './version.ts';

test('PostgreSQL 15 is the oldest that serves', () => {
  expect(complaint(150_000, '15.0')).toBeUndefined();
  expect(complaint(149_999, '14.21')).toBe(
    'Needful needs PostgreSQL 15 or newer, and this server is 14.21. Set DATABASE_URL to a newer one.',
  );
});
