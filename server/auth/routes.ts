import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Auth } from './auth.ts';
import { endGrantOfToken } from './grants.ts';
import { GUESS_WINDOW_SECONDS } from './guess-limit.ts';
import { PEER_HEADER } from './options.ts';
import { LIBRARY_PATHS } from './paths.ts';
import { signOutEverywhere, signOutWithin } from './people.ts';
import { isRefusedWithin, PROVIDER_SESSION } from './provider-session.ts';
import { isFromOurPage, personFromCookie, recognizeCookie, type SignedInPerson } from './sessions.ts';
import { AUTH_PATH, idleMilliseconds } from './settings.ts';
import { endSignIn, listSignIns } from './sign-ins.ts';
import { ownEvents } from './trail/read.ts';
import { keepEvent } from './trail/trail.ts';

type AuthContext = Context<{ Bindings: HttpBindings }>;

export interface AuthRoutesOptions {
  /** The client's network address, for rate limits. Default: the socket's. Behind a proxy: what that proxy says. */
  readonly addressOf?: (context: AuthContext) => string | undefined;
}

const MAX_BODY_BYTES = 64 * 1024;
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  PEER_HEADER,
];
const OF_A_PAGE = ['cookie', 'origin', 'referer', 'authorization'];

function socketAddress(context: AuthContext): string | undefined {
  return getConnInfo(context).remote.address;
}

/** The request as the library may see it: no header that a stranger could have used to pass for somebody. */
function cleaned(request: Request, kind: 'page' | 'machine', address: string | undefined): Request {
  const headers = new Headers(request.headers);
  for (const name of FORWARDED) headers.delete(name);
  if (kind === 'machine') for (const name of OF_A_PAGE) headers.delete(name);
  if (address !== undefined) headers.set(PEER_HEADER, address);
  return new Request(request, { headers });
}

function mountLibrary(app: Hono<{ Bindings: HttpBindings }>, auth: Auth, options: AuthRoutesOptions): void {
  const addressOf = options.addressOf ?? socketAddress;
  app.all(`${AUTH_PATH}/*`, async (context) => {
    const { method, path } = context.req;
    const kind = LIBRARY_PATHS[`${method} ${path.slice(AUTH_PATH.length)}`];
    if (kind === undefined)
      return context.json({ code: 'NOT_FOUND', message: 'There is nothing here.' }, 404);
    if (
      kind === 'page' &&
      context.req.header('origin') !== undefined &&
      !isFromOurPage(context.req.raw, auth.settings.origin)
    ) {
      return context.json({ code: 'INVALID_ORIGIN', message: 'This request comes from another page.' }, 403);
    }
    const request = cleaned(context.req.raw, kind, addressOf(context));
    // Ends a session that has idled, before the library, which would accept it, sees its cookie.
    const seen = kind === 'page' ? await recognizeCookie(auth, request) : null;
    if (seen?.state === 'known' && isRefusedWithin(seen.person, path.slice(AUTH_PATH.length)))
      return context.json(PROVIDER_SESSION, 403);
    const response = await auth.library.handler(request);
    if (response.status === 429) return await tooOften(response);
    return kind === 'page' ? withoutSessionToken(response) : response;
  });
}

/** Says in words and in the standard's header when to come back; the library says it in a header of its own. */
async function tooOften(response: Response): Promise<Response> {
  const seconds = Number(response.headers.get('x-retry-after') ?? GUESS_WINDOW_SECONDS);
  const said = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  const { code, message } =
    said?.code === undefined
      ? { code: 'RATE_LIMITED', message: `Too many attempts from this network. Try again in ${wait}.` }
      : { code: said.code, message: said.message };
  return Response.json({ code, message }, { status: 429, headers: { 'retry-after': String(seconds) } });
}

/** The session's token is in an HttpOnly cookie; the library also writes it where a page's script could read it. */
async function withoutSessionToken(response: Response): Promise<Response> {
  const text = await response.clone().text();
  if (!text.startsWith('{')) return response;
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || !('token' in body || 'session' in body)) return response;
  const { token: _token, session, ...rest } = body as { token?: unknown; session?: { token?: unknown } };
  const kept = session === undefined ? rest : { ...rest, session: { ...session, token: undefined } };
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(kept), { status: response.status, headers });
}

type PersonHandler = (context: AuthContext, person: SignedInPerson) => Promise<Response>;

