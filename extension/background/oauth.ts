import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Trouble } from '../messages/_answers.ts';
import { hear } from './server-json.ts';

const CLIENT_ID = 'needful-extension';
const SCOPES = 'openid profile email offline_access';
/** A token is renewed this long before it ends, so that it does not end on the way. */
const MARGIN_MS = 30_000;

export type Tokens = {
  readonly accessToken: string;
  readonly accessUntil: number;
  readonly refreshToken: string;
};
export type Person = { readonly personId: string; readonly name: string; readonly email: string };

const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  id_token: z.string().optional(),
});
const personSchema = z.object({ sub: z.uuid(), name: z.string().default(''), email: z.string().default('') });

export type SignInFlow =
  | { readonly signedIn: true; readonly tokens: Tokens; readonly person: Person }
  | { readonly signedIn: false; readonly code: string; readonly message: string };

/** OAuth 2.1 code flow with PKCE (RFC 7636) in a window of the browser's own, which no page can read. */
export async function runSignIn(server: string, interactive: boolean): Promise<SignInFlow> {
  const verifier = randomText();
  const state = randomText();
  const redirect = browser.identity.getRedirectURL();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: redirect,
    scope: SCOPES,
    resource: `${server}/graphql`,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    // The window shares the browser's cookies: without this the next person on a shared computer, and whoever
    // finds a hidden identity, would be signed in as the one before (OpenID Connect Core 3.1.2.1).
    prompt: 'login',
  });
  const back = await browser.identity
    .launchWebAuthFlow({ url: `${server}/api/auth/oauth2/authorize?${query}`, interactive })
    .catch(() => undefined);
  if (back === undefined) {
    return failed(
      'cancelled',
      'The sign-in window was closed, or the server could not be reached. Nothing was changed.',
    );
  }
  const answer = new URL(back).searchParams;
  const code = answer.get('code');
  if (answer.get('state') !== state || code === null) {
    return failed('not-signed-in', 'The server did not sign you in. Try again, or ask your administrator.');
  }
  return exchange(server, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
  });
}

async function exchange(server: string, grant: Record<string, string>): Promise<SignInFlow> {
  const answer = await askTokens(server, grant);
  if (!('tokens' in answer)) {
    return failed('not-signed-in', 'The server did not finish the sign-in. Try again in a moment.');
  }
  const person = personSchema.safeParse(claimsOf(answer.idToken));
  if (!person.success)
    return failed('not-signed-in', 'The server did not say who signed in. Tell your administrator.');
  const { sub, name, email } = person.data;
  return { signedIn: true, tokens: answer.tokens, person: { personId: sub, name, email } };
}

export type Renewed = { readonly tokens: Tokens } | { readonly ended: true } | { readonly trouble: Trouble };

/** `ended` only when the server says so in OAuth's words; whatever else went wrong may pass. */
export async function refreshTokens(server: string, refreshToken: string): Promise<Renewed> {
  const answer = await askTokens(server, { grant_type: 'refresh_token', refresh_token: refreshToken });
  return 'tokens' in answer ? { tokens: answer.tokens } : answer;
}

type TokenAnswer =
  | { readonly tokens: Tokens; readonly idToken: string | undefined }
  | { readonly ended: true }
  | { readonly trouble: Trouble };

async function askTokens(server: string, grant: Record<string, string>): Promise<TokenAnswer> {
  const heard = await hear(`${server}/api/auth/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ ...grant, client_id: CLIENT_ID, resource: `${server}/graphql` }).toString(),
  });
  if (!heard.heard) return { trouble: heard.trouble };
  const parsed = tokensSchema.safeParse(heard.json);
  if (heard.status === 200 && parsed.success) {
    const { access_token, refresh_token, expires_in, id_token } = parsed.data;
    const accessUntil = Date.now() + expires_in * 1000 - MARGIN_MS;
    return {
      tokens: { accessToken: access_token, accessUntil, refreshToken: refresh_token },
      idToken: id_token,
    };
  }
  return isGrantEnded(heard.status, heard.json) ? { ended: true } : { trouble: 'server-failed' };
}

/** RFC 6749 §5.2. */
function isGrantEnded(status: number, json: unknown): boolean {
  const error = z.object({ error: z.string() }).safeParse(json).data?.error;
  return status >= 400 && status < 500 && (error === 'invalid_grant' || error === 'invalid_client');
}

/** Came straight from the token endpoint, so its signature adds nothing (OpenID Connect Core 3.1.3.7). */
function claimsOf(idToken: string | undefined): unknown {
  const [, payload = ''] = (idToken ?? '').split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** RFC 4648 §5, without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function failed(code: string, message: string): SignInFlow {
  return { signedIn: false, code, message };
}

/** Tells the server that this sign-in is over; if it cannot be heard, the grant dies of its own age. */
export async function revokeTokens(server: string, refreshToken: string): Promise<void> {
  await hear(`${server}/api/auth/oauth2/revoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: refreshToken, client_id: CLIENT_ID }).toString(),
  });
}
