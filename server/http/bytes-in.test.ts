import { expect, it } from 'vitest';
import { bytesIn } from './bytes-in.ts';

/** A body of pieces, and whether its reader went away. */
function bodyOf(...sizes: number[]) {
  const left = [...sizes];
  const seen = { cancelled: false, given: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = left.shift();
      if (size === undefined) return controller.close();
      seen.given += 1;
      controller.enqueue(new Uint8Array(size).fill(seen.given));
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { body, seen };
}

it('puts the pieces of a body together', async () => {
  expect(await bytesIn(bodyOf(2, 1).body, 3)).toEqual(Buffer.from([1, 1, 2]));
  expect(await bytesIn(null, 3)).toHaveLength(0);
});

it('stops reading at the first piece that is too many', async () => {
  const { body, seen } = bodyOf(2, 2, 2, 2, 2, 2);
  expect(await bytesIn(body, 3)).toBe('too-many');
  expect(seen.cancelled).toBe(true);
  expect(seen.given).toBeLessThan(5);
});
