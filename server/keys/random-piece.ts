import { randomBytes } from 'node:crypto';

const DRAWN = 4096;

let drawn = Buffer.alloc(0);
let given = 0;

/**
 * Random bytes, each of which is given once. They are drawn many at a time: one draw costs ten times what it takes to
 * give a piece of it, and a report needs four.
 * @param length at most 4096
 */
export function randomPiece(length: number): Buffer {
  if (given + length > drawn.length) {
    drawn = randomBytes(DRAWN);
    given = 0;
  }
  given += length;
  return drawn.subarray(given - length, given);
}
