import { createHash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Pool } from 'pg';

/**
 * A refresh token that was rotated longer ago than the reuse interval is in two hands: its family ends (RFC 9700
 * § 4.14.2). The library ends every sign-in of the person instead, so that one old token, say from a computer
 * restored from a back-up, would sign them out everywhere. True when there was such a family.
 */
async function endReusedFamily(pool: Pool, refreshToken: string): Promise<boolean> {
  const stored = createHash('sha256').update(refreshToken).digest('base64url');
  const { rowCount } = await pool.query(
    `with reused as (
       select "userId", "referenceId" from auth."oauthRefreshToken"
        where token = $1 and revoked is not null and coalesce("rotationReplayExpiresAt" < now(), true))
     delete from auth."oauthRefreshToken" t using reused r
      where t."userId" = r."userId" and t."referenceId" = r."referenceId"`,
    [stored],
  );
  return (rowCount ?? 0) > 0;
}

export function refreshReuse(pool: Pool) {
  return {
    id: 'needful-refresh-reuse',
    hooks: {
      before: [
        {
          matcher: (context) => context.path === '/oauth2/token',
          handler: createAuthMiddleware(async (ctx) => {
            const token: unknown = ctx.body?.refresh_token;
            if (typeof token !== 'string' || !(await endReusedFamily(pool, token))) return;
            throw new APIError('BAD_REQUEST', {
              error: 'invalid_grant',
              error_description: 'This refresh token was used before. Its sign-in has ended: sign in anew.',
            });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
