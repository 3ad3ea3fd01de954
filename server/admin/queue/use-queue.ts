import { type Client, useClient } from '@urql/preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ASKED, AUTOMATIC, problemFrom, trusted } from '../client.ts';
import type { QueueQueryVariables } from '../generated/graphql.ts';
import { useChanges, useOrganization } from '../organization.tsx';
import type { Problem } from '../problem.ts';
import { useRenewal } from '../use-renewal.ts';
import { QUEUE, type QueueRow } from './documents.ts';
import { append, look, type Placed, place, renew } from './rows.ts';

const PAGE = 50;
/** Changes that come in a burst are read once. */
const BURST = 120;

/** By whom it is asked for: the person, or the page because something changed. */
type Asking = { readonly client: Client; readonly how: typeof ASKED | typeof AUTOMATIC };
type View = Pick<QueueQueryVariables, 'view' | 'filter'>;
type Page = { readonly rows: readonly QueueRow[]; readonly next: string | null };
type Shown = {
  readonly rows: readonly Placed<QueueRow>[];
  readonly pages: number;
  readonly next: string | null;
};

async function readPage(asking: Asking, view: View, after: string | null): Promise<Page | Problem> {
  const variables = { ...view, first: PAGE, after } as QueueQueryVariables;
  const { data, error } = await asking.client.query(trusted(QUEUE), variables, asking.how).toPromise();
  if (data === undefined) return problemFrom(error!);
  const { edges, pageInfo } = data.incidents;
  return {
    rows: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}

/** As many pages as were shown, one behind the other. */
async function readPages(asking: Asking, view: View, count: number): Promise<Page | Problem> {
  let all: Page = { rows: [], next: null };
  for (let page = 0; page < count && (page === 0 || all.next !== null); page += 1) {
    const read = await readPage(asking, view, all.next);
    if ('title' in read) return read;
    all = { rows: [...all.rows, ...read.rows], next: read.next };
  }
  return all;
}

/**
 * The rows of one view of the queue, kept as the server has them: read again when something changed, without the
 * row that is being read losing its place.
 */
export function useQueue(view: View, reading: string | null) {
  const client = useClient();
  const { live } = useOrganization();
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [readingOlder, setReadingOlder] = useState(false);
  const name = JSON.stringify(view);
  const now = useRef({ view, reading, shown, name });
  now.current = { view, reading, shown, name };

  const pages = () => now.current.shown?.pages ?? 1;
  const read = useCallback(
    async (how: Asking['how']): Promise<boolean> => {
      const [asked, count] = [now.current.name, pages()];
      const answer = await readPages({ client, how }, now.current.view, count);
      if (asked !== now.current.name) return true;
      if ('title' in answer) {
        setProblem(answer);
        return answer.is === 'signed-out';
      }
      // Older ones were asked for meanwhile: with these alone they would be gone.
      if (count !== pages()) return await read(how);
      setProblem(null);
      setShown((before) => ({
        rows: before === null ? place(answer.rows) : renew(before.rows, answer.rows, now.current.reading),
        pages: before?.pages ?? 1,
        next: answer.next,
      }));
      return true;
    },
    [client],
  );
  const asked = useRef<Promise<unknown>>(Promise.resolve());
  const ask = useCallback(() => {
    asked.current = read(ASKED);
  }, [read]);
  const renewal = useRenewal(async () => {
    // What is under way may have been read before the change, and is what an equal query would be given.
    await asked.current;
    return await read(AUTOMATIC);
  });

  // The first number is known before the first rows: what happens between the two is then told, never missed.
  const ready = live.head !== null || live.connection !== 'connecting';
  useEffect(() => {
    now.current.shown = null;
    setShown(null);
    setProblem(null);
    if (ready) ask();
  }, [name, ready, ask]);

  const burst = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChanges(() => {
    clearTimeout(burst.current);
    burst.current = setTimeout(renewal, BURST);
  });
  useEffect(() => () => clearTimeout(burst.current), []);

  async function readOlder(): Promise<void> {
    if (shown?.next == null || readingOlder) return;
    setReadingOlder(true);
    const asked = name;
    const answer = await readPage({ client, how: ASKED }, view, shown.next);
    setReadingOlder(false);
    if (asked !== now.current.name) return;
    if ('title' in answer) return setProblem(answer);
    setShown((before) => ({
      rows: append(before?.rows ?? [], answer.rows),
      pages: (before?.pages ?? 1) + 1,
      next: answer.next,
    }));
  }

  return {
    rows: shown?.rows ?? null,
    hasOlder: shown?.next != null,
    problem,
    readingOlder,
    readOlder: () => void readOlder(),
    again: ask,
    looked: useCallback(() => {
      setShown((before) => (before === null ? before : { ...before, rows: look(before.rows) }));
    }, []),
  };
}
