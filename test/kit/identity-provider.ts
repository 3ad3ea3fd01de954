import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

export type Account = {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name?: string;
};

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in there next, without being asked. Null: whoever comes turns back. */
  signsIn: Account | null;
  /** Alters the next id tokens before they are signed, as a hostile or broken provider would. */
  forge: ((claims: JWTPayload) => JWTPayload) | null;
  /** Answers every request with this status instead. */
  broken: number | null;
  /** Follows the address that a sign-in was sent to. Returns where the provider sends the browser back to. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
};

/** A real OpenID Connect provider on loopback that knows one client: Needful at `redirectUri`. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const client = { id: 'needful', secret: 'a secret of the tests, and of nobody else' };
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: Pick<IdentityProvider, 'signsIn' | 'forge' | 'broken'> = {
    signsIn: null,
    forge: null,
    broken: null,
  };
  const accounts = new Map<string, Account>();
  const key = { ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  const provider = new Provider(issuer, configuration(client, redirectUri, key, accounts));
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (state.forge === null || context.oidc?.route !== 'token' || body?.id_token === undefined) return;
    const claims = JSON.parse(
      Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString(),
    ) as JWTPayload;
    const forged = new SignJWT(state.forge(claims)).setProtectedHeader({ alg: 'RS256', kid: 'one' });
    context.body = { ...body, id_token: await forged.sign(privateKey) };
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (state.broken !== null) return void response.writeHead(state.broken).end();
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    const { signsIn } = state;
    if (signsIn !== null) accounts.set(signsIn.sub, signsIn);
    const result =
      signsIn === null ? { error: 'access_denied' } : { login: { accountId: signsIn.sub, remember: false } };
    void provider.interactionFinished(request, response, result);
  });
  return Object.assign(state, {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    visit: (address: string) => follow(address, issuer),
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  });
}

function configuration(
  client: { readonly id: string; readonly secret: string },
  redirectUri: string,
  key: object,
  accounts: ReadonlyMap<string, Account>,
): Configuration {
  return {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ kty: 'RSA', ...key }] },
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...accounts.get(id), sub: id }) }),
    // Nobody is asked for consent: the organization has given it for its people.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** A browser at the provider alone: keeps its cookies, follows its redirects until they lead elsewhere. */
async function follow(address: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  while (url.origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    url = new URL(next, url);
  }
  return url;
}
