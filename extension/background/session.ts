import type { Instant } from '@needful/shared/domain/ids.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Trouble } from '../messages/_answers.ts';
import { announceChange } from './changed.ts';
import { forgetTokens, keepTokens, readTokens } from './kept-tokens.ts';
import { refreshTokens } from './oauth.ts';
import type { Owner } from './outbox/entry.ts';
import { isSamePlace, type Place } from './place.ts';
import { readPolicy } from './policy.ts';

/** Who is signed in. Lives in `storage.session`: memory of the browser, hidden from pages, never on a disk. */
const sessionSchema = z.object({
  server: z.string(),
  organizationId: z.string(),
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  accessToken: z.string(),
  /** Milliseconds of this device's clock, already shortened by a margin. */
  accessUntil: z.number(),
  refreshToken: z.string(),
  hidden: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export async function readSession(): Promise<Session | null> {
  const { session } = await browser.storage.session.get('session');
  return sessionSchema.safeParse(session).data ?? null;
}

/** Who is signed in there; null for whoever is signed in elsewhere. */
export async function readSessionAt(place: Place): Promise<Session | null> {
  const session = await readSession();
  return session !== null && isSamePlace(session, place) ? session : null;
}

export async function storeSession(session: Session): Promise<void> {
  await browser.storage.session.set({ session });
  const { sharedComputer } = await readPolicy();
  if (sharedComputer) await forgetTokens();
  else await keepTokens(session);
  announceChange();
}

/** Nothing of the person is left but what still waits, which stays sealed. */
export async function endSession(): Promise<void> {
  await browser.storage.session.remove('session');
  await forgetTokens();
  announceChange();
}

export function ownerOf(session: Session): NonNullable<Owner> {
  return `${session.organizationId}.${session.personId}`;
}

export async function hideIdentity(): Promise<void> {
  const session = await readSession();
  if (session === null) return;
  await browser.storage.session.set({ session: { ...session, hidden: true } });
  announceChange();
}

/** A token that is good now, or why there is none. `ended`: the server has closed this sign-in for good. */
export type Bearer =
  | { readonly token: string; readonly session: Session }
  | { readonly token: null; readonly why: 'nobody' | 'ended' }
  | { readonly token: null; readonly why: 'trouble'; readonly trouble: Trouble };

let refreshing: Promise<Bearer> | undefined;

/**
 * The token for one place. Whoever is signed in elsewhere is nobody here: another server could use their token
 * where it came from.
 */
export async function bearer(place: Place, now: number, again = false): Promise<Bearer> {
  const session = await readSessionAt(place);
  if (session === null) return { token: null, why: 'nobody' };
  // A clock that was turned back makes a token look good for too long: its life is five minutes.
  const fresh = now < session.accessUntil && session.accessUntil - now < 10 * 60_000;
  if (fresh && !again) return { token: session.accessToken, session };
  const renewed = await refreshOnce(session);
  if (renewed.token !== null && !isSamePlace(renewed.session, place)) return { token: null, why: 'nobody' };
  return renewed;
}

/** One refresh at a time: two with the same refresh token would end the whole family of tokens. */
function refreshOnce(session: Session): Promise<Bearer> {
  refreshing ??= refresh(session).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refresh(session: Session): Promise<Bearer> {
  const answer = await refreshTokens(session.server, session.refreshToken);
  if ('trouble' in answer) return { token: null, why: 'trouble', trouble: answer.trouble };
  const current = await readSessionAt(session);
  // Signed out, or somebody else signed in, while the answer was on its way.
  if (current?.personId !== session.personId) return { token: null, why: 'nobody' };
  if ('ended' in answer) {
    await endSession();
    return { token: null, why: 'ended' };
  }
  const renewed = { ...current, ...answer.tokens };
  await storeSession(renewed);
  return { token: renewed.accessToken, session: renewed };
}

/** After the browser was started again on a computer of one's own: who was signed in still is. */
export async function restoreSession(): Promise<void> {
  if ((await readSession()) !== null) return;
  if ((await readPolicy()).sharedComputer) return forgetTokens();
  const kept = await readTokens();
  const session = sessionSchema.safeParse(
    kept === null ? null : { ...kept, accessToken: '', accessUntil: 0 },
  );
  if (session.success) await browser.storage.session.set({ session: session.data });
}

export function instant(at: number): Instant {
  return new Date(at).toISOString() as Instant;
}
