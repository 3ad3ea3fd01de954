import type { Auth } from './auth.ts';
import { endGrant } from './grants.ts';
import type { SignedInPerson } from './sessions.ts';

/** One place where a person is signed in, as their account page lists it. */
export interface SignIn {
  readonly id: string;
  readonly kind: 'page' | 'extension';
  readonly since: string;
  readonly lastUsed: string;
  /** The browser as it named itself; the extension's sign-ins have none. */
  readonly browser: string | null;
}

/**
 * The person's sessions that still count and the extension's grants, the latest used first. Who came in through an
 * organization's provider is shown what was made through it, and nothing else of the person.
 */
export async function listSignIns(auth: Auth, { personId, within }: SignedInPerson): Promise<SignIn[]> {
  const { rows } = await auth.settings.pool.query<SignIn & { readonly since: Date; readonly lastUsed: Date }>(
    `with own as (select id from auth."signInProvider" where "organizationId" = $3)
     select id::text, 'page' as kind, "createdAt" as since, coalesce("lastUsedAt", "createdAt") as "lastUsed", "userAgent" as browser
       from auth.session where "userId" = $1 and "expiresAt" > $2
       and ($3::text is null or "providerId" in (select id from own))
     union all
     select "referenceId", 'extension', min("createdAt"), max("createdAt"), null
       from auth."oauthRefreshToken" where "userId" = $1 and "expiresAt" > $2
         and ($3::text is null or split_part("referenceId", '.', 2) in (select id::text from own))
       group by "referenceId" having bool_or(revoked is null)
     order by "lastUsed" desc`,
    [personId, auth.settings.now(), within],
  );
  return rows.map((row) => ({
    ...row,
    since: row.since.toISOString(),
    lastUsed: row.lastUsed.toISOString(),
  }));
}

/** Ends one of them. False when it is not this person's, or over already. */
export async function endSignIn(auth: Auth, person: SignedInPerson, id: string): Promise<boolean> {
  const { personId } = person;
  if (!(await listSignIns(auth, person)).some((signIn) => signIn.id === id)) return false;
  const ended = await auth.settings.pool.query(
    'delete from auth.session where id::text = $1 and "userId" = $2',
    [id, personId],
  );
  return (ended.rowCount ?? 0) > 0 || endGrant(auth.settings.pool, personId, id);
}
