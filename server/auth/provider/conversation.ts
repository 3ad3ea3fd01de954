import * as oauth from 'oauth4webapi';
import type { Flow } from './flow.ts';
import { guardedFetch, mayBeAsked } from './guarded-fetch.ts';
import type { Provider } from './rows.ts';

/** The page that the provider sends the browser back to. */
export const RETURN_PATH = '/sign-in/provider';
const DISCOVERY_KEPT_MS = 10 * 60_000;

/** What a provider says of who signed in. `email` is theirs only where `emailVerified`. */
export interface Vouched {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

/** Speaks with providers: OpenID Connect 1.0 code flow with PKCE (RFC 7636), state, nonce and iss (RFC 9207). */
export class Conversation {
  readonly #plain: boolean;
  readonly #redirectUri: string;
  readonly #how: oauth.HttpRequestOptions<'GET'>;
  readonly #send: oauth.TokenEndpointRequestOptions;
  readonly #known = new Map<string, { readonly at: number; readonly server: oauth.AuthorizationServer }>();

  constructor(origin: string) {
    const plain = origin.startsWith('http://');
    this.#plain = plain;
    this.#redirectUri = `${origin}${RETURN_PATH}`;
    const ways = { [oauth.customFetch]: guardedFetch(plain), [oauth.allowInsecureRequests]: plain };
    this.#how = ways;
    this.#send = ways;
  }

  /**
   * Asks a provider who it is, before it is relied upon.
   * @throws whatever is wrong with its answer
   */
  async check(issuer: string): Promise<void> {
    await this.#discover(issuer);
  }

  async #discover(issuer: string): Promise<oauth.AuthorizationServer> {
    const known = this.#known.get(issuer);
    if (known !== undefined && Date.now() - known.at < DISCOVERY_KEPT_MS) return known.server;
    const url = new URL(issuer);
    const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, this.#how));
    this.#known.set(issuer, { at: Date.now(), server });
    return server;
  }

  /**
   * Where to send the browser, and what to remember of it. `prompt=login`, since workstations are shared: the
   * provider must not let the next person in as the last one.
   */
  async begin({ id, issuer, clientId }: Provider): Promise<{ readonly url: string; readonly flow: Flow }> {
    const server = await this.#discover(issuer);
    const flow = {
      providerId: id,
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
    };
    const url = new URL(server.authorization_endpoint ?? '');
    // The page goes where this says.
    if (!mayBeAsked(url, this.#plain)) throw new TypeError('A provider must be visited by https');
    for (const [name, value] of Object.entries({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: this.#redirectUri,
      scope: 'openid email profile',
      prompt: 'login',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    }))
      url.searchParams.set(name, value);
    return { url: url.href, flow };
  }

  /**
   * @param answer the query with which the provider sent the browser back
   * @throws whatever of it does not hold; problems.ts says what that means
   */
  async finish(provider: Provider, secret: string, flow: Flow, answer: URLSearchParams): Promise<Vouched> {
    const server = await this.#discover(provider.issuer);
    const client = { client_id: provider.clientId };
    const given = oauth.validateAuthResponse(server, client, answer, flow.state);
    const authentication = authenticationAt(server, secret);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      given,
      this.#redirectUri,
      flow.verifier,
      this.#send,
    );
    const wanted = { expectedNonce: flow.nonce, requireIdToken: true };
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, wanted);
    await oauth.validateApplicationLevelSignature(server, response, this.#how);
    const claims = oauth.getValidatedIdTokenClaims(tokens);
    if (claims === undefined) throw new oauth.OperationProcessingError('No id token');
    if (claims.email !== undefined) return vouched(claims.sub, claims);
    return vouched(claims.sub, await this.#userInfo(server, client, tokens.access_token, claims.sub));
  }

  /** Providers may keep the address out of the id token (OpenID Connect Core § 5.4). */
  async #userInfo(
    server: oauth.AuthorizationServer,
    client: oauth.Client,
    accessToken: string,
    subject: string,
  ): Promise<oauth.UserInfoResponse> {
    const response = await oauth.userInfoRequest(server, client, accessToken, this.#how);
    return await oauth.processUserInfoResponse(server, client, subject, response);
  }
}

function authenticationAt(server: oauth.AuthorizationServer, secret: string): oauth.ClientAuth {
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? oauth.ClientSecretBasic(secret)
    : oauth.ClientSecretPost(secret);
}

function vouched(subject: string, claims: Readonly<Record<string, unknown>>): Vouched {
  const { email, email_verified: verified, name } = claims;
  return {
    subject,
    email: typeof email === 'string' ? email.trim().toLowerCase() : null,
    emailVerified: verified === true,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : null,
  };
}
