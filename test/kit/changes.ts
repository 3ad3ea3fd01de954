import { eventually } from './eventually.ts';
import type { SignedIn, TestServer } from './server.ts';

export type Changes = {
  /** Numbers that have come so far, in the order they came. */
  readonly numbers: readonly number[];
  /** Ids of the incidents, in the same order. */
  readonly incidents: readonly string[];
  /** True once the server has ended the stream, or the connection broke. */
  readonly ended: boolean;
  /** Why it broke; undefined while it runs and where the server ended it in order. */
  readonly broken: unknown;
  /** Resolves once number `sequence` has come. */
  until(sequence: number): Promise<void>;
  untilEnded(): Promise<void>;
  leave(): void;
};

const QUERY = 'subscription ($since: Int!) { incidentChanged(since: $since) { incidentId sequence } }';

/**
 * Subscribes to an organization's changes over server-sent events, as the officer's page does.
 * @throws with the answer where the subscription is refused
 */
export async function followChanges(
  { origin, demo }: Pick<TestServer, 'origin' | 'demo'>,
  who: Pick<SignedIn, 'cookie'>,
  since: number,
): Promise<Changes> {
  const leaving = new AbortController();
  const response = await fetch(`${origin}/graphql/${demo.organizationId}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      cookie: who.cookie,
      origin,
    },
    body: JSON.stringify({ query: QUERY, variables: { since } }),
    signal: leaving.signal,
  });
  if (!response.ok || response.body === null)
    throw new Error(`The subscription answered ${response.status}: ${await response.text()}`);
  const seen = {
    numbers: [] as number[],
    incidents: [] as string[],
    ended: false,
    broken: undefined as unknown,
  };
  void readAll(response.body, seen);
  return Object.assign(seen, {
    until: async (sequence: number) => {
      await eventually(`change ${sequence}`, () => seen.numbers.includes(sequence));
    },
    untilEnded: async () => {
      await eventually('the stream to end', () => seen.ended);
    },
    leave: () => leaving.abort(),
  });
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  seen: { numbers: number[]; incidents: string[]; ended: boolean; broken: unknown },
): Promise<void> {
  let rest = '';
  try {
    for await (const piece of body.pipeThrough(
      new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
    )) {
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block, seen);
    }
  } catch (error) {
    seen.broken = error;
  }
  seen.ended = true;
}

function take(block: string, seen: { numbers: number[]; incidents: string[] }): void {
  const data = /^event: next\ndata: (.*)$/m.exec(block)?.[1];
  if (data === undefined) return;
  const { data: told } = JSON.parse(data) as {
    data?: { incidentChanged: { incidentId: string; sequence: number } };
  };
  if (told === undefined) throw new Error(`The stream told of a fault: ${data}`);
  seen.numbers.push(told.incidentChanged.sequence);
  seen.incidents.push(told.incidentChanged.incidentId);
}
