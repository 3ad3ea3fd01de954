import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import { gathering } from './gathering.ts';
import { type AuthSettings, cookiePrefix, idleMilliseconds } from './settings.ts';

/** A person as a request shows them. `sessionId` is the cookie's session, or the grant of the extension. */
export interface SignedInPerson {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  readonly via: 'cookie' | 'bearer';
  /** The one organization this sign-in is of use in: it was made through that organization's own provider. */
  readonly within: string | null;
}

/** Why credentials that were shown do not count. `ended`: signed out, revoked, or never ours. */
export type RefusedReason = 'expired' | 'idle' | 'ended' | 'disabled' | 'foreign-origin';

export type Recognition =
  | { readonly state: 'absent' }
  | { readonly state: 'refused'; readonly reason: RefusedReason }
  | { readonly state: 'known'; readonly person: SignedInPerson };

export const ABSENT: Recognition = { state: 'absent' };

export function refused(reason: RefusedReason): Recognition {
  return { state: 'refused', reason };
}

/** Requests the page makes by itself (polling, a subscription's reconnect) carry it, and do not count as use. */
export const AUTOMATIC_HEADER = 'x-needful-automatic';
const TOUCH_EVERY_MS = 60_000;

interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly within: string | null;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
}

export function sessionCookieName(origin: string): string {
  return `${cookiePrefix(origin)}.session_token`;
}

function cookieValue(header: string | null, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The token of a cookie `token.base64(HMAC-SHA256(token, secret))`, or null when the signature is not ours. */
function tokenOf(value: string, secret: KeyObject): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(value);
  } catch {
    return null;
  }
  const dot = decoded.lastIndexOf('.');
  if (dot < 1) return null;
  const token = decoded.slice(0, dot);
  const given = Buffer.from(decoded.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** What every request with a cookie needs of the settings, made once. */
type Hot = {
  readonly secret: KeyObject;
  readonly find: (token: string) => Promise<SessionRow | undefined>;
};
const hotOf = new WeakMap<AuthSettings, Hot>();

function madeOnce(settings: AuthSettings): Hot {
  const known = hotOf.get(settings);
  if (known !== undefined) return known;
  const secret = createSecretKey(settings.secret, 'utf8');
  const made = { secret, find: gathering((tokens) => findSessions(settings, tokens)) };
  hotOf.set(settings, made);
  return made;
}

/** So many are looked up at once. */
const MOST_AT_ONCE = 64;

async function findSessions(
  settings: AuthSettings,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, SessionRow>> {
  const found = new Map<string, SessionRow>();
  for (let from = 0; from < tokens.length; from += MOST_AT_ONCE) {
    const { rows } = await settings.pool.query<SessionRow & { token: string }>(
      sessionsOf(tokens.slice(from, from + MOST_AT_ONCE)),
    );
    for (const row of rows) found.set(row.token, row);
  }
  return found;
}

/**
 * By a placeholder for each token, the last one filling up to a power of two: a list in one placeholder may be of any
 * length, so PostgreSQL plans it anew each time, which takes ten times as long as to carry it out.
 */
function sessionsOf(tokens: readonly string[]) {
  const size = 2 ** Math.ceil(Math.log2(tokens.length));
  const placeholders = Array.from({ length: size }, (_, at) => `$${at + 1}`);
  return {
    name: size === 1 ? 'auth-session' : `auth-sessions-${size}`,
    text: `select s.token, s.id, s."userId", u.email, u.name, u."disabledAt" is not null as disabled, s."expiresAt",
             coalesce(s."lastUsedAt", s."createdAt") as "lastUsedAt", p."organizationId" as within
           from auth.session s join auth."user" u on u.id = s."userId"
           left join auth."signInProvider" p on p.id = s."providerId" where s.token in (${placeholders})`,
    values: placeholders.map((_, at) => tokens[Math.min(at, tokens.length - 1)]),
  };
}

function refusalOf(row: SessionRow, settings: AuthSettings, now: Date): RefusedReason | null {
  if (row.disabled) return 'disabled';
  if (row.expiresAt <= now) return 'expired';
  return now.getTime() - row.lastUsedAt.getTime() > idleMilliseconds(settings) ? 'idle' : null;
}

async function touch(settings: AuthSettings, row: SessionRow, now: Date): Promise<void> {
  if (now.getTime() - row.lastUsedAt.getTime() < TOUCH_EVERY_MS) return;
  await settings.pool.query({
    name: 'auth-session-touch',
    text: 'update auth.session set "lastUsedAt" = greatest($2, "lastUsedAt") where id = $1',
    values: [row.id, now],
  });
}

/**
 * The session behind a request's cookie, whatever page sent it. What is over is deleted, so that the library,
 * which knows nothing of idling, does not accept it either. `counts`: whether this request is use of the session.
 */
export async function recognizeCookie(
  auth: Auth,
  request: Asking,
  counts = !request.headers.has(AUTOMATIC_HEADER),
): Promise<Recognition> {
  const { settings } = auth;
  const value = cookieValue(request.headers.get('cookie'), sessionCookieName(settings.origin));
  if (value === null || value === '') return ABSENT;
  const hot = madeOnce(settings);
  const token = tokenOf(value, hot.secret);
  const row = token === null ? undefined : await hot.find(token);
  if (!row) return refused('ended');
  const now = settings.now();
  const reason = refusalOf(row, settings, now);
  if (reason !== null) {
    await settings.pool.query('delete from auth.session where id = $1', [row.id]);
    return refused(reason);
  }
  if (counts) await touch(settings, row, now);
  const person = {
    personId: row.userId,
    email: row.email,
    name: row.name,
    sessionId: row.id,
    via: 'cookie',
    within: row.within,
  } as const;
  return { state: 'known', person };
}

/** True when a browser says that our own page sent this, or when it merely reads. */
export function isFromOurPage(request: Asking, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  return request.headers.get('origin') === origin;
}

/**
 * Who the officer's page is used by. A cookie counts in a request that changes something only when the Origin is
 * our own: browsers send it with every POST, so a missing one is refused as well.
 */
export async function personFromCookie(auth: Auth, request: Asking): Promise<Recognition> {
  if (!isFromOurPage(request, auth.settings.origin)) {
    const shown = cookieValue(request.headers.get('cookie'), sessionCookieName(auth.settings.origin));
    return shown === null ? ABSENT : refused('foreign-origin');
  }
  return recognizeCookie(auth, request);
}
