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

export type AskerParts = { readonly pool: pg.Pool; readonly keySets: KeySets; readonly now: () => Date };

type Token = {
  readonly text: string;
  readonly header: z.output<typeof tokenHeaderSchema>;
  readonly claims: z.output<typeof tokenClaimsSchema>;
};

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
  const client = await readInTenant(parts.pool, { org }, (sql) => findCdsClient(sql, org, iss));
  const unfit = client === null ? unknown : unfitFor(client, token);
  if (client === null || unfit !== null) return unfit ?? unknown;
  const wrong = await verify(parts, client, token);
  return wrong ?? { client, jti, until: new Date((exp + 2 * SKEW_SECONDS) * 1000) };
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

const unknown = refuse(
  'unknown-issuer',
  'No client with the iss of this token is registered here. Ask the administrator of Needful to register it (docs/cds-hooks.md).',
);

function unfitFor({ tenant, keys }: KnownClient, { header, claims }: Token): Refusal | null {
  if (tenant !== null && claims.tenant !== tenant)
    return refuse('wrong-tenant', 'The tenant of this token is not the one registered here.');
  if (header.jku !== undefined && !('url' in keys && keys.url === header.jku))
    return refuse('wrong-keys', 'The jku of this token is not the address of keys registered here.');
  if (claims.exp - claims.iat > LONGEST_SECONDS)
    return refuse(
      'long-token',
      'The token serves for more than an hour. Make one for each call, for a few minutes.',
    );
  return null;
}

async function verify(
  parts: AskerParts,
  client: KnownClient,
  { text, claims }: Token,
): Promise<Refusal | null> {
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
    if (error instanceof errors.JWTExpired)
      return refuse(
        'expired-token',
        'The token has expired. Make a new one for each call; compare the clocks.',
      );
    if (error instanceof errors.JWTClaimValidationFailed)
      return refuse('early-token', 'The token is from the future. Compare the clocks.');
    if (error instanceof errors.JWKSNoMatchingKey)
      return refuse('unknown-key', 'The kid of this token is none of the keys registered here.');
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSENotSupported)
      return refuse('wrong-signature', 'The signature of this token does not fit the registered key.');
    return refuse('no-keys', 'The keys of this client cannot be read from where it keeps them.');
  }
}
