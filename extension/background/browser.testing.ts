import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Items = Record<string, unknown>;

/** The parts of the browser's API that keep things, in memory; for tests of the background under Node. */
export function standInBrowser(): {
  readonly local: Items;
  readonly session: Items;
  readonly managed: Items;
  /** Alarms that are set, by name, as they were asked for. */
  readonly alarms: Items;
  /** Match patterns that a person has allowed. */
  readonly granted: Set<string>;
} {
  const kept = { local: {}, session: {}, managed: {}, alarms: {} as Items, granted: new Set<string>() };
  const browser = {
    runtime: {
      id: 'needful',
      getURL: (path: string) => `chrome-extension://needful${path}`,
      getPlatformInfo: async () => ({ os: 'linux' }),
      sendMessage: async () => undefined,
    },
    alarms: {
      create: async (name: string, given: object) => void Object.assign(kept.alarms, { [name]: given }),
      clear: async (name: string) => delete kept.alarms[name],
    },
    extension: { inIncognitoContext: false },
    i18n: { getAcceptLanguages: async () => ['en-US', 'en'], getUILanguage: () => 'en-US' },
    permissions: {
      contains: async ({ origins }: { origins: readonly string[] }) =>
        origins.every((origin) => kept.granted.has(origin)),
    },
    storage: { local: area(kept.local), session: area(kept.session), managed: area(kept.managed) },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  return kept;
}

function area(items: Items) {
  return {
    get: async (names: string | readonly string[] | null) => {
      const wanted = names === null ? Object.keys(items) : [names].flat();
      return Object.fromEntries(wanted.filter((name) => name in items).map((name) => [name, items[name]]));
    },
    set: async (given: Items) => void Object.assign(items, structuredClone(given)),
    remove: async (name: string) => void delete items[name],
  };
}

export type Heard = { readonly path: string; readonly headers: IncomingHttpHeaders };
export type Listening = {
  readonly origin: string;
  readonly heard: Heard[];
  stop(): Promise<void>;
};

/** A server on this computer that writes down what it is sent. */
export async function listen(
  answer: (heard: Heard) => { readonly status: number; readonly json: unknown },
): Promise<Listening> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const one = { path: request.url ?? '', headers: request.headers };
    heard.push(one);
    const { status, json } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, heard, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
