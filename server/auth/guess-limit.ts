import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Pool } from 'pg';

export const GUESSES = 10;
/** auth.ts gives one of the library's own rules the same window: it prunes rows older than its longest one. */
export const GUESS_WINDOW_SECONDS = 15 * 60;

/**
 * Counts one guess; false once there were more than `most` in a window, which begins anew once the last counted try
 * is older than it. Counted in the database, so for all servers together.
 */
export async function countGuess(pool: Pool, key: string, now: number, most = GUESSES): Promise<boolean> {
  const counted = await pool.query(
    `insert into auth."rateLimit" as r (key, count, "lastRequest") values ($1, 1, $2)
     on conflict (key) do update
       set count = case when r."lastRequest" < $3 then 1 else r.count + 1 end, "lastRequest" = $2
       where r."lastRequest" < $3 or r.count < $4`,
    [key, now, now - GUESS_WINDOW_SECONDS * 1000, most],
  );
  return counted.rowCount === 1;
}

/** Seconds until another guess is heard; 0 where it is heard now. */
export async function secondsUntilGuess(pool: Pool, key: string, now: number, most: number): Promise<number> {
  const { rows } = await pool.query<{ last: string }>(
    `select "lastRequest" as last from auth."rateLimit" where key = $1 and count >= $2`,
    [key, most],
  );
  const [row] = rows;
  if (row === undefined) return 0;
  return Math.max(0, Math.ceil((Number(row.last) + GUESS_WINDOW_SECONDS * 1000 - now) / 1000));
}

/** The name under which guesses are counted: hashed, so that the table holds no address of anybody. */
export function guessKey(secret: string, about: string): string {
  return `guess|${createHmac('sha256', secret).update(about).digest('base64url')}`;
}

/**
 * Limits guesses against one person, wherever they come from. The library's limits go by network address, which
 * has to be wide here (a hospital stands behind one) and does not stop a guesser with many. A passkey still signs
 * the person in meanwhile. Keys are hashed: the table holds no addresses.
 */
export function guessLimit(pool: Pool, secret: string) {
  const keyOf = (email: unknown): string => guessKey(secret, String(email).trim().toLowerCase());
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
