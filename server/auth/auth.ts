import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { jwt, twoFactor } from 'better-auth/plugins';
import { ensureExtensionClient, extensionSignIn, SIGN_IN_PAGE } from './extension-client.ts';
import { endExtensionSignIns } from './grants.ts';
import { GUESS_WINDOW_SECONDS, guessLimit } from './guess-limit.ts';
import { passwordResetMail } from './mails.ts';
import { ownColumns } from './own-columns.ts';
import { passwordGuard } from './password-guard.ts';
import { organizationProviders } from './providers.ts';
import type { AuthSettings } from './settings.ts';
import * as fixed from './settings.ts';
import { totpOnce } from './totp-once.ts';

/** The header that routes.ts writes, and nobody else can: it replaces whatever a request carried. */
export const PEER_HEADER = 'x-needful-peer';

// better-auth runs on its own PostgreSQL adapter, not on Prisma: its tables need a role and a search path of
// their own, Prisma would need its models unprefixed beside the tenant's, and the adapter keeps arrays as jsonb
// without a conversion in between. prisma/models/auth.prisma serves the migrations alone.

function plugins(settings: AuthSettings) {
  const { pool, origin } = settings;
  return [
    guessLimit(pool, settings.secret),
    passwordGuard(pool),
    totpOnce(pool),
    twoFactor({ issuer: 'Needful', trustDeviceMaxAge: 1 }),
    passkey({
      rpID: new URL(origin).hostname,
      rpName: 'Needful',
      origin,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      // A passkey stands for two factors here, so the authenticator must have asked for PIN or finger. The
      // library's own check is fixed at "preferred".
      registration: {
        afterVerification: ({ verification }) =>
          requireUserVerified(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification }) =>
          requireUserVerified(verification.authenticationInfo.userVerified),
      },
    }),
    jwt({ disableSettingJwtHeader: true, jwks: { keyPairConfig: { alg: 'EdDSA' } } }),
    extensionSignIn(settings),
    ownColumns(),
    ...organizationProviders(),
  ];
}

function requireUserVerified(verified: boolean | undefined): void {
  if (verified === true) return;
  throw new APIError('UNAUTHORIZED', {
    code: 'PASSKEY_NOT_VERIFIED',
    message: 'The passkey must ask for a PIN, a finger or a face.',
  });
}

/** Every way in ends here: password, passkey, one-time code. Also holds `rememberMe: false`, a day, to our hours. */
async function admit(
  settings: AuthSettings,
  session: { readonly userId: string; readonly expiresAt: Date; readonly createdAt: Date },
) {
  const { rowCount } = await settings.pool.query(
    'select 1 from auth."user" where id = $1 and "disabledAt" is not null',
    [session.userId],
  );
  if (rowCount !== 0) {
    throw new APIError('FORBIDDEN', {
      code: 'PERSON_DISABLED',
      message: 'This account is closed. Ask your administrator.',
    });
  }
  const latest = session.createdAt.getTime() + fixed.SESSION_SECONDS * 1000;
  return { data: { expiresAt: new Date(Math.min(session.expiresAt.getTime(), latest)) } };
}

function passwords(settings: AuthSettings): NonNullable<BetterAuthOptions['emailAndPassword']> {
  return {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: fixed.MIN_PASSWORD_LENGTH,
    maxPasswordLength: fixed.MAX_PASSWORD_LENGTH,
    resetPasswordTokenExpiresIn: 30 * 60,
    revokeSessionsOnPasswordReset: true,
    // Not awaited: the answer must take as long for an address that nobody has.
    sendResetPassword: async ({ user, token }) => {
      const mail = passwordResetMail(user.email, `${settings.origin}${SIGN_IN_PAGE}#reset=${token}`);
      settings.mailer.send(mail).catch(() => settings.log.error('A password reset mail could not be sent'));
    },
    onPasswordReset: ({ user }) => endExtensionSignIns(settings.pool, user.id),
  };
}

// Per address and path. Wide, since shift change in a hospital comes from one address; guess-limit.ts and the
// library's two-factor lockout hold guesses against one person.
const RATE_LIMITS = {
  '/sign-in/email': { window: 60, max: 30 },
  '/two-factor/*': { window: 60, max: 60 },
  '/passkey/*': { window: 60, max: 120 },
  '/request-password-reset': { window: GUESS_WINDOW_SECONDS, max: 15 },
  '/reset-password': { window: 60, max: 15 },
};

function options(settings: AuthSettings) {
  const https = settings.origin.startsWith('https://');
  return {
    appName: 'Needful',
    baseURL: settings.origin,
    basePath: fixed.AUTH_PATH,
    secret: settings.secret,
    database: settings.pool,
    trustedOrigins: [settings.origin],
    emailAndPassword: passwords(settings),
    session: {
      expiresIn: fixed.SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: 30 * 60,
      cookieCache: { enabled: false },
    },
    user: { changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: { session: { create: { before: (session) => admit(settings, session) } } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 600, customRules: RATE_LIMITS },
    onAPIError: {
      errorURL: `${settings.origin}${SIGN_IN_PAGE}`,
      onError: (error) => tellFault(settings, error),
    },
    advanced: {
      cookiePrefix: fixed.COOKIE_PREFIX,
      useSecureCookies: https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
      // Off by default where NODE_ENV is test, and a setting of a shell must not decide that.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: 'uuid' },
    },
    telemetry: { enabled: false },
    // Messages of the library may carry addresses in their arguments, and e-mails in a few of their texts.
    logger: { level: 'warn', log: (level, message) => tell(settings, level, message) },
    plugins: plugins(settings),
  } satisfies BetterAuthOptions;
}

function tell(settings: AuthSettings, level: string, message: string): void {
  const text = `sign-in: ${message.replace(/\S*(?:@|:\/\/)\S*/g, '…')}`;
  if (level === 'error') settings.log.error(text);
  else settings.log.warn(text);
}

/** Refusals are the caller's to see. A fault is told by its kind alone, since its message may hold what was typed. */
function tellFault(settings: AuthSettings, error: unknown): void {
  if (error instanceof APIError && error.status !== 'INTERNAL_SERVER_ERROR') return;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  settings.log.error(`sign-in: fault (${error instanceof Error ? error.name : 'unknown'}${code})`);
}

function build(settings: AuthSettings) {
  return betterAuth(options(settings));
}

/** The library names its tables without a schema; on a pool with another search path it would find none, or others. */
async function requireSchema(settings: AuthSettings): Promise<void> {
  const { rows } = await settings.pool.query<{ schema: string | null }>('select current_schema() as schema');
  if (rows[0]?.schema === 'auth') return;
  throw new Error('Sign-in needs connections as needful_auth with the start option "-c search_path=auth".');
}

/** Sign-in as the rest of the server holds it: the settings it was made from, and the library behind it. */
export interface Auth {
  readonly settings: AuthSettings;
  readonly library: ReturnType<typeof build>;
}

/**
 * Builds sign-in and writes the extension's client. Needs the migrated schema `auth`.
 * @throws what PostgreSQL says when the schema is missing or the role may not use it
 */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  await requireSchema(settings);
  const library = build(settings);
  await ensureExtensionClient(settings);
  return { settings, library };
}
