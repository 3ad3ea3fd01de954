import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { guardedFetch, mayBeAsked } from '../auth/provider/guarded-fetch.ts';

/** What an administrator says of a clinical system that may ask for cards. */

const publicKey = z
  .looseObject({
    kty: z.enum(['EC', 'RSA'], 'must be EC (for ES384) or RSA (for RS384)'),
    kid: z.string('each key needs a kid').min(1).max(200),
  })
  .refine(
    (key) => !('d' in key || 'k' in key),
    'holds a private key. Send the public one alone, and make a new pair: this one is known now',
  )
  .refine((key) => key.kty !== 'EC' || key.crv === 'P-384', 'an EC key must be on the curve P-384, for ES384')
  .refine(
    isWhole,
    'is no whole public key: an EC key needs x and y, an RSA key n of 2048 bits or more, and e',
  );

const keySet = z
  .looseObject({ keys: z.array(publicKey).min(1, 'holds no key').max(20) })
  // A token names its key by the kid: of two with the same one none would be found.
  .refine(
    ({ keys }) => new Set(keys.map(({ kty, kid }) => `${kty} ${kid}`)).size === keys.length,
    'holds two keys with the same kid',
  );

/** RSA as RFC 7518 § 3.3 asks. What is not whole would verify nothing, and has no thumbprint to compare. */
function isWhole(key: Readonly<Record<string, unknown>>): boolean {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
    return key.kty === 'EC' || (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  } catch {
    return false;
  }
}

/** A JWK Set (RFC 7517) of public keys, as text; given back without anything else that stood in it. */
export const keySetSchema = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const parsed = keySet.safeParse(jsonOf(text));
    if (parsed.success) return JSON.stringify({ keys: parsed.data.keys });
    const [issue] = parsed.error.issues;
    context.addIssue({
      code: 'custom',
      message: `is no JWK Set of public keys: ${issue?.path.join('.')} ${issue?.message}`.replace(
        / {2,}/g,
        ' ',
      ),
    });
    return z.NEVER;
  });

export const nameSchema = lineSchema(80);
export const issuerSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,300}$/, 'must be exactly what its tokens name as iss, such as https://ehr.example/');
export const tenantSchema = z.string().min(1).max(300);
export const originSchema = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, 'must be an origin alone, such as https://ehr.example');

export const originsSchema = z.array(originSchema).max(20);

/**
 * The keys of a client: given, or to be fetched from an address, from where they are fetched once to see that they can.
 * @param plain on one's own machine: http to loopback as well
 */
export async function clientKeys(
  { set, url }: { readonly set: string | null; readonly url: string | null },
  plain: boolean,
): Promise<{ readonly set: string } | { readonly url: string } | Refusal> {
  if ((set === null) === (url === null))
    return refuse(
      'one-of-keys',
      'Give either its keys, or the address of its keys. Nothing was changed.',
      'keys',
    );
  if (set !== null) {
    const kept = keySetSchema.safeParse(set);
    return kept.success ? { set: kept.data } : unfit(kept.error, 'keys');
  }
  if (url === null || !URL.canParse(url) || url.length > 500 || !mayBeAsked(new URL(url), plain))
    return refuse('keys-address', 'The address of its keys must be https. Nothing was changed.', 'keysUrl');
  const fetched = await fetchKeys(url, plain);
  if (typeof fetched !== 'string') return fetched;
  const found = keySetSchema.safeParse(fetched);
  return found.success ? { url } : unfit(found.error, 'keysUrl');
}

function unfit({ issues: [issue] }: z.ZodError, field: string): Refusal {
  return refuse('unfit-keys', `What is given as its keys ${issue?.message}. Nothing was changed.`, field);
}

async function fetchKeys(url: string, plain: boolean): Promise<string | Refusal> {
  try {
    const asked = { method: 'GET', headers: { accept: 'application/json' } };
    const response = await guardedFetch(plain)(url, asked);
    if (response.status === 200) return await response.text();
    return unreadable(`it answers ${response.status}`);
  } catch {
    return unreadable('nobody answers there');
  }
}

function unreadable(why: string): Refusal {
  return refuse(
    'keys-unreadable',
    `Its keys cannot be read from that address: ${why}. Nothing was changed.`,
    'keysUrl',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
