import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { jwt, twoFactor } from 'better-auth/plugins';
import { extensionSignIn, SIGN_IN_PAGE } from './extension-client.ts';
import { tell, tellFault } from './faults.ts';
import { endExtensionSignIns } from './grants.ts';
import { GUESS_WINDOW_SECONDS, guessLimit } from './guess-limit.ts';
import { passwordResetMail } from './mails.ts';
import { ownColumns } from './own-columns.ts';
import { passkeys } from './passkeys.ts';
import { passwordGuard } from './password-guard.ts';
import { passwordHashing } from './password-hashing.ts';
import { claimAddress } from './people.ts';
import { organizationProviders } from './providers.ts';
import { refreshReuse } from './refresh-reuse.ts';
import { secretRing } from './secret-ring.ts';
import type { AuthSettings } from './settings.ts';
import * as fixed from './settings.ts';
import { totpOnce } from './totp-once.ts';
import { trail } from './trail/hooks.ts';
import { trailTable } from './trail/tables.ts';
import { keepEvent, placeOf } from './trail/trail.ts';

/** The header that routes.ts writes, and nobody else can: it replaces whatever a request carried. */
export const PEER_HEADER = 'x-needful-peer';

const KEY_LIFE_SECONDS = 90 * 24 * 60 * 60;

// better-auth runs on its own PostgreSQL adapter, not on Prisma: its tables need a role and a search path of
// their own, Prisma would need its models unprefixed beside the tenant's, and the adapter keeps arrays as jsonb
// without a conversion in between. prisma/models/auth.prisma serves the migrations alone.

function plugins(settings: AuthSettings) {
  const { pool, origin } = settings;
  return [
    guessLimit(pool, settings.secret),
    passwordGuard(pool),
    totpOnce(pool),
    refreshReuse(settings, PEER_HEADER),
    twoFactor({ issuer: 'Needful', trustDeviceMaxAge: 1 }),
    passkeys(origin),
    jwt({
      disableSettingJwtHeader: true,
      jwks: { keyPairConfig: { alg: 'EdDSA' }, rotationInterval: KEY_LIFE_SECONDS },
    }),
    extensionSignIn(settings),
    ownColumns(),
    ...organizationProviders(settings),
    trailTable(),
    trail(settings, PEER_HEADER),
  ];
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
    password: passwordHashing(settings.pool),
    resetPasswordTokenExpiresIn: 60 * 60,
    revokeSessionsOnPasswordReset: true,
    // Not awaited: the answer must take as long for an address that nobody has.
    sendResetPassword: async ({ user, token }) => {
      const mail = passwordResetMail(user.email, `${settings.origin}${SIGN_IN_PAGE}#reset=${token}`);
      settings.mailer.send(mail).catch(() => settings.log.error('A password reset mail could not be sent'));
    },
    onPasswordReset: async ({ user }, request) => {
      await endExtensionSignIns(settings.pool, user.id);
      await claimAddress(settings.pool, user.id);
      await keepEvent(
        settings,
        'password-reset',
        { personId: user.id },
        placeOf(request?.headers, PEER_HEADER),
      );
    },
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

/** Everything that better-auth is told. */
export function options(settings: AuthSettings) {
  const https = settings.origin.startsWith('https://');
  return {
    appName: 'Needful',
    baseURL: settings.origin,
    basePath: fixed.AUTH_PATH,
    ...secretRing(settings),
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
      cookiePrefix: fixed.cookiePrefix(settings.origin),
      // The prefix above says it already; the library would put its own `__Secure-` before it.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
      // Off by default where NODE_ENV is test, and a setting of a shell must not decide that.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: 'uuid' },
    },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => tell(settings, level, message) },
    plugins: plugins(settings),
  } satisfies BetterAuthOptions;
}
