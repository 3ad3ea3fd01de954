import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

// A grant is one sign-in of the extension: the refresh tokens that follow one another after one authorization
// code. better-auth names them together by `referenceId`, which extension-client.ts fills with a new UUID per code,
// and every access token carries it as the claim `grant`. A grant made in a session of an organization's provider
// is named `<grant>.<provider>`: the session is forgotten after eight hours, and what it was good for must not be.

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const grantId: RegExp = new RegExp(`^${UUID}(?:\\.${UUID})?$`);

export function providerOfGrant(grant: string): string | null {
  return grant.split('.')[1] ?? null;
}

/** Names the grant that is being made in this session. */
export async function nameGrant(pool: Pool, sessionId: unknown): Promise<string> {
  const { rows } = await pool.query<{ providerId: string | null }>(
    'select "providerId" from auth.session where id = $1',
    [sessionId],
  );
  const session = rows[0];
  if (session === undefined) throw new Error('A grant was to be made without a session');
  return session.providerId === null ? randomUUID() : `${randomUUID()}.${session.providerId}`;
}

/** Ends each sign-in of the extension that this person has. Their access tokens stop with the next request. */
export async function endExtensionSignIns(pool: Pool, personId: string): Promise<void> {
  await pool.query(
    `with ended as (delete from auth."oauthAccessToken" where "userId" = $1)
     delete from auth."oauthRefreshToken" where "userId" = $1`,
    [personId],
  );
}

/** Ends one sign-in of the extension, whichever of its tokens is current. False when it is not this person's. */
export async function endGrant(pool: Pool, personId: string, grant: string): Promise<boolean> {
  const ended = await pool.query(
    'delete from auth."oauthRefreshToken" where "userId" = $1 and "referenceId" = $2',
    [personId, grant],
  );
  return (ended.rowCount ?? 0) > 0;
}

/**
 * The extension signs out with its refresh token: the whole grant ends, and with it the browser session it was
 * made from. launchWebAuthFlow shares the browser's cookies, and on a shared workstation the next person would
 * otherwise be signed in as this one. Unknown tokens are no error (RFC 7009 § 2.2).
 */
export async function endGrantOfToken(pool: Pool, refreshToken: string): Promise<void> {
  const stored = createHash('sha256').update(refreshToken).digest('base64url');
  await pool.query(
    `with given as (select "userId", "referenceId" from auth."oauthRefreshToken" where token = $1),
          family as (
            delete from auth."oauthRefreshToken" t using given g
            where t."userId" = g."userId" and t."referenceId" = g."referenceId" returning t."sessionId")
     delete from auth.session where id in (select "sessionId" from family)`,
    [stored],
  );
}
