import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { extensionRedirects } from '../../scripts/up/extension-redirects.ts';
import type { Server } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { createDemoPractice, type DemoPractice } from '../../server/demo.ts';
import { startServer } from '../../server/main.ts';
import { findFreePort } from './free-port.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

export type Answer<Data = Record<string, unknown>> = {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly (string | number)[];
        readonly extensions?: { readonly code?: string };
      }[]
    | undefined;
};

/** Signed in as one person on the officer's page: requests carry the cookie and the page's own origin. */
export type SignedIn = {
  readonly cookie: string;
  ask<Data = Record<string, unknown>>(query: string, variables?: object, org?: string): Promise<Answer<Data>>;
};

export type TestServer = {
  readonly origin: string;
  readonly server: Server;
  readonly database: TestDatabase;
  readonly demo: DemoPractice;
  /** Every line the server logged. */
  readonly logged: string[];
  signIn(who: { readonly email: string; readonly password: string }): Promise<SignedIn>;
  ask<Data = Record<string, unknown>>(
    headers: Record<string, string>,
    query: string,
    variables?: object,
    org?: string,
  ): Promise<Answer<Data>>;
  /** Stops it and starts it anew on the same database and port, as an update would. */
  restart(): Promise<void>;
  /** Stops it and leaves its database, until `resume()`. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * The real server in this process, on a database of its own, with the demo practice. Any operation may be asked,
 * so that tests need no trusted document for each question.
 * @param settings environment variables on top
 */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const database = await testDatabase();
  const port = await findFreePort();
  const key = () => randomBytes(32).toString('base64');
  const config = readConfig({
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(port),
    NEEDFUL_SECRET: key(),
    NEEDFUL_ENCRYPTION_KEY: key(),
    NEEDFUL_EVIDENCE_KEY: key(),
    NEEDFUL_ANY_DOCUMENT: 'true',
    // What is woken by the clock would change incidents in the middle of a test.
    NEEDFUL_SCHEDULE: 'false',
    // Tests ask more often than people do; those of the limits themselves set it back to 1.
    NEEDFUL_LIMIT_FACTOR: '1000',
    NEEDFUL_EXTENSION_REDIRECTS: extensionRedirects().join(' '),
    ...settings,
  });
  const logged: string[] = [];
  let halted = false;
  let running = await startServer(config, logInto(logged));
  const { origin } = config;
  const sites = [{ profile: 'roundcube', match: 'http://localhost/*' }];
  // One snippet, as adopting them all would take each test longer; test/kit/snippets.ts adopts the rest.
  const demo = await createDemoPractice(running.server, origin, sites, ['minimum-necessary-whole-record']);
  const client = clientOf(origin, demo.organizationId);
  return {
    origin,
    get server() {
      return running.server;
    },
    database,
    demo,
    logged,
    ask: client.ask,
    signIn: client.signIn,
    async restart() {
      await running.stop();
      running = await startServer(config, logInto(logged));
    },
    async halt() {
      await running.stop();
      halted = true;
    },
    async resume() {
      running = await startServer(config, logInto(logged));
      halted = false;
    },
    async stop() {
      if (!halted) await running.stop();
      await database.drop();
    },
  };
}

/** Asks a running server at `origin`, in the organization `home` where no other is named. */
export function clientOf(origin: string, home: string): Pick<TestServer, 'ask' | 'signIn'> {
  const ask: TestServer['ask'] = async <Data>(
    headers: Record<string, string>,
    query: string,
    variables = {},
    org = home,
  ) => {
    const response = await fetch(`${origin}/graphql/${org}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: Answer['errors'] };
    return { status: response.status, data: body.data, errors: body.errors };
  };
  return {
    ask,
    async signIn(who) {
      const cookie = await signIn(origin, who);
      return { cookie, ask: (query, variables, org) => ask({ cookie, origin }, query, variables, org) };
    },
  };
}

async function signIn(origin: string, who: { readonly email: string; readonly password: string }) {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: who.email, password: who.password }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

function logInto(lines: string[]): Logger {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
}
