import { once } from 'node:events';
import { connect, createServer, type Server as Listener, type Socket } from 'node:net';
import { findFreePort } from './free-port.ts';
import { startTestServer, type TestServer } from './server.ts';

/** What stands in place of the server's own answer, e.g. a hotel's sign-in page. */
export type Canned = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** The way between browser and server: it keeps every byte of both directions, and can go wrong as networks do. */
export type Wire = {
  /** What a browser is given as the server's address, e.g. `http://localhost:41233`. */
  readonly origin: string;
  /** Every byte that went from browsers towards the server. */
  sent(): Buffer;
  /** Every byte that came back, answers included that were swallowed on the way. */
  received(): Buffer;
  /** Hands everything on. */
  pass(): Promise<void>;
  /** Nothing listens any more. */
  refuse(): Promise<void>;
  /** Requests arrive and are worked on; their answers do not come back. */
  swallow(): Promise<void>;
  /** Something else answers each request, and the server hears of none. */
  answer(canned: Canned): Promise<void>;
  /** How many answers were swallowed, or given in the server's place, since the last switch. */
  met(): number;
  stop(): Promise<void>;
};

type Mode =
  | { readonly way: 'pass' | 'refuse' | 'swallow' }
  | { readonly way: 'answer'; readonly canned: Canned };

/** Stands before `serverPort` of 127.0.0.1, on a free port. A switch cuts the connections there are. */
export async function startWire(serverPort: number): Promise<Wire> {
  const sent: Buffer[] = [];
  const received: Buffer[] = [];
  const open = new Set<Socket>();
  const port = await findFreePort();
  let mode: Mode = { way: 'pass' };
  let met = 0;
  let listener: Listener | undefined;

  function carry(client: Socket): void {
    keep(client);
    if (mode.way === 'answer') standIn(client, mode.canned);
    else forward(client);
  }

  function forward(client: Socket): void {
    const server = connect(serverPort, '127.0.0.1');
    keep(server);
    client.on('data', (piece) => {
      sent.push(piece);
      server.write(piece);
    });
    server.on('data', (piece) => {
      received.push(piece);
      if (mode.way === 'swallow') met += 1;
      else client.write(piece);
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }

  function standIn(client: Socket, canned: Canned): void {
    let asked = Buffer.alloc(0);
    client.on('data', (piece) => {
      sent.push(piece);
      asked = Buffer.concat([asked, piece]);
      if (!isWhole(asked)) return;
      met += 1;
      client.end(write(canned));
    });
  }

  function keep(socket: Socket): void {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A connection that breaks is what this is for; 'close' follows.
    socket.on('error', () => undefined);
  }

  async function turn(next: Mode): Promise<void> {
    mode = next;
    met = 0;
    for (const socket of open) socket.destroy();
    if (next.way === 'refuse') await hush();
    else listener ??= await listen();
  }

  async function listen(): Promise<Listener> {
    const fresh = createServer(carry).listen(port, '127.0.0.1');
    await once(fresh, 'listening');
    return fresh;
  }

  async function hush(): Promise<void> {
    const closing = listener;
    listener = undefined;
    if (closing !== undefined) await new Promise((closed) => closing.close(closed));
  }

  await turn(mode);
  return {
    origin: `http://localhost:${port}`,
    sent: () => Buffer.concat(sent),
    received: () => Buffer.concat(received),
    pass: () => turn({ way: 'pass' }),
    refuse: () => turn({ way: 'refuse' }),
    swallow: () => turn({ way: 'swallow' }),
    answer: (canned) => turn({ way: 'answer', canned }),
    met: () => met,
    stop: () => turn({ way: 'refuse' }),
  };
}

/** A request whose head has come, and as much of a body as it announces. */
function isWhole(asked: Buffer): boolean {
  const end = asked.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /^content-length: *(\d+)/im.exec(asked.toString('latin1', 0, end))?.[1] ?? '0';
  return asked.length >= end + 4 + Number(length);
}

function write({ status, headers = {}, body = '' }: Canned): string {
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} Canned`, ...lines, '', body].join('\r\n');
}

export type WiredServer = { readonly wire: Wire; readonly needful: TestServer };

/** The real server, which browsers reach by the wire alone. Only trusted documents, as people run it. */
export async function startServerOnWire(
  settings: Readonly<Record<string, string>> = {},
): Promise<WiredServer> {
  const port = await findFreePort();
  const wire = await startWire(port);
  const own = { PORT: String(port), NEEDFUL_ORIGIN: wire.origin, NEEDFUL_ANY_DOCUMENT: 'false' };
  return { wire, needful: await startTestServer({ ...own, ...settings }) };
}
