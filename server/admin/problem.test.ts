import { expect, test } from 'vitest';
import { problemOf } from './problem.ts';

test.each([
  [{ status: 401 }, 'signed-out'],
  [{ status: 200, code: 'UNAUTHENTICATED' }, 'signed-out'],
  [{ status: 200, code: 'FORBIDDEN' }, 'forbidden'],
  [{ status: 403, code: 'NOT_A_MEMBER' }, 'not-a-member'],
  [{ status: 400, code: 'UNKNOWN_DOCUMENT' }, 'outdated'],
  [{ status: 503 }, 'busy'],
  [{ status: 429 }, 'busy'],
  [{}, 'offline'],
  [{ status: 500 }, 'server'],
  [{ status: 200, code: 'INTERNAL' }, 'server'],
])('%o is %s', (fault, is) => {
  expect(problemOf(fault).is).toBe(is);
});

test('the server’s own words are passed on', () => {
  expect(problemOf({ status: 403, code: 'FORBIDDEN', message: 'Officers only.' }).detail).toBe(
    'Officers only.',
  );
});

test('who asked too often is told so, and until when to wait, in the server’s words', () => {
  const message =
    'This was asked too often in a short time, and was not carried out. Wait 42 seconds and try again.';
  const problem = problemOf({ status: 429, code: 'RATE_LIMITED', message });
  expect(problem).toEqual({ is: 'busy', title: 'Asked too often', detail: message });
  expect(problemOf({ status: 429 }).detail).toMatch(/Wait a minute/);
});

test.each([{}, { status: 500 }, { status: 401 }, { status: 503 }, { code: 'UNKNOWN_DOCUMENT' }])(
  '%o says that nothing was lost and what to do',
  (fault) => {
    expect(problemOf(fault).detail).toMatch(/Nothing was lost\./);
    expect(problemOf(fault).detail).toMatch(/Try again|tries again|Reload|Sign in/);
  },
);
