import { oauthProvider } from '@better-auth/oauth-provider';
import { nameGrant } from './grants.ts';
import {
  ACCESS_TOKEN_SECONDS,
  type AuthSettings,
  DEFAULT_EXTENSION_DAYS,
  graphqlAudience,
} from './settings.ts';

/** RFC 6749 § 4.1.2 allows a code no longer. */
const SIGN_IN_SECONDS = 10 * 60;

export const EXTENSION_CLIENT_ID = 'needful-extension';
export const SIGN_IN_PAGE = '/sign-in';
/** `offline_access` gives the refresh token that a grant lives by; the others put name and address in the id token. */
export const EXTENSION_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const;
/** Answers of refreshes that crossed: within it an old token gives the same new one, after it the family ends. */
export const REUSE_SECONDS = 10;

/** OAuth 2.1 for one public client that is known beforehand: no registration, no consent screen, S256 alone. */
export function extensionSignIn(settings: AuthSettings) {
  const days = settings.extensionDays ?? DEFAULT_EXTENSION_DAYS;
  return oauthProvider({
    loginPage: SIGN_IN_PAGE,
    consentPage: SIGN_IN_PAGE,
    scopes: [...EXTENSION_SCOPES],
    grantTypes: ['authorization_code', 'refresh_token'],
    // The library gives the signed question of the sign-in page this life as well: a person needs longer than a
    // minute for a password, a code or their organization's sign-in. A code counts once, and with PKCE alone.
    codeExpiresIn: SIGN_IN_SECONDS,
    accessTokenExpiresIn: ACCESS_TOKEN_SECONDS,
    refreshTokenExpiresIn: days * 24 * 60 * 60,
    refreshTokenReuseInterval: REUSE_SECONDS,
    allowDynamicClientRegistration: false,
    allowUnauthenticatedClientRegistration: false,
    clientPrivileges: () => false,
    // Hospitals stand behind one address and every token lives five minutes: limits per address must be wide.
    rateLimit: {
      token: { window: 60, max: 1200 },
      authorize: { window: 60, max: 120 },
      revoke: { window: 60, max: 300 },
    },
    // Not a page of ours: the one place where the provider lets a grant be named (grants.ts).
    postLogin: {
      page: SIGN_IN_PAGE,
      shouldRedirect: () => false,
      consentReferenceId: ({ session }) => nameGrant(settings.pool, session?.id),
    },
    // Without a user-info call, which nothing here needs: the popup shows whom it works for, also offline.
    customIdTokenClaims: ({ user }) => ({ name: user.name, email: user.email }),
    customAccessTokenClaims: ({ referenceId }) => ({ grant: referenceId }),
  });
}

/**
 * Writes the extension's client, the API it may speak to and their link; safe to repeat and to run on several
 * servers at once. The configured redirect addresses replace the stored ones.
 */
export async function ensureExtensionClient(settings: AuthSettings): Promise<void> {
  const audience = graphqlAudience(settings.origin);
  const scopes = JSON.stringify(EXTENSION_SCOPES);
  const { pool } = settings;
  await pool.query(
    `insert into auth."oauthResource" (identifier, name, "accessTokenTtl", "allowedScopes", disabled, "createdAt", "updatedAt")
     values ($1, 'Needful GraphQL', $2, $3::jsonb, false, now(), now())
     on conflict (identifier) do update set "accessTokenTtl" = $2, "allowedScopes" = $3::jsonb, disabled = false`,
    [audience, ACCESS_TOKEN_SECONDS, scopes],
  );
  await pool.query(
    `insert into auth."oauthClient" ("clientId", name, "redirectUris", scopes, "tokenEndpointAuthMethod", "applicationType",
       "grantTypes", "responseTypes", "requirePKCE", "skipConsent", disabled, "createdAt", "updatedAt")
     values ($1, 'Needful in the browser', $2::jsonb, $3::jsonb, 'none', 'native',
       '["authorization_code","refresh_token"]', '["code"]', true, true, false, now(), now())
     on conflict ("clientId") do update set "redirectUris" = $2::jsonb, scopes = $3::jsonb, disabled = false, "updatedAt" = now()`,
    [EXTENSION_CLIENT_ID, JSON.stringify(settings.extensionRedirects), scopes],
  );
  await pool.query(
    `insert into auth."oauthClientResource" ("clientId", "resourceId", "createdAt")
     select $1::text, $2::text, now() where not exists (
       select 1 from auth."oauthClientResource" where "clientId" = $1 and "resourceId" = $2)`,
    [EXTENSION_CLIENT_ID, audience],
  );
}
