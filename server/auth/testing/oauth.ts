import { createHash, randomBytes } from 'node:crypto';
import { type Answer, Browser, postForm } from './browser.ts';
import { type AuthServer, CHROME_REDIRECT, PASSWORD } from './server.ts';

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

export interface Attempt {
  readonly verifier: string;
  /** Path and query to open; change a parameter by giving it, leave one out by giving null. */
  url(changes?: Readonly<Record<string, string | null>>): string;
}

/** What launchWebAuthFlow opens. */
export function attemptOf(server: Pick<AuthServer, 'origin'>): Attempt {
  const verifier = randomBytes(32).toString('base64url');
  return {
    verifier,
    url(changes = {}) {
      const query: Record<string, string | null> = {
        response_type: 'code',
        client_id: 'needful-extension',
        redirect_uri: CHROME_REDIRECT,
        scope: 'openid profile email offline_access',
        resource: `${server.origin}/graphql`,
        state: 'state-of-the-extension',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...changes,
      };
      const kept = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
      return `/api/auth/oauth2/authorize?${new URLSearchParams(kept)}`;
    },
  };
}

/** The `code` and `state` of the redirect to the extension. */
export function landed(url: unknown): URLSearchParams {
  if (typeof url !== 'string' || !url.startsWith(CHROME_REDIRECT))
    throw new Error(`Not the extension's address: ${url}`);
  return new URL(url).searchParams;
}

export function redeem(
  server: Pick<AuthServer, 'origin'>,
  code: string,
  verifier: string,
  resource = `${server.origin}/graphql`,
): Promise<Answer> {
  return postForm(server.origin, '/api/auth/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: 'needful-extension',
    code,
    code_verifier: verifier,
    redirect_uri: CHROME_REDIRECT,
    resource,
  });
}

export function refresh(server: Pick<AuthServer, 'origin'>, token: string): Promise<Answer> {
  return postForm(server.origin, '/api/auth/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: 'needful-extension',
    refresh_token: token,
    resource: `${server.origin}/graphql`,
  });
}

export function tokensOf(answer: Answer): Tokens {
  const { access_token: access, refresh_token: refreshed } = answer.body;
  if (typeof access !== 'string' || typeof refreshed !== 'string')
    throw new Error(`No tokens: ${JSON.stringify(answer.body)}`);
  return { access, refresh: refreshed };
}

/** The whole dance in a browser that was signed out: authorize, sign-in page, code, tokens. */
export async function signInExtension(
  server: Pick<AuthServer, 'origin'>,
  email: string,
  browser = new Browser(server.origin),
  password = PASSWORD,
): Promise<Tokens> {
  const attempt = attemptOf(server);
  const page = await browser.open(attempt.url({ prompt: 'login' }));
  const query = new URL(page.location ?? '', server.origin).search.slice(1);
  const signedIn = await browser.signIn(email, password, { oauth_query: query });
  const code = landed(signedIn.body.url).get('code') ?? '';
  return tokensOf(await redeem(server, code, attempt.verifier));
}

export async function whoBears(
  server: Pick<AuthServer, 'origin'>,
  access: string,
): Promise<Record<string, unknown>> {
  return (await new Browser(server.origin).post('/who', {}, { authorization: `Bearer ${access}` })).body;
}
