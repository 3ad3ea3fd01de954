import { expect, test, vi } from 'vitest';
import { followChanges, type LiveNews, type LiveSource } from './live.ts';

type Heard = { redraws: unknown[]; states: string[] };

/** A server that plays one scene per attempt, and tells when all scenes are over. */
function server(
  scenes: { head: number | null; news: LiveNews[] }[],
): LiveSource & { sinces: number[]; over: Promise<void> } {
  let at = -1;
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const sinces: number[] = [];
  return {
    sinces,
    over,
    async head() {
      at += 1;
      const head = scenes[at]?.head ?? null;
      if (head === null) throw new Error('gone');
      return head;
    },
    async *changes(since) {
      sinces.push(since);
      yield* scenes[at]?.news ?? [];
      if (at >= scenes.length - 1) end();
    },
  };
}

test('a stream that is given up is said to be lost and asked for anew', async () => {
  const states: string[] = [];
  const stop = new AbortController();
  let attempts = 0;
  const source: LiveSource = {
    head: async () => 1,
    async *changes(_since, signal) {
      attempts += 1;
      yield { is: 'alive' };
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const again = new Promise<void>((resolve) => {
    const live = followChanges(
      source,
      {
        onKnown({ connection }) {
          states.push(connection);
          if (connection === 'live' && attempts === 1) setTimeout(() => live.drop());
          if (connection === 'polling') setTimeout(() => live.nudge());
          if (connection === 'live' && attempts === 2) resolve();
        },
        onRedraw: () => {},
      },
      stop.signal,
    );
  });
  await again;
  stop.abort();
  expect(states).toContain('polling');
});

async function follow(source: ReturnType<typeof server>): Promise<Heard> {
  const heard: Heard = { redraws: [], states: [] };
  const stop = new AbortController();
  const live = followChanges(
    source,
    {
      onKnown: (known) => {
        heard.states.push(known.connection);
        if (known.connection === 'offline' || known.connection === 'polling') setTimeout(() => live.nudge());
      },
      onRedraw: (redraw) => heard.redraws.push(redraw),
    },
    stop.signal,
  );
  await source.over;
  stop.abort();
  return heard;
}

test('after a gap the stream is asked from the last number seen', async () => {
  const source = server([
    { head: 10, news: [{ is: 'alive' }, { is: 'changed', incidentId: 'a', sequence: 11 }] },
    { head: 11, news: [{ is: 'changed', incidentId: 'b', sequence: 12 }] },
  ]);
  const heard = await follow(source);
  expect(source.sinces).toEqual([10, 11]);
  expect(heard.redraws).toEqual([{ incident: 'a' }, { incident: 'b' }]);
});

test('a server that is gone for a while is said to be, and what was missed is read again', async () => {
  const source = server([
    { head: 10, news: [{ is: 'alive' }] },
    { head: null, news: [] },
    { head: 15, news: [{ is: 'alive' }] },
  ]);
  const heard = await follow(source);
  expect(heard.states).toContain('offline');
  expect(heard.redraws).toEqual(['everything']);
  expect(heard.states.at(-1)).toBe('live');
});

test('a page that nobody looks at holds no stream, and follows again as soon as it is looked at', async () => {
  const stop = new AbortController();
  const opened: AbortSignal[] = [];
  let heads = 0;
  const source: LiveSource = {
    async head() {
      heads += 1;
      return heads;
    },
    async *changes(_since, signal) {
      opened.push(signal);
      yield { is: 'alive' };
      await new Promise((_, gone) => signal.addEventListener('abort', gone, { once: true }));
    },
  };
  const redraws: unknown[] = [];
  const live = followChanges(
    source,
    { onKnown: () => {}, onRedraw: (redraw) => redraws.push(redraw) },
    stop.signal,
  );
  await vi.waitUntil(() => opened.length === 1);
  live.rest(true);
  expect(opened[0]?.aborted).toBe(true);
  await vi.waitUntil(() => {
    live.nudge();
    return heads === 3;
  });
  expect(opened).toHaveLength(1);
  live.rest(false);
  await vi.waitUntil(() => opened.length === 2);
  expect(redraws).toContain('everything');
  stop.abort();
});
