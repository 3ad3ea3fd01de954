import type { Pool } from 'pg';
import type { Organizations } from './provider/admission.ts';

/** Sends one plain-text mail. Rejects when the mail could not be handed over. */
export interface Mailer {
  send(mail: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
}

/** Where sign-in tells of its troubles. It is given constant sentences alone: no name, address or token. */
export interface AuthLog {
  warn(message: string): void;
  error(message: string): void;
}

export interface AuthSettings {
  /** Connections as the role `needful_auth` with `search_path=auth`. */
  readonly pool: Pool;
  /** `https://needful.example.org`, or `http://localhost:4000` on one's own machine. No trailing slash. */
  readonly origin: string;
  /** At least 32 characters: signs cookies and encrypts TOTP secrets and signing keys at rest. */
  readonly secret: string;
  /** Secrets of before, the oldest last: what they encrypted still opens; cookies they signed do not count. */
  readonly formerSecrets?: readonly string[];
  readonly mailer: Mailer;
  /** Exact redirect addresses of the extension: `https://<id>.chromiumapp.org/…`, `https://<id>.extensions.allizom.org/…`. */
  readonly extensionRedirects: readonly string[];
  readonly log: AuthLog;
  /** Without it nobody comes in through an organization's provider. */
  readonly organizations?: Organizations;
  /** The clock of idling and expiry; the library's own clock stays the machine's. */
  readonly now: () => Date;
  /** Minutes without a request until the officer's page is signed out. Default 15. */
  readonly idleMinutes?: number;
  /** How long the extension stays signed in without being used, in days. Default 14. */
  readonly extensionDays?: number;
}

/** A working day: after it the page asks again, however busy the session was. */
export const SESSION_SECONDS = 8 * 60 * 60;
export const ACCESS_TOKEN_SECONDS = 300;
export const DEFAULT_IDLE_MINUTES = 15;
export const DEFAULT_EXTENSION_DAYS = 14;
export const AUTH_PATH = '/api/auth';
export const MIN_PASSWORD_LENGTH = 12;
/** Long passphrases are welcome; the bound keeps one sign-in from hashing a megabyte. */
export const MAX_PASSWORD_LENGTH = 128;

/** Who a token from here speaks to: the one audience that personFromBearer accepts. */
export function graphqlAudience(origin: string): string {
  return `${origin}/graphql`;
}

export function idleMilliseconds(settings: AuthSettings): number {
  return (settings.idleMinutes ?? DEFAULT_IDLE_MINUTES) * 60_000;
}

/**
 * `__Host-` (RFC 6265bis § 4.1.3) where the origin is https: no neighbouring subdomain can plant such a cookie, and
 * none gets to see it. Browsers refuse the prefix on plain http.
 */
export function cookiePrefix(origin: string): string {
  return origin.startsWith('https://') ? '__Host-needful' : 'needful';
}
