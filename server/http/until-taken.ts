import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';

/**
 * Calls `end` once a reader has all of an answer, or has gone. Who reads it more slowly than in so many seconds, or not
 * at all, is cut off: what is handed out lies in memory until then.
 */
export function untilTaken(outgoing: ServerResponse, seconds: number, end: () => void): void {
  const giveUp = setTimeout(() => outgoing.destroy(), seconds * 1000);
  finished(outgoing, () => {
    clearTimeout(giveUp);
    end();
  });
}
