import type { SignInAnswer } from '../messages/_answers.ts';
import { readEnrolment } from './enrolment.ts';
import { ensureInstallation } from './installation.ts';
import { revokeTokens, runSignIn } from './oauth.ts';
import { forgetWhatWasDelivered } from './outbox/forget.ts';
import { nudgeAll } from './outbox/nudge.ts';
import { isSamePlace } from './place.ts';
import { endSession, readSession, storeSession } from './session.ts';
import { syncSettings } from './sync.ts';
import { say } from './troubles.ts';

/** Signs a person in. Whoever was signed in before is signed out first: one identity at a time. */
export async function signIn(): Promise<SignInAnswer> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return { signedIn: false, code: 'not-enrolled', message: say('not-enrolled') };
  const flow = await runSignIn(enrolment.server, true);
  if (!flow.signedIn) return flow;
  const before = await readSession();
  const same = before?.personId === flow.person.personId && isSamePlace(before, enrolment);
  if (before !== null && !same) await signOut();
  await storeSession({
    server: enrolment.server,
    organizationId: enrolment.organizationId,
    ...flow.person,
    ...flow.tokens,
    hidden: false,
  });
  await syncSettings();
  await ensureInstallation();
  await nudgeAll();
  return { signedIn: true, name: flow.person.name };
}

/** Nobody who leaves a shared computer waits longer than this for the server. */
const PATIENCE_MS = 4_000;

/** Tries what waits once more under the person's name; what is left goes without it, from the installation. */
export async function signOut(): Promise<Record<string, never>> {
  const session = await readSession();
  if (session === null) return {};
  await Promise.race([nudgeAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await endSession();
  await forgetWhatWasDelivered();
  await revokeTokens(session.server, session.refreshToken);
  await nudgeAll();
  // What is for their role or department alone is not for whoever comes next.
  await syncSettings();
  return {};
}
