import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Pool } from 'pg';

export const GUESSES = 10;
/** auth.ts gives one of the library's own rules the same window: it prunes rows older than its longest one. */
export const GUESS_WINDOW_SECONDS = 15 * 60;

/** At most GUESSES in a window that begins anew once the last counted try is older than it. */
async function countGuess(pool: Pool, key: string, now: number): Promise<boolean> {
  const counted = await pool.query(
    `insert into auth."rateLimit" as r (key, count, "lastRequest") values ($1, 1, $2)
     on conflict (key) do update
       set count = case when r."lastRequest" < $3 then 1 else r.count + 1 end, "lastRequest" = $2
       where r."lastRequest" < $3 or r.count < $4`,
    [key, now, now - GUESS_WINDOW_SECONDS * 1000, GUESSES],
  );
  return counted.rowCount === 1;
}

/**
 * Limits guesses against one person, wherever they come from. The library's limits go by network address, which
 * has to be wide here (a hospital stands behind one) and does not stop a guesser with many. A passkey still signs
 * the person in meanwhile. Keys are hashed: the table holds no addresses.
 */
export function guessLimit(pool: Pool, secret: string) {
  const keyOf = (email: unknown): string =>
    `guess|${createHmac('sha256', secret).update(String(email).trim().toLowerCase()).digest('base64url')}`;
  const isSignIn = (context: { path?: string | undefined }): boolean => context.path === '/sign-in/email';
  return {
    id: 'needful-guess-limit',
    hooks: {
      before: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            if (await countGuess(pool, keyOf(ctx.body?.email), Date.now())) return;
            throw new APIError('TOO_MANY_REQUESTS', {
              code: 'TOO_MANY_GUESSES',
              message:
                'Too many attempts for this address. Try again in 15 minutes, or sign in with a passkey.',
            });
          }),
        },
      ],
      after: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.context.returned instanceof APIError) return;
            await pool.query('delete from auth."rateLimit" where key = $1', [keyOf(ctx.body?.email)]);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
