import type { Auth } from './auth.ts';

/**
 * Deletes what can no longer count: sessions, codes and links, refresh tokens, and counters of tries. A rotated
 * refresh token stays until it would have expired, since showing it again must still end its sign-in. For a job
 * that runs now and then; how many rows went is returned.
 */
export async function removeExpired(auth: Auth, now: Date): Promise<number> {
  const { rows } = await auth.settings.pool.query<{ removed: number }>(
    `with sessions as (delete from auth.session where "expiresAt" < $1 returning 1),
          links as (delete from auth.verification where "expiresAt" < $1 returning 1),
          tokens as (delete from auth."oauthAccessToken" where "expiresAt" < $1 returning 1),
          refreshes as (delete from auth."oauthRefreshToken" where "expiresAt" < $1 returning 1),
          tries as (delete from auth."rateLimit" where "lastRequest" < $2 returning 1)
     select ((select count(*) from sessions) + (select count(*) from links) + (select count(*) from tokens)
       + (select count(*) from refreshes) + (select count(*) from tries))::int as removed`,
    [now, now.getTime() - 24 * 60 * 60 * 1000],
  );
  return rows[0]?.removed ?? 0;
}
