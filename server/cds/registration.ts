import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';

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
  .refine(
    (key) => key.kty !== 'EC' || key.crv === 'P-384',
    'an EC key must be on the curve P-384, for ES384',
  );

const keySet = z.looseObject({ keys: z.array(publicKey).min(1, 'holds no key').max(20) });

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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