/** Refuses whoever is not signed in on our own page, with the reason the page shows. */
function forPerson(auth: Auth, handler: PersonHandler) {
  return async (context: AuthContext): Promise<Response> => {
    const seen = await personFromCookie(auth, context.req.raw);
    if (seen.state === 'known') return handler(context, seen.person);
    const reason = seen.state === 'refused' ? seen.reason : null;
    return context.json(
      { code: 'SIGNED_OUT', reason, message: 'Sign in first.' },
      reason === 'foreign-origin' ? 403 : 401,
    );
  };
}

/** Asking does not count as use: a page left open asks, and must be signed out all the same. */
async function whoami(auth: Auth, context: AuthContext): Promise<Response> {
  const seen = await recognizeCookie(auth, context.req.raw, false);
  if (seen.state !== 'known') {
    return context.json({ state: 'signed-out', reason: seen.state === 'refused' ? seen.reason : null });
  }
  const { personId, email, name, sessionId, within } = seen.person;
  const { rows } = await auth.settings.pool.query<{
    expiresAt: Date;
    lastUsedAt: Date;
    secondFactor: boolean;
  }>(
    `select s."expiresAt", coalesce(s."lastUsedAt", s."createdAt") as "lastUsedAt", coalesce(u."twoFactorEnabled", false) as "secondFactor"
     from auth.session s join auth."user" u on u.id = s."userId" where s.id = $1`,
    [sessionId],
  );
  const row = rows[0];
  if (!row) return context.json({ state: 'signed-out', reason: 'ended' });
  const idleAt = new Date(row.lastUsedAt.getTime() + idleMilliseconds(auth.settings));
  const person = { personId, email, name, secondFactor: row.secondFactor, within };
  return context.json({ state: 'signed-in', person, sessionId, idleAt, expiresAt: row.expiresAt });
}

async function revoke(auth: Auth, context: AuthContext): Promise<Response> {
  const { token } = await context.req.parseBody();
  if (typeof token !== 'string' || token === '') return context.json({ error: 'invalid_request' }, 400);
  await endGrantOfToken(auth.settings.pool, token);
  return context.json({});
}

type SaysAddress = NonNullable<AuthRoutesOptions['addressOf']>;

async function keepEnded(
  { settings }: Auth,
  context: AuthContext,
  person: SignedInPerson,
  addressOf: SaysAddress,
): Promise<void> {
  const place = { userAgent: context.req.header('user-agent') ?? null, address: addressOf(context) ?? null };
  await keepEvent(settings, 'sign-ins-ended', person, place);
}

async function end(
  auth: Auth,
  context: AuthContext,
  person: SignedInPerson,
  addressOf: SaysAddress,
): Promise<Response> {
  const body: unknown = await context.req.json().catch(() => null);
  const id = body !== null && typeof body === 'object' && 'id' in body ? body.id : null;
  if (typeof id !== 'string')
    return context.json({ code: 'BAD_REQUEST', message: 'Say which sign-in to end.' }, 400);
  const ended = await endSignIn(auth, person, id);
  if (ended) await keepEnded(auth, context, person, addressOf);
  return context.json({ ended });
}

/** Everything under `/api/auth`; README.md says how the pages and the extension use it. */
export function authRoutes(auth: Auth, options: AuthRoutesOptions = {}): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const addressOf = options.addressOf ?? socketAddress;
  app.use(`${AUTH_PATH}/*`, bodyLimit({ maxSize: MAX_BODY_BYTES }), async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.get(`${AUTH_PATH}/whoami`, (context) => whoami(auth, context));
  app.get(
    `${AUTH_PATH}/sign-ins`,
    forPerson(auth, async (context, person) => context.json(await listSignIns(auth, person))),
  );
  app.get(
    `${AUTH_PATH}/sign-in-events`,
    forPerson(auth, async (context, person) => context.json(await ownEvents(auth.settings, person))),
  );
  app.post(
    `${AUTH_PATH}/sign-ins/end`,
    forPerson(auth, (context, person) => end(auth, context, person, addressOf)),
  );
  app.post(
    `${AUTH_PATH}/sign-out-everywhere`,
    forPerson(auth, async (context, person) => {
      if (person.within === null) await signOutEverywhere(auth, person.personId);
      else await signOutWithin(auth, person.personId, person.within);
      await keepEnded(auth, context, person, addressOf);
      return context.json({ ended: true });
    }),
  );
  app.post(`${AUTH_PATH}/oauth2/revoke`, (context) => revoke(auth, context));
  mountLibrary(app, auth, options);
  return app;
}
