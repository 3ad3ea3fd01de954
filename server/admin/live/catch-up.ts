/** What the page knows of the server's history, and how well it is connected. Times are epoch milliseconds. */
export type Known = {
  /** The number of the last change seen; null before the first answer. */
  readonly head: number | null;
  readonly connection: 'connecting' | 'live' | 'polling' | 'offline';
  /** When the server was last heard; null before the first answer. */
  readonly knownAt: number | null;
  /** Attempts in a row that ended without a change or a sign of life from the stream. */
  readonly failures: number;
};

export type Seen =
  /** The server answered with its newest number. */
  | { readonly is: 'head'; readonly head: number; readonly at: number }
  /** The stream is open, or said that it still is. */
  | { readonly is: 'alive'; readonly at: number }
  | { readonly is: 'changed'; readonly incidentId: string; readonly sequence: number; readonly at: number }
  /** The stream ended or never opened. `answered`: the server itself could still be asked. */
  | { readonly is: 'lost'; readonly answered: boolean };

/** What must be read again: one incident, or everything shown after a gap nobody can name. */
export type Redraw = { readonly incident: string } | 'everything' | 'nothing';

export const UNKNOWN: Known = { head: null, connection: 'connecting', knownAt: null, failures: 0 };

/** The next state, and what to read again. Numbers that were seen already are passed over. */
export function catchUp(known: Known, seen: Seen): { readonly known: Known; readonly redraw: Redraw } {
  switch (seen.is) {
    case 'head': {
      const missed = known.head !== null && seen.head > known.head;
      const head = Math.max(known.head ?? 0, seen.head);
      return { known: { ...known, head, knownAt: seen.at }, redraw: missed ? 'everything' : 'nothing' };
    }
    case 'alive':
      return { known: { ...known, connection: 'live', knownAt: seen.at, failures: 0 }, redraw: 'nothing' };
    case 'changed': {
      const live: Known = { ...known, connection: 'live', knownAt: seen.at, failures: 0 };
      if (seen.sequence <= (known.head ?? 0)) return { known: live, redraw: 'nothing' };
      return { known: { ...live, head: seen.sequence }, redraw: { incident: seen.incidentId } };
    }
    case 'lost': {
      const connection = seen.answered ? 'polling' : 'offline';
      return { known: { ...known, connection, failures: known.failures + 1 }, redraw: 'nothing' };
    }
  }
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Milliseconds until the next attempt: doubled with each failure up to half a minute, of which a random part
 * between half and all is taken, so that an office does not come back in the same moment.
 *
 * @param random in [0, 1)
 */
export function waitBefore(failures: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, failures - 1));
  return longest / 2 + (longest / 2) * random;
}
