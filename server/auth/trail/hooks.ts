import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AuthSettings } from '../settings.ts';
import { personOf } from '../totp-once.ts';
import { keepEvent, placeOf, type SignInEvent, type Whose } from './trail.ts';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
type Happened = { readonly event: SignInEvent; readonly whose: Whose } | null;

/** How somebody came in on these paths, once there is a session. */
const WAYS_IN: Readonly<Record<string, SignInEvent>> = {
  '/sign-in/email': 'password',
  '/passkey/verify-authentication': 'passkey',
  '/provider/finish': 'provider',
};
/** What a signed-in person changed on these. */
const CHANGES: Readonly<Record<string, SignInEvent>> = {
  '/two-factor/disable': 'second-factor-removed',
  '/passkey/verify-registration': 'passkey-set',
  '/passkey/delete-passkey': 'passkey-removed',
  '/change-password': 'password-changed',
};
const CODES: readonly string[] = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const PATHS = new Set([...Object.keys(WAYS_IN), ...Object.keys(CHANGES), ...CODES, '/oauth2/token']);

/**
 * Writes the trail where the library says what became of a request. It stands last among the plugins: the second
 * factor's own hook takes back the session of a password that alone does not suffice.
 */
export function trail(settings: AuthSettings, peerHeader: string) {
  return {
    id: 'needful-trail',
    hooks: {
      after: [
        {
          matcher: (context) => PATHS.has(context.path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const happened = await whatHappened(ctx);
            if (happened === null) return;
            const kept = keepEvent(
              settings,
              happened.event,
              happened.whose,
              placeOf(ctx.headers, peerHeader),
            );
            // Not awaited where it may be an address that nobody has: the answer must take as long.
            if (happened.event !== 'wrong-password') await kept;
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

async function whatHappened(ctx: Context): Promise<Happened> {
  const { newSession, returned } = ctx.context;
  const path = ctx.path ?? '';
  if (path === '/oauth2/token') return extensionCame(ctx);
  if (returned instanceof APIError && returned.status === 'UNAUTHORIZED') return wrong(ctx, path);
  if (CODES.includes(path)) return codeTaken(ctx);
  const way = WAYS_IN[path];
  if (way !== undefined)
    return newSession ? { event: way, whose: { sessionId: newSession.session.id } } : null;
  const change = CHANGES[path];
  const person = newSession?.user ?? (await getSessionFromCtx(ctx))?.user;
  if (change === undefined || returned instanceof APIError || !person) return null;
  return { event: change, whose: { personId: person.id } };
}

async function wrong(ctx: Context, path: string): Promise<Happened> {
  if (path === '/sign-in/email')
    return { event: 'wrong-password', whose: { email: String(ctx.body?.email ?? '') } };
  if (!CODES.includes(path)) return null;
  const personId = await personOf(ctx);
  return personId === null ? null : { event: 'wrong-code', whose: { personId } };
}

/** A code lets in, or, where its person is in already, it is the first and switches the second factor on. */
function codeTaken({ context: { newSession, session } }: Context): Happened {
  if (!newSession) return null;
  if (session) return { event: 'second-factor-set', whose: { personId: newSession.user.id } };
  return { event: 'password-and-code', whose: { sessionId: newSession.session.id } };
}

function extensionCame(ctx: Context): Happened {
  const returned = ctx.context.returned as { refresh_token?: unknown } | null | undefined;
  if (ctx.body?.grant_type !== 'authorization_code' || typeof returned?.refresh_token !== 'string')
    return null;
  return { event: 'extension', whose: { refreshToken: returned.refresh_token } };
}
