import { describe, expect, test } from 'vitest';
import { understand } from './api.ts';
import { type Heard, retryAfterOf } from './server-json.ts';

function heard(status: number, json: unknown, retryAfterMs: number | null = null): Heard {
  return { heard: true, status, json, retryAfterMs };
}

function failing(status: number, code?: string): Heard {
  const extensions = code === undefined ? {} : { extensions: { code } };
  return heard(status, { errors: [{ message: 'Said so.', ...extensions }] });
}

describe('an answer of the server', () => {
  test('with data is the data', () => {
    expect(understand(heard(200, { data: { me: 1 } }))).toEqual({ kind: 'data', data: { me: 1 } });
  });

  test.each([
    [401, 'UNAUTHENTICATED', 'needs-sign-in'],
    [401, 'UNKNOWN_INSTALLATION', 'unknown-installation'],
    [403, 'NOT_A_MEMBER', 'not-allowed'],
    [404, 'NOT_FOUND', 'not-allowed'],
    [400, 'UNKNOWN_DOCUMENT', 'versions-differ'],
    [500, 'INTERNAL', 'server-failed'],
    [429, undefined, 'throttled'],
    [503, undefined, 'server-failed'],
  ] as const)('of status %i and code %s is tried again: %s', (status, code, trouble) => {
    expect(understand(failing(status, code))).toMatchObject({ kind: 'trouble', trouble });
  });

  test.each([
    [413, undefined, 'TOO_LARGE'],
    [400, 'BAD_INPUT', 'BAD_INPUT'],
  ] as const)('of status %i is final: the same again would be refused again', (status, code, told) => {
    expect(understand(failing(status, code))).toEqual({ kind: 'refused', code: told, message: 'Said so.' });
  });

  test('keeps how long the server asks to wait', () => {
    const slow = understand(heard(503, { errors: [{ message: 'Later.' }] }, 7_000));
    expect(slow).toMatchObject({ retryAfterMs: 7_000 });
  });
});

describe('what is no answer of the server', () => {
  test.each([[[]], ['text'], [{ welcome: 'to the hotel' }], [{ errors: 'many' }]])(
    'is never taken for one: %j',
    (json) => {
      expect(understand(heard(200, json)).kind).toBe('trouble');
    },
  );

  test('carries its own trouble on', () => {
    const lost: Heard = { heard: false, trouble: 'offline', unsent: true, retryAfterMs: null };
    expect(understand(lost)).toEqual({
      kind: 'trouble',
      trouble: 'offline',
      unsent: true,
      retryAfterMs: null,
    });
  });
});

test('Retry-After may be seconds, a date, or nonsense', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(retryAfterOf('120', now)).toBe(120_000);
  expect(retryAfterOf('Sun, 22 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
  expect(retryAfterOf('soon', now)).toBeNull();
  expect(retryAfterOf(null, now)).toBeNull();
});
