import { createHash, createHmac } from 'node:crypto';
import { browserOf } from '@needful/shared/domain/browser.ts';
import { networkOf } from '../../http/address.ts';
import type { AuthSettings } from '../settings.ts';

/** What is kept of sign-ins, for a year: 45 CFR 164.308(a)(5)(ii)(C) asks to monitor log-ins, and names no time. */
export const SIGN_IN_EVENTS = [
  'password',
  'password-and-code',
  'passkey',
  'provider',
  'extension',
  'wrong-password',
  'wrong-code',
  'second-factor-set',
  'second-factor-removed',
  'passkey-set',
  'passkey-removed',
  'password-changed',
  'password-reset',
  'sign-ins-ended',
  'refresh-token-reused',
] as const;
export type SignInEvent = (typeof SIGN_IN_EVENTS)[number];

/** Whose event it is: a session and a token also tell the provider that they came from. */
export type Whose =
  | { readonly personId: string; readonly within?: string | null }
  | { readonly sessionId: string }
  | { readonly refreshToken: string }
  | { readonly email: string };

/** Where a request came from, before it is made coarse. */
export type Place = { readonly userAgent: string | null; readonly address: string | null };
export const NOWHERE: Place = { userAgent: null, address: null };

/** @param peerHeader in which routes.ts says the network address */
export function placeOf(headers: Headers | undefined, peerHeader: string): Place {
  return { userAgent: headers?.get('user-agent') ?? null, address: headers?.get(peerHeader) ?? null };
}

export const TRAIL_DAYS = 365;

function selectionOf(whose: Whose): readonly [text: string, ...values: unknown[]] {
  if ('personId' in whose)
    return ['select $5::text as person, $6::text as organization', whose.personId, whose.within ?? null];
  if ('email' in whose)
    return [
      'select id::text as person, null::text as organization from auth."user" where email = $5',
      whose.email.trim().toLowerCase(),
    ];
  if ('sessionId' in whose)
    return [
      `select s."userId"::text as person, p."organizationId" as organization from auth.session s
        left join auth."signInProvider" p on p.id = s."providerId" where s.id::text = $5`,
      whose.sessionId,
    ];
  return [
    `select t."userId"::text as person, p."organizationId" as organization from auth."oauthRefreshToken" t
      left join auth."signInProvider" p on p.id::text = split_part(t."referenceId", '.', 2) where t.token = $5`,
    createHash('sha256').update(whose.refreshToken).digest('base64url'),
  ];
}

/** Eight digits of a keyed hash: who holds neither the key nor the trail learns nothing of the other from one. */
function markOf(secret: string, address: string | null): string | null {
  if (address === null) return null;
  return createHmac('sha256', secret)
    .update(`network of a sign-in ${networkOf(address)}`)
    .digest('hex')
    .slice(0, 8);
}

/** How many could not be kept since each server started. */
const missed = new WeakMap<AuthSettings, number>();

/**
 * Keeps one event. Never throws: a trail that cannot be written locks nobody out of reporting, and is told of in
 * the log, each time with how many there are.
 */
export async function keepEvent(
  settings: AuthSettings,
  event: SignInEvent,
  whose: Whose,
  place: Place,
): Promise<void> {
  const [selection, ...values] = selectionOf(whose);
  const browser = place.userAgent === null ? null : browserOf(place.userAgent);
  const network = markOf(settings.secret, place.address);
  try {
    await settings.pool.query(
      `with whose as (${selection})
       insert into auth."signInEvent" ("personId", event, at, browser, network, "organizationId")
       select person, $1::text, $2::timestamptz, $3::text, $4::text, organization from whose`,
      [event, settings.now(), browser, network, ...values],
    );
  } catch {
    const count = (missed.get(settings) ?? 0) + 1;
    missed.set(settings, count);
    settings.log.error(`sign-in: an event could not be kept in the trail (${count} since the start)`);
  }
}

/** Deletes what is older than a year; the table lets nothing younger go. How many went is returned. */
export async function forgetOldEvents({ pool }: AuthSettings, now: Date): Promise<number> {
  const { rowCount } = await pool.query(`delete from auth."signInEvent" where at < $1`, [
    new Date(now.getTime() - TRAIL_DAYS * 24 * 60 * 60 * 1000),
  ]);
  return rowCount ?? 0;
}
