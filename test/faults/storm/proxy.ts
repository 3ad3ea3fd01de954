import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';

/** What can happen to one request on its way. */
const MISHAPS = [
  /** The server gets half of it. */
  'cut-request',
  /** The server works on it and answers; the answer is lost. */
  'lost-answer',
  /** Half of the answer comes back. */
  'cut-answer',
  /** It arrives twice at once, perhaps at two servers. */
  'doubled',
  'late-request',
  'late-answer',
] as const;
type Mishap = (typeof MISHAPS)[number];

/** The one address before several servers, which goes wrong as networks do. */
export type FaultProxy = {
  readonly origin: string;
  /** How many requests went on their way, and how many met which mishap. */
  readonly counts: Readonly<Record<Mishap | 'passed' | 'no-server' | 'answered-503', number>>;
  /** Of a hundred requests, how many meet a mishap. */
  rough(percent: number): void;
  /** Cuts every connection and takes no request until `mend()`. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
};

/**
 * Listens on `port` of 127.0.0.1 and hands on to `servers`, one after the other; where one does not listen, to the
 * next, as a balancer does. The mishaps are drawn in an order that the seed determines.
 */
export async function startFaultProxy(
  port: number,
  servers: readonly number[],
  seed: number,
): Promise<FaultProxy> {
  const drawn = drawMishaps(seed);
  const counts = {
    ...Object.fromEntries(MISHAPS.map((each) => [each, 0])),
    passed: 0,
    'no-server': 0,
    'answered-503': 0,
  } as Record<keyof FaultProxy['counts'], number>;
  let percent = 0;
  let isCut = false;
  let turn = 0;

  function mishapFor(request: IncomingMessage): Mishap | 'passed' {
    const { luck, mishap } = drawn.next().value;
    // A live stream has no end that could be lost: cuts reach it through `cut()` and the death of its server.
    return luck < percent && request.headers.accept !== 'text/event-stream' ? mishap : 'passed';
  }

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mishap = mishapFor(request);
    counts[mishap] += 1;
    if (mishap === 'passed') return pass(request, response);
    const body = await readAll(request);
    await meet(mishap, request, response, body);
  }

  async function meet(mishap: Mishap, request: IncomingMessage, response: ServerResponse, body: Buffer) {
    if (mishap === 'cut-request') return cutRequest(nextServers()[0] ?? 0, request, response, body);
    if (mishap === 'late-request') await delay(LATE_MS);
    const again = mishap === 'doubled' ? whole(request, body).catch(() => undefined) : undefined;
    const answer = await whole(request, body);
    await again;
    if (mishap === 'late-answer') await delay(LATE_MS);
    if (mishap === 'lost-answer') return void response.destroy();
    response.writeHead(answer.head.statusCode ?? 502, endToEnd(answer.head));
    if (mishap !== 'cut-answer') return void response.end(answer.body);
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => response.destroy());
  }

  function nextServers(): readonly number[] {
    turn += 1;
    return servers.map((_, index) => servers[(turn + index) % servers.length] ?? 0);
  }

  /** Sends on what comes, piece by piece, and so back. */
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const answer = await send(request, body);
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
    response.flushHeaders();
    response.once('close', () => answer.destroy());
    answer.once('error', () => response.destroy());
    answer.pipe(response);
  }

  async function whole(request: IncomingMessage, body: Buffer) {
    const head = await send(request, body);
    return { head, body: await readAll(head) };
  }

  async function send(request: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    for (const server of nextServers()) {
      try {
        const answer = await forward(server, request, body);
        if (answer.statusCode === 503) counts['answered-503'] += 1;
        return answer;
      } catch (error) {
        // Only what surely reached nobody may be sent to another.
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
      }
    }
    counts['no-server'] += 1;
    throw new Error('No server listens.');
  }

  const listener = createServer((request, response) => {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    if (isCut) return void request.destroy();
    carry(request, response).catch(() => response.destroy());
  });
  listener.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  return {
    origin: `http://localhost:${(listener.address() as AddressInfo).port}`,
    counts,
    rough: (of) => {
      percent = of;
    },
    cut() {
      isCut = true;
      listener.closeAllConnections();
    },
    mend: () => {
      isCut = false;
    },
    async stop() {
      listener.close();
      listener.closeAllConnections();
      await once(listener, 'close');
    },
  };
}

const LATE_MS = 700;

function* drawMishaps(seed: number): Generator<{ luck: number; mishap: Mishap }, never> {
  const arbitrary = fc.record({ luck: fc.nat({ max: 99 }), mishap: fc.constantFrom(...MISHAPS) });
  for (let round = 0; ; round += 1)
    yield* fc.sample(fc.noBias(arbitrary), { seed: seed + round, numRuns: 500 });
}

function forward(server: number, from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method = 'GET', url = '/', headers } = from;
  return new Promise((answered, failed) => {
    const { 'transfer-encoding': _, connection: __, ...kept } = headers;
    const onward = ask(
      {
        host: '127.0.0.1',
        port: server,
        method,
        path: url,
        agent: false,
        headers: { ...kept, connection: 'close' },
      },
      answered,
    );
    onward.once('error', failed);
    onward.end(body);
  });
}

/** Half of the body, of which the head announces all; then nothing more. */
async function cutRequest(
  server: number,
  from: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = from;
  const onward = ask({ host: '127.0.0.1', port: server, method, path: url, agent: false, headers });
  onward.on('error', () => undefined);
  onward.write(body.subarray(0, Math.floor(body.length / 2)));
  await delay(50);
  onward.destroy();
  response.destroy();
}

function endToEnd({ headers }: IncomingMessage) {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = headers;
  return kept;
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
