import { randomUUID } from 'node:crypto';
import { MedplumClient } from '@medplum/core';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export { buildCdsRequest } from '@medplum/core';

export const ISSUER = 'https://ehr.example/';

/** What signs for a clinical system: a key pair of its own, never the same twice. */
export type Signer = {
  /** Its JWK Set, public keys alone. */
  readonly keys: string;
  /** A token for one call of `aud`; what is given replaces claims and header fields. */
  sign(aud: string, claims?: JWTPayload, header?: Readonly<Record<string, string>>): Promise<string>;
};

export async function makeSigner(alg: 'ES384' | 'RS384' | 'ES256' = 'ES384'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomUUID();
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig' }] });
  return {
    keys,
    sign: (aud, claims = {}, header = {}) => sign(privateKey, { alg, kid, ...header }, { aud, ...claims }),
  };
}

function sign(key: CryptoKey, header: { readonly alg: string; readonly kid: string }, claims: JWTPayload) {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, iat: now, exp: now + 120, jti: randomUUID(), ...claims };
  return new SignJWT(all).setProtectedHeader({ typ: 'JWT', ...header }).sign(key);
}

/**
 * The CDS Hooks client of Medplum (npm: @medplum/core), which nobody here wrote: it discovers, fills the prefetch
 * templates from a FHIR server and calls.
 * @param fhir answers what it asks of its own FHIR server, by path and query
 */
export function medplumAt(services: string, fhir: (path: string) => object | undefined): MedplumClient {
  const origin = new URL(services).origin;
  return new MedplumClient({
    baseUrl: `${origin}/`,
    cdsServicesUrl: services,
    fhirUrlPath: 'fhir/R4',
    fetch: async (url: string, options: RequestInit) => {
      const [, path] = /\/fhir\/R4\/(.*)$/.exec(url) ?? [];
      if (path === undefined) return await fetch(url, options);
      const resource = fhir(path);
      return Response.json(resource ?? { resourceType: 'OperationOutcome' }, {
        status: resource ? 200 : 404,
      });
    },
  });
}
