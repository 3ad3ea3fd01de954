import type { Auth } from './auth.ts';
import { endGrant } from './grants.ts';

/** One place where a person is signed in, as their account page lists it. */
export interface SignIn {
  readonly id: string;
  readonly kind: 'page' | 'extension';
  readonly since: string;
  readonly lastUsed: string;
  /** The browser as it named itself; the extension's sign-ins have none. */
  readonly browser: string | null;
}

/** The person's sessions that still count and the extension's grants, the latest used first. */
export async function listSignIns(auth: Auth, personId: string): Promise<SignIn[]> {
  const { rows } = await auth.settings.pool.query<SignIn & { readonly since: Date; readonly lastUsed: Date }>(
    `select id::text, 'page' as kind, "createdAt" as since, coalesce("lastUsedAt", "createdAt") as "lastUsed", "userAgent" as browser
       from auth.session where "userId" = $1 and "expiresAt" > $2
     union all
     select "referenceId", 'extension', min("createdAt"), max("createdAt"), null
       from auth."oauthRefreshToken" where "userId" = $1 and "expiresAt" > $2
       group by "referenceId" having bool_or(revoked is null)
     order by "lastUsed" desc`,
    [personId, auth.settings.now()],
  );
  return rows.map((row) => ({
    ...row,
    since: row.since.toISOString(),
    lastUsed: row.lastUsed.toISOString(),
  }));
}

/** Ends one of them. False when it is not this person's, or over already. */
export async function endSignIn(auth: Auth, personId: string, id: string): Promise<boolean> {
  const ended = await auth.settings.pool.query(
    'delete from auth.session where id::text = $1 and "userId" = $2',
    [id, personId],
  );
  return (ended.rowCount ?? 0) > 0 || endGrant(auth.settings.pool, personId, id);
}
