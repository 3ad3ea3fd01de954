import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catchUp, type Known, type Seen, UNKNOWN, waitBefore } from './catch-up.ts';

function after(...seen: Seen[]): { known: Known; redraws: unknown[] } {
  let known = UNKNOWN;
  const redraws: unknown[] = [];
  for (const one of seen) {
    const next = catchUp(known, one);
    known = next.known;
    if (next.redraw !== 'nothing') redraws.push(next.redraw);
  }
  return { known, redraws };
}

test('the first number only says where to begin', () => {
  const { known, redraws } = after({ is: 'head', head: 40, at: 1 });
  expect(redraws).toEqual([]);
  expect(known).toMatchObject({ head: 40, knownAt: 1 });
});

test('a change is read again once, however often the stream tells of it', () => {
  const change: Seen = { is: 'changed', incidentId: 'i', sequence: 41, at: 2 };
  const { known, redraws } = after({ is: 'head', head: 40, at: 1 }, change, change);
  expect(redraws).toEqual([{ incident: 'i' }]);
  expect(known.head).toBe(41);
});

test('a number that grew while nothing was heard has everything read again', () => {
  const { redraws, known } = after(
    { is: 'head', head: 40, at: 1 },
    { is: 'alive', at: 2 },
    { is: 'lost', answered: false },
    { is: 'head', head: 44, at: 90 },
  );
  expect(redraws).toEqual(['everything']);
  expect(known).toMatchObject({ head: 44, knownAt: 90 });
});

test('a lost stream leaves known when the server was last heard', () => {
  const { known } = after(
    { is: 'head', head: 4, at: 10 },
    { is: 'alive', at: 20 },
    { is: 'lost', answered: false },
  );
  expect(known).toMatchObject({ connection: 'offline', knownAt: 20 });
});

test('a server that answers but cannot stream is asked now and then', () => {
  const { known } = after({ is: 'head', head: 4, at: 10 }, { is: 'lost', answered: true });
  expect(known.connection).toBe('polling');
});

test('the known number never falls, whatever is seen', () => {
  const seen = fc.oneof(
    fc.record({ is: fc.constant('head' as const), head: fc.nat(100), at: fc.nat() }),
    fc.record({
      is: fc.constant('changed' as const),
      incidentId: fc.constant('i'),
      sequence: fc.nat(100),
      at: fc.nat(),
    }),
    fc.record({ is: fc.constant('lost' as const), answered: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(seen), (all) => {
      let known = UNKNOWN;
      for (const one of all) {
        const next = catchUp(known, one).known;
        expect(next.head ?? 0).toBeGreaterThanOrEqual(known.head ?? 0);
        known = next;
      }
    }),
  );
});

test('waits grow with each failure, and none is longer than half a minute', () => {
  expect(waitBefore(1, 0)).toBe(500);
  expect(waitBefore(2, 0)).toBe(1000);
  expect(waitBefore(50, 0.999)).toBeLessThanOrEqual(30_000);
});
