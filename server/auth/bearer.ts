import { setTimeout as delay } from 'node:timers/promises';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import { REUSE_SECONDS } from './extension-client.ts';
import { grantId, providerOfGrant } from './grants.ts';
import { ABSENT, type Recognition, refused } from './sessions.ts';
import { AUTH_PATH, graphqlAudience } from './settings.ts';

/** A made-up key id must not send every request to the database. */
const KEYS_KEPT_AT_LEAST_MS = 1_000;

interface Keys {
  readonly at: number;
  readonly find: JWTVerifyGetKey;
}
const keysOf = new WeakMap<Auth, Promise<Keys>>();

async function readKeys(auth: Auth): Promise<Keys> {
  const set = await auth.library.api.getJwks();
  return { at: Date.now(), find: createLocalJWKSet({ keys: set.keys.map((key) => ({ ...key })) }) };
}

function remember(auth: Auth, keys: Promise<Keys>): Promise<Keys> {
  keysOf.set(auth, keys);
  keys.catch(() => keysOf.delete(auth));
  return keys;
}

/** Our own public keys, read once; again when a token names one that another server may have made since. */
function localKeys(auth: Auth): JWTVerifyGetKey {
  return async (header, token) => {
    const keys = await (keysOf.get(auth) ?? remember(auth, readKeys(auth)));
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await readAgain(auth, keys)).find(header, token);
    }
  };
}

const comingOf = new WeakMap<Auth, Promise<Keys>>();

/** Once for all who wait, as soon as it may be. Who brings a key that is known waits for nothing. */
function readAgain(auth: Auth, { at }: Keys): Promise<Keys> {
  const coming = comingOf.get(auth);
  if (coming !== undefined) return coming;
  const left = Math.max(0, Math.min(KEYS_KEPT_AT_LEAST_MS, at + KEYS_KEPT_AT_LEAST_MS - Date.now()));
  const next = delay(left)
    .then(() => remember(auth, readKeys(auth)))
    .finally(() => comingOf.delete(auth));
  comingOf.set(auth, next);
  return next;
}

interface Claims {
  readonly personId: string;
  readonly grant: string;
}

async function verify(auth: Auth, token: string): Promise<Claims | 'expired' | 'ended'> {
  const { origin, now } = auth.settings;
  try {
    const { payload } = await jwtVerify(token, localKeys(auth), {
      issuer: `${origin}${AUTH_PATH}`,
      audience: graphqlAudience(origin),
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      currentDate: now(),
    });
    const { sub, grant } = payload;
    if (typeof sub !== 'string' || typeof grant !== 'string' || !isUuid(sub) || !grantId.test(grant))
      return 'ended';
    return { personId: sub, grant };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (error instanceof errors.JOSEError) return 'ended';
    throw error;
  }
}

interface GrantRow {
  readonly email: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly live: boolean;
  readonly within: string | null;
}

/** A token that is being rotated is between two rows for a moment; the reuse interval covers that moment. */
async function findGrant(auth: Auth, claims: Claims): Promise<GrantRow | undefined> {
  const now = auth.settings.now();
  const { rows } = await auth.settings.pool.query<GrantRow>({
    name: 'auth-grant',
    text: `select u.email, u.name, u."disabledAt" is not null as disabled, exists (
             select 1 from auth."oauthRefreshToken" t
             where t."userId" = u.id and t."referenceId" = $2 and t."expiresAt" > $3
               and (t.revoked is null or t."rotatedAt" > $4)) as live,
             (select p."organizationId" from auth."signInProvider" p where p.id = $5) as within
           from auth."user" u where u.id = $1`,
    values: [
      claims.personId,
      claims.grant,
      now,
      new Date(now.getTime() - REUSE_SECONDS * 1000),
      providerOfGrant(claims.grant),
    ],
  });
  return rows[0];
}

/**
 * Who the extension is used by: a token of ours for the GraphQL API, and a grant that nobody has ended since.
 * The signature is checked in the process; one prepared statement asks whether grant and person still stand.
 */
export async function personFromBearer(auth: Auth, request: Asking): Promise<Recognition> {
  const [scheme, token] = request.headers.get('authorization')?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !token) return ABSENT;
  const claims = await verify(auth, token);
  if (typeof claims === 'string') return refused(claims);
  const row = await findGrant(auth, claims);
  if (row?.disabled) return refused('disabled');
  if (!row?.live) return refused('ended');
  const { personId, grant } = claims;
  // Made through a provider that the organization has given up.
  if (providerOfGrant(grant) !== null && row.within === null) return refused('ended');
  return {
    state: 'known',
    person: {
      personId,
      email: row.email,
      name: row.name,
      sessionId: grant,
      via: 'bearer',
      within: row.within,
    },
  };
}
