import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { Pool } from 'pg';
import { endExtensionSignIns } from './grants.ts';
import { passwordRefusal } from './password-rules.ts';

const PATHS: readonly string[] = ['/reset-password', '/change-password'];

/**
 * Holds every password set over HTTP to password-rules.ts. Changing it ends all other sign-ins, the extension's
 * too: whoever changes a password in fear of somebody else means exactly that.
 */
export function passwordGuard(pool: Pool) {
  return {
    id: 'needful-password-guard',
    hooks: {
      before: [
        {
          matcher: (context) => PATHS.includes(context.path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const session = ctx.path === '/change-password' ? await getSessionFromCtx(ctx) : null;
            const expected = session ? [session.user.name, session.user.email] : [];
            const refusal = passwordRefusal(String(ctx.body?.newPassword ?? ''), expected);
            if (refusal !== null)
              throw new APIError('BAD_REQUEST', { code: 'PASSWORD_REFUSED', message: refusal });
            if (ctx.path !== '/change-password') return;
            return { context: { body: { ...ctx.body, revokeOtherSessions: true } } };
          }),
        },
      ],
      after: [
        {
          matcher: (context) => context.path === '/change-password',
          handler: createAuthMiddleware(async (ctx) => {
            const person = ctx.context.newSession?.user ?? ctx.context.session?.user;
            if (ctx.context.returned instanceof APIError || !person) return;
            await endExtensionSignIns(pool, person.id);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
