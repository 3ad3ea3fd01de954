import type { Pool } from 'pg';

/**
 * Lets no signing key sign any more: the next token makes a new one. Former keys are still published for 30 days
 * (better-auth's grace period), so every token that is out stays good until it expires.
 */
export async function retireSigningKeys(pool: Pool, now: Date): Promise<number> {
  const { rowCount } = await pool.query(
    'update auth.jwks set "expiresAt" = $1 where "expiresAt" is null or "expiresAt" > $1',
    [now],
  );
  return rowCount ?? 0;
}

/** Removes them: no token that one of them signed counts with a server that starts after this. */
export async function removeSigningKeys(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query('delete from auth.jwks');
  return rowCount ?? 0;
}
