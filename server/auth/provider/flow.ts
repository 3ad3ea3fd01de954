import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** What the browser that began a sign-in must still hold when it comes back. */
export interface Flow {
  readonly providerId: string;
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE. */
  readonly verifier: string;
}

export const FLOW_SECONDS = 10 * 60;
const flowSchema = z.object({
  providerId: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'needful/provider-flow/v1', 32));
}

/** For a cookie: only this server reads it, and it ends after ten minutes. */
export function sealFlow(secret: string, flow: Flow): Promise<string> {
  return new EncryptJWT({ ...flow })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(`${FLOW_SECONDS}s`)
    .encrypt(keyOf(secret));
}

/** Null where it is not ours, was altered, or is too old. */
export async function openFlow(secret: string, sealed: string): Promise<Flow | null> {
  try {
    const { payload } = await jwtDecrypt(sealed, keyOf(secret));
    return flowSchema.safeParse(payload).data ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
