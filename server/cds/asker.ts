import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { tokenClaimsSchema, tokenHeaderSchema } from '@needful/shared/wire/cds-hooks.ts';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type pg from 'pg';
import type { z } from 'zod';
import { findCdsClient, type KnownClient } from '../store/cds-clients.ts';
import { readInTenant } from '../store/tenant.ts';
import type { KeySets } from './key-sets.ts';

/** How long a token may serve. It is remembered as long, so that it serves once. */
const LONGEST_SECONDS = 60 * 60;
/** Clocks differ. */
const SKEW_SECONDS = 60;

export type Asker = {
  readonly client: KnownClient;
  readonly jti: string;
  /** From when its token is refused for its age alone. */
  readonly until: Date;
};

export type AskerParts = {
  readonly pool: pg.Pool;
  readonly keySets: KeySets;
  readonly now: () => Date;
  /** Hears why a token is not trusted, which whoever sent it does not. */
  readonly onDistrust: (why: Distrust) => void;
  /**
   * Until a token that is not trusted is answered. A known issuer, whose keys are fetched or tried, would else be told
   * from an unknown one by the time that takes; keys that take longer are not trusted this time.
   */
  readonly pause: () => Promise<void>;
};

type Distrust =
  | 'unknown-issuer'
  | 'wrong-tenant'
  | 'wrong-keys'
  | 'unknown-key'
  | 'wrong-signature'
  | 'wrong-claims'
  | 'no-keys'
  | 'slow-keys';

type Token = {
  readonly text: string;
  readonly header: z.output<typeof tokenHeaderSchema>;
  readonly claims: z.output<typeof tokenClaimsSchema>;
};

/**
 * Answered for everything that rests on what is registered, so that nobody learns which issuers are. Which of it was
 * wrong stands in the server's log alone.
 */
const notTrusted = refuse(
  'not-trusted',
  'No client that may ask here signed this token. Ask the administrator of Needful to compare its iss, tenant, kid and jku with what is registered and approved; the server’s log says which of them it is (docs/cds-hooks.md).',
);

/**
 * Which registered client sent this token (CDS Hooks 2.0, "Trusting CDS Clients"). Whether it was used before is asked
 * by whoever writes.
 * @param authorization the header
 * @param addresses for which of them it may have been made
 */
export async function askerOf(
  parts: AskerParts,
  org: OrganizationId,
  authorization: string | undefined,
  addresses: readonly string[],
): Promise<Asker | Refusal> {
  const token = readToken(authorization);
  if (isRefusal(token)) return token;
  const { aud, iss, jti, exp } = token.claims;
  if (!addresses.includes(aud))
    return refuse(
      'wrong-audience',
      `The token was made for another address. Its aud must be ${addresses[0]}.`,
    );
  const wrongTimes = unfitTimes(token, parts.now());
  if (wrongTimes !== null) return wrongTimes;
  const client = await readInTenant(parts.pool, { org }, (sql) => findCdsClient(sql, org, iss));
  const over = parts.pause();
  const why = await Promise.race([distrustOf(parts, client, token), over.then(() => 'slow-keys' as const)]);
  if (client !== null && why === null)
    return { client, jti, until: new Date((exp + 2 * SKEW_SECONDS) * 1000) };
  parts.onDistrust(why ?? 'unknown-issuer');
  await over;
  return notTrusted;
}

function readToken(authorization: string | undefined): Token | Refusal {
  const [, text] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
  if (text === undefined)
    return refuse(
      'no-token',
      'Send a signed token: Authorization: Bearer <JWT> (CDS Hooks 2.0, Trusting CDS Clients).',
    );
  try {
    const header = tokenHeaderSchema.safeParse(decodeProtectedHeader(text));
    if (!header.success) return malformed(header.error);
    const claims = tokenClaimsSchema.safeParse(decodeJwt(text));
    return claims.success ? { text, header: header.data, claims: claims.data } : malformed(claims.error);
  } catch (error) {
    // jose throws a TypeError of its own where the header is no JSON, a JOSEError where the payload is none.
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      return refuse(
        'malformed-token',
        'The token cannot be read. It must be a JWT in three parts (RFC 7519).',
      );
    throw error;
  }
}

function malformed({ issues: [issue] }: z.ZodError): Refusal {
  return refuse('malformed-token', `In the token ${issue?.path.join('.')} ${issue?.message}.`);
}

/** What its own claims say of when it serves, whoever sent it. */
function unfitTimes({ claims: { iat, exp } }: Token, at: Date): Refusal | null {
  const now = at.getTime() / 1000;
  if (exp - iat > LONGEST_SECONDS)
    return refuse(
      'long-token',
      'The token serves for more than an hour. Make one for each call, for a few minutes.',
    );
  if (exp + SKEW_SECONDS <= now || iat + LONGEST_SECONDS + SKEW_SECONDS < now)
    return refuse(
      'expired-token',
      'The token has expired. Make a new one for each call; compare the clocks.',
    );
  return iat - SKEW_SECONDS > now
    ? refuse('early-token', 'The token is from the future. Compare the clocks.')
    : null;
}

async function distrustOf(
  parts: AskerParts,
  client: KnownClient | null,
  token: Token,
): Promise<Distrust | null> {
  if (client === null) return 'unknown-issuer';
  return unfitFor(client, token) ?? (await verify(parts, client, token));
}

function unfitFor({ tenant, keys }: KnownClient, { header, claims }: Token): Distrust | null {
  if (tenant !== null && claims.tenant !== tenant) return 'wrong-tenant';
  return header.jku === undefined || ('url' in keys && keys.url === header.jku) ? null : 'wrong-keys';
}

async function verify(
  parts: AskerParts,
  client: KnownClient,
  { text, claims }: Token,
): Promise<Distrust | null> {
  try {
    await jwtVerify(text, parts.keySets.of(client), {
      algorithms: ['ES384', 'RS384'],
      issuer: client.issuer,
      audience: claims.aud,
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: LONGEST_SECONDS,
      currentDate: parts.now(),
    });
    return null;
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
      return 'wrong-claims';
    if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSENotSupported)
      return 'wrong-signature';
    return 'no-keys';
  }
}
