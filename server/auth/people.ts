import type { Pool } from 'pg';
import type { Auth } from './auth.ts';
import { endExtensionSignIns } from './grants.ts';
import { passwordRefusal } from './password-rules.ts';

export interface Person {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly disabled: boolean;
}

export type PersonRefusal =
  | { readonly code: 'EMAIL_TAKEN'; readonly message: string; readonly field: 'email' }
  | { readonly code: 'PASSWORD_REFUSED'; readonly message: string; readonly field: 'password' };

const EMAIL_TAKEN: PersonRefusal = {
  code: 'EMAIL_TAKEN',
  message: 'Someone with this address has an account already. Sign in and accept the invitation there.',
  field: 'email',
};

function normal(email: string): string {
  return email.trim().toLowerCase();
}

async function hash(auth: Auth, password: string): Promise<string> {
  const context = await auth.library.$context;
  return context.password.hash(password);
}

/**
 * Makes a person who may sign in with a password. For invitations alone. Their link may have been handed on, so
 * the address stays unproven until a mail to it is answered (`claimAddress`). Person and password are written in
 * one statement; refused when the address is taken.
 */
export async function createPerson(
  auth: Auth,
  { email, name, password }: { readonly email: string; readonly name: string; readonly password: string },
): Promise<{ readonly personId: string } | { readonly refusal: PersonRefusal }> {
  const message = passwordRefusal(password, [name, email]);
  if (message !== null) return { refusal: { code: 'PASSWORD_REFUSED', message, field: 'password' } };
  const { rows } = await auth.settings.pool.query<{ personId: string }>(
    `with person as (
       insert into auth."user" (name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
       values ($1, $2, false, false, now(), now()) on conflict (email) do nothing returning id),
     credential as (
       insert into auth.account ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       select id::text, 'credential', id, $3, now(), now() from person)
     select id as "personId" from person`,
    [name.trim(), normal(email), await hash(auth, password)],
  );
  const made = rows[0];
  return made ? { personId: made.personId } : { refusal: EMAIL_TAKEN };
}

/** Compares addresses without regard to case, as sign-in does. */
export async function findPersonByEmail(auth: Auth, email: string): Promise<Person | null> {
  const { rows } = await auth.settings.pool.query<Person>(
    `select id as "personId", email, name, "disabledAt" is not null as disabled from auth."user" where email = $1`,
    [normal(email)],
  );
  return rows[0] ?? null;
}

/** Sets a password from the command line or by an administrator; every sign-in of the person ends. */
export async function setPassword(
  auth: Auth,
  personId: string,
  password: string,
): Promise<PersonRefusal | null> {
  const { pool } = auth.settings;
  const { rows } = await pool.query<{ name: string; email: string }>(
    'select name, email from auth."user" where id = $1',
    [personId],
  );
  const person = rows[0];
  if (!person) throw new Error('setPassword: no such person');
  const message = passwordRefusal(password, [person.name, person.email]);
  if (message !== null) return { code: 'PASSWORD_REFUSED', message, field: 'password' };
  await pool.query(
    `with changed as (
       update auth.account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential' returning id)
     insert into auth.account ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     select $1::uuid::text, 'credential', $1::uuid, $2, now(), now() where not exists (select 1 from changed)`,
    [personId, await hash(auth, password)],
  );
  await signOutEverywhere(auth, personId);
  return null;
}

/**
 * Whoever answers a mail to an address is who it belongs to. Where nobody had proved it before, what somebody else
 * may have left on the account to come back by ends here: passkeys, second factor, every sign-in.
 */
export async function claimAddress(pool: Pool, personId: string): Promise<void> {
  await pool.query(
    `with claimed as (
       update auth."user" set "emailVerified" = true, "twoFactorEnabled" = false
        where id = $1 and not "emailVerified" returning id),
     keys as (delete from auth.passkey using claimed where "userId" = claimed.id),
     factors as (delete from auth."twoFactor" using claimed where "userId" = claimed.id)
     delete from auth.session using claimed where "userId" = claimed.id`,
    [personId],
  );
}

/** Ends every session and every sign-in of the extension; both stop with the next request. */
export async function signOutEverywhere(auth: Auth, personId: string): Promise<void> {
  await endExtensionSignIns(auth.settings.pool, personId);
  await auth.settings.pool.query('delete from auth.session where "userId" = $1', [personId]);
}

/** Ends what the person has through this organization's provider, and nothing else of theirs. */
export async function signOutWithin(auth: Auth, personId: string, organizationId: string): Promise<void> {
  await auth.settings.pool.query(
    `with provider as (select id from auth."signInProvider" where "organizationId" = $2),
          grants as (
            delete from auth."oauthRefreshToken" t using provider p
             where t."userId" = $1 and t."referenceId" like '%.' || p.id)
     delete from auth.session s using provider p where s."userId" = $1 and s."providerId" = p.id`,
    [personId, organizationId],
  );
}

/** From now on nothing the person holds counts, and they cannot sign in; what they did keeps their name. */
export async function disablePerson(auth: Auth, personId: string): Promise<void> {
  await auth.settings.pool.query(
    'update auth."user" set "disabledAt" = coalesce("disabledAt", now()) where id = $1',
    [personId],
  );
  await signOutEverywhere(auth, personId);
}

export async function enablePerson(auth: Auth, personId: string): Promise<void> {
  await auth.settings.pool.query('update auth."user" set "disabledAt" = null where id = $1', [personId]);
}
