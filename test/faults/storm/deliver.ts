import { setTimeout as delay } from 'node:timers/promises';
import type { Record, Wish } from './history.ts';

/** How a plain client reaches the server: over the one address, signed in, with a limit to its patience. */
export type Line = {
  readonly origin: string;
  readonly org: string;
  readonly cookie: string;
};

type Heard =
  | { readonly is: 'accepted'; readonly data: { readonly [field: string]: unknown } }
  | { readonly is: 'refused'; readonly code: string }
  /** Nothing was said, or nothing that says what became of it. */
  | { readonly is: 'unheard'; readonly waitMs: number };

const PATIENCE_MS = 15_000;

/** Asks one mutation once. Only the server's own words about this very request count as having been heard. */
async function askOnce(line: Line, query: string, variables: object): Promise<Heard> {
  try {
    const response = await fetch(`${line.origin}/graphql/${line.org}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: line.cookie, origin: line.origin },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const waitMs = Number(response.headers.get('retry-after') ?? 0) * 1000;
    const body = (await response.json()) as { data?: { [field: string]: unknown } | null; errors?: unknown };
    const [result] = Object.values(body.data ?? {}) as { code?: string; __typename: string }[];
    if (!response.ok || result == null) return { is: 'unheard', waitMs };
    if (result.code !== undefined) return { is: 'refused', code: result.code };
    return { is: 'accepted', data: body.data ?? {} };
  } catch {
    return { is: 'unheard', waitMs: 0 };
  }
}

/**
 * Asks until it is answered, as an outbox does, and writes down what was heard.
 *
 * @param mutation.settled the code that says it is done already, by whomever
 * @throws when the storm is over and there is still no answer
 */
export async function deliver(
  line: Line,
  record: Record,
  wish: Wish,
  mutation: { readonly query: string; readonly variables: () => object; readonly settled?: string },
  signal: AbortSignal,
): Promise<'accepted' | 'refused'> {
  record.asked(wish);
  for (let tries = 0; ; tries += 1) {
    const heard = await askOnce(line, mutation.query, mutation.variables());
    if (heard.is === 'accepted') record.acknowledged(wish);
    if (heard.is === 'accepted') return 'accepted';
    if (heard.is === 'refused') {
      // What has no number of its own and was done before may have been done by this very wish, lost or doubled.
      if (heard.code === mutation.settled) record.unknown(wish);
      else record.refused(wish, heard.code);
      return 'refused';
    }
    if (signal.aborted) throw new Error(`${wish.what} of ${wish.reportId} was never answered.`);
    await delay(Math.max(Math.min(heard.waitMs, 2000), Math.min(2000, 100 * 2 ** tries)));
  }
}

/** Asks once and leaves before an answer can have come. */
export async function askAndLeave(line: Line, record: Record, wish: Wish, query: string, variables: object) {
  record.asked(wish);
  const leaving = AbortSignal.timeout(15);
  await fetch(`${line.origin}/graphql/${line.org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: line.cookie, origin: line.origin },
    body: JSON.stringify({ query, variables }),
    signal: leaving,
  }).catch(() => undefined);
  record.unknown(wish);
}
