import { catchUp, type Known, type Redraw, UNKNOWN, waitBefore } from './live/catch-up.ts';

/** What the live connection needs of the world. Both functions throw when the server cannot be reached. */
export type LiveSource = {
  /** The newest number of the organization's history. */
  head(): Promise<number>;
  /** Every change after `since`, then each as it happens; `alive` whenever anything arrives. */
  changes(since: number, signal: AbortSignal): AsyncIterable<LiveNews>;
};
export type LiveNews =
  | { readonly is: 'alive' }
  | { readonly is: 'changed'; readonly incidentId: string; readonly sequence: number };

export type Live = {
  /** Tries again at once: the network is back, the page is looked at again, or the person asked. */
  nudge(): void;
  /** Gives the stream up: the network is gone, and a stream alone would notice it late. */
  drop(): void;
  /**
   * Without a stream from now on, only asking now and then for the newest number; or with one again, at once. Over
   * HTTP/1.1 a browser opens six connections to a server for all of its tabs together: with a stream in each of six tabs
   * no request of any of them would leave.
   */
  rest(isResting: boolean): void;
};

export type LiveListener = {
  readonly onKnown: (known: Known) => void;
  readonly onRedraw: (redraw: Exclude<Redraw, 'nothing'>) => void;
};

/**
 * Follows an organization's changes until `signal` aborts. Each attempt asks for the newest number first, so where
 * streams do not get through (a proxy that holds them back) the attempts themselves are a slow poll.
 */
export function followChanges(source: LiveSource, listener: LiveListener, signal: AbortSignal): Live {
  let known = UNKNOWN;
  let wake = () => {};
  let isResting = false;
  let stream = new AbortController();
  function see(seen: Parameters<typeof catchUp>[1]): void {
    const next = catchUp(known, seen);
    known = next.known;
    listener.onKnown(known);
    if (next.redraw !== 'nothing') listener.onRedraw(next.redraw);
  }
  async function attempt(): Promise<void> {
    let answered = false;
    stream = new AbortController();
    const ended = AbortSignal.any([signal, stream.signal]);
    try {
      see({ is: 'head', head: await source.head(), at: Date.now() });
      answered = true;
      if (!isResting)
        for await (const news of source.changes(known.head ?? 0, ended)) see({ ...news, at: Date.now() });
    } catch {
      // What went wrong is told by the state: the queries say it in words.
    }
    if (!signal.aborted) see({ is: 'lost', answered });
  }
  async function run(): Promise<void> {
    while (!signal.aborted) {
      await attempt();
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitBefore(known.failures, Math.random()));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
  signal.addEventListener('abort', () => wake(), { once: true });
  void run();
  const rest = (now: boolean) => {
    isResting = now;
    if (isResting) stream.abort();
    else wake();
  };
  return { nudge: () => wake(), drop: () => stream.abort(), rest };
}
