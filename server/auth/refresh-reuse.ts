import { createHash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Pool } from 'pg';
import type { AuthSettings } from './settings.ts';
import { keepEvent, placeOf } from './trail/trail.ts';

type Reused = { readonly personId: string; readonly within: string | null };

/**
 * A refresh token that was rotated longer ago than the reuse interval is in two hands: its family ends (RFC 9700
 * § 4.14.2). The library ends every sign-in of the person instead, so that one old token, say from a computer
 * restored from a back-up, would sign them out everywhere. Answers whose, where there was such a family.
 */
async function endReusedFamily(pool: Pool, refreshToken: string): Promise<Reused | null> {
  const stored = createHash('sha256').update(refreshToken).digest('base64url');
  const { rows } = await pool.query<Reused>(
    `with reused as (
       select "userId", "referenceId" from auth."oauthRefreshToken"
        where token = $1 and revoked is not null and coalesce("rotationReplayExpiresAt" < now(), true))
     delete from auth."oauthRefreshToken" t using reused r
      where t."userId" = r."userId" and t."referenceId" = r."referenceId"
      returning t."userId"::text as "personId", (
        select p."organizationId" from auth."signInProvider" p
         where p.id::text = split_part(t."referenceId", '.', 2)) as within`,
    [stored],
  );
  return rows[0] ?? null;
}

export function refreshReuse(settings: AuthSettings, peerHeader: string) {
  return {
    id: 'needful-refresh-reuse',
    hooks: {
      before: [
        {
          matcher: (context) => context.path === '/oauth2/token',
          handler: createAuthMiddleware(async (ctx) => {
            const token: unknown = ctx.body?.refresh_token;
            const reused = typeof token === 'string' ? await endReusedFamily(settings.pool, token) : null;
            if (reused === null) return;
            await keepEvent(settings, 'refresh-token-reused', reused, placeOf(ctx.headers, peerHeader));
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
