import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type pg from 'pg';
import { type Auth, createAuth } from '../auth.ts';
import { personFromBearer } from '../bearer.ts';
import { createPerson } from '../people.ts';
import { authRoutes } from '../routes.ts';
import { personFromCookie } from '../sessions.ts';
import type { AuthSettings } from '../settings.ts';
import { Browser } from './browser.ts';

export const CHROME_REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/signed-in';
export const PASSWORD = 'tulip harbour velvet 91';

export interface AuthServer {
  readonly auth: Auth;
  readonly origin: string;
  readonly mails: { to: string; subject: string; text: string }[];
  readonly logged: string[];
  /** Moves the clock of idling and token expiry; the library's own stays. */
  setClock(now: (() => Date) | null): void;
  person(email: string, name?: string): Promise<{ personId: string; email: string; browser: Browser }>;
  stop(): Promise<void>;
}

/** `/who` answers as the GraphQL route would: whom the request shows. */
function whoRoute(app: Hono<{ Bindings: HttpBindings }>, auth: Auth): void {
  app.all('/who', async (context) => {
    const bearer = await personFromBearer(auth, context.req.raw);
    return context.json(bearer.state === 'absent' ? await personFromCookie(auth, context.req.raw) : bearer);
  });
}

/** A listening server with sign-in alone, on a pool of the role needful_auth over a migrated database. */
export async function startAuthServer(
  pool: pg.Pool,
  changes: Partial<AuthSettings> = {},
): Promise<AuthServer> {
  const mails: AuthServer['mails'] = [];
  const logged: string[] = [];
  let clock: (() => Date) | null = null;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = await createAuth({
    pool,
    origin,
    secret: 'a secret of the tests, and of nobody else 0123456789',
    mailer: { send: async (mail) => void mails.push(mail) },
    extensionRedirects: [CHROME_REDIRECT],
    log: { warn: (message) => logged.push(message), error: (message) => logged.push(message) },
    now: () => clock?.() ?? new Date(),
    ...changes,
  });
  whoRoute(app, auth);
  app.route('/', authRoutes(auth));
  return {
    auth,
    origin,
    mails,
    logged,
    setClock: (now) => {
      clock = now;
    },
    async person(email, name = 'Robin Okafor') {
      const made = await createPerson(auth, { email, name, password: PASSWORD });
      if ('refusal' in made) throw new Error(made.refusal.message);
      return { personId: made.personId, email, browser: new Browser(origin) };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
