import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  isDue,
  LONGEST_RETRY_AFTER_MS,
  LONGEST_WAIT_MS,
  next,
  type OutboxEvent,
  type Progress,
  waitAfter,
  waitUntilDue,
} from './next.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const at = fc.integer({ min: NOW - 10 ** 11, max: NOW + 10 ** 11 });
const random = fc.double({ min: 0, max: 0.999, noNaN: true });
const trouble = fc.constantFrom('offline', 'unreachable', 'not-our-server', 'server-failed', 'needs-sign-in');
const trial: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.record({ type: fc.constant('tried' as const), at, random }),
  fc.record({
    type: fc.constant('troubled' as const),
    at,
    trouble,
    unsent: fc.boolean(),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 10 ** 10 })),
    random,
  }),
  fc.record({ type: fc.constant('held' as const), at, trouble, random }),
  fc.record({ type: fc.constant('nudged' as const), at }),
);
const verdict: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.record({ type: fc.constant('accepted' as const), at }),
  fc.record({
    type: fc.constant('refused' as const),
    at,
    code: fc.constantFrom('unknown-kind', 'report-id-taken'),
    message: fc.constant('No.'),
  }),
);

function run(events: readonly OutboxEvent[], from: Progress = begin(NOW)): Progress {
  return events.reduce(next, from);
}

function tried(count: number): Progress {
  return run(Array.from({ length: count }, () => ({ type: 'tried', at: NOW, random: 0 }) as const));
}

describe('whatever happens to a kept message', () => {
  test('it waits for as long as no server has answered', () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 60 }), (events) => {
        expect(run(events).state).toBe('waiting');
      }),
    );
  });

  test('an answer is final', () => {
    fc.assert(
      fc.property(fc.array(trial), verdict, fc.array(fc.oneof(trial, verdict)), (before, answer, after) => {
        const answered = run([...before, answer]);
        expect(answered.state).not.toBe('waiting');
        expect(run(after, answered)).toEqual(answered);
      }),
    );
  });

  test('no clock, however it jumps, makes it wait longer than an hour', () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 40 }), at, (events, now) => {
        const wait = waitUntilDue([run(events)], now) ?? Number.NaN;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(LONGEST_RETRY_AFTER_MS);
      }),
    );
  });

  test('its attempts are counted, also those that a dying worker never finished', () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 40 }), (events) => {
        const progress = run(events);
        const count = events.filter(({ type }) => type === 'tried').length;
        expect(progress.state === 'waiting' && progress.attempts).toBe(count);
      }),
    );
  });
});

describe('the pause between attempts', () => {
  test('grows from seconds to a quarter of an hour and no further', () => {
    expect([1, 2, 3, 4].map((attempts) => waitAfter(attempts, 0))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(waitAfter(50, 0)).toBe(LONGEST_WAIT_MS);
  });

  test('is shortened by at most a half, so that computers do not come back together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), random, (attempts, chance) => {
        const full = waitAfter(attempts, 0);
        expect(waitAfter(attempts, chance)).toBeLessThanOrEqual(full);
        expect(waitAfter(attempts, chance)).toBeGreaterThanOrEqual(Math.floor(full / 2));
      }),
    );
  });

  test('is as long as the server asks, up to an hour', () => {
    const asked = (retryAfterMs: number) =>
      next(tried(1), {
        type: 'troubled',
        at: NOW,
        trouble: 'throttled',
        unsent: false,
        retryAfterMs,
        random: 0,
      });
    expect(asked(120_000)).toMatchObject({ notBefore: NOW + 120_000 });
    expect(asked(10 ** 9)).toMatchObject({ notBefore: NOW + LONGEST_RETRY_AFTER_MS });
  });

  test('ends at once when something changed for the better', () => {
    const waiting = next(tried(9), { type: 'nudged', at: NOW });
    expect(isDue(waiting, NOW)).toBe(true);
  });
});

describe('a clock that was set back by a year', () => {
  test('leaves the message due', () => {
    expect(isDue(tried(3), NOW - 365 * 86_400_000)).toBe(true);
  });
});

describe('a report id that is taken', () => {
  const taken = { type: 'refused', at: NOW, code: 'report-id-taken', message: 'Taken.' } as const;

  test('was taken by an earlier attempt of our own whose answer was lost', () => {
    expect(next(tried(2), taken).state).toBe('delivered');
  });

  test('was taken by the attempt a worker died in, though the next could not even be made', () => {
    const held = { type: 'held', at: NOW, trouble: 'offline', random: 0 } as const;
    const again = run([held, { type: 'tried', at: NOW, random: 0 }], tried(1));
    expect(next(again, taken).state).toBe('delivered');
  });

  test('is a refusal when this was the first attempt', () => {
    expect(next(tried(1), taken).state).toBe('refused');
  });

  test('is a refusal when the only earlier attempt never left this computer', () => {
    const offline = {
      type: 'troubled',
      at: NOW,
      trouble: 'offline',
      unsent: true,
      retryAfterMs: null,
      random: 0,
    } as const;
    const again = run([offline, { type: 'tried', at: NOW, random: 0 }], tried(1));
    expect(next(again, taken).state).toBe('refused');
  });
});
