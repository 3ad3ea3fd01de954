import { expect, it } from 'vitest';
import { randomPiece } from './random-piece.ts';

it('gives no byte twice, over the end of what was drawn at once', () => {
  const pieces = Array.from({ length: 1000 }, (_, at) => randomPiece(at % 2 === 0 ? 12 : 32));
  expect(pieces.map(({ length }) => length)).toEqual(pieces.map((_, at) => (at % 2 === 0 ? 12 : 32)));
  const places = pieces.map(({ buffer, byteOffset, length }) => ({
    buffer,
    byteOffset,
    end: byteOffset + length,
  }));
  for (const [at, { buffer, byteOffset }] of places.entries()) {
    const before = places[at - 1];
    if (before?.buffer === buffer) expect(byteOffset).toBe(before.end);
  }
  expect(new Set(pieces.map((piece) => piece.toString('hex'))).size).toBe(1000);
});
