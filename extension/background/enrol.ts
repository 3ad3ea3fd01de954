import { z } from 'zod';
import type { EnrolAnswer } from '../messages/_answers.ts';
import { type Enrolment, readEnrolment, storeEnrolment } from './enrolment.ts';
import { allEntries } from './outbox/keep.ts';
import { isSamePlace, type Place } from './place.ts';
import { serverSchema } from './server-address.ts';
import { askJson } from './server-json.ts';
import { readSession } from './session.ts';
import { signOut } from './sign-in.ts';
import { waitsElsewhere } from './waits-elsewhere.ts';

const INVITATION = /^\/join\/([0-9a-f-]{36})\.([A-Za-z0-9_-]{10,})$/;
const invitationSchema = z.object({ organizationName: z.string().max(200) });
const helloSchema = z.object({ product: z.string().regex(/needful/i) });

/** Chooses server and organization by an invitation link, or by address and organization. */
export async function enrol(
  request: { link: string } | { server: string; organizationId: string },
): Promise<EnrolAnswer> {
  const current = await readEnrolment();
  if (current?.managed === true) {
    return refused('managed', 'Your organization sets the server by policy. There is nothing to enter here.');
  }
  return 'link' in request ? enrolByLink(request.link) : enrolByAddress(request);
}

async function enrolByLink(link: string): Promise<EnrolAnswer> {
  const { origin, pathname } = new URL(link);
  const [, organizationId, token] = INVITATION.exec(pathname) ?? [];
  if (organizationId === undefined || token === undefined || !serverSchema.safeParse(origin).success) {
    return refused('not-an-invitation', 'This is not an invitation link. Copy it whole from the invitation.');
  }
  // In the body: an address stands in the logs of whatever is between.
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId, token }),
  };
  const answer = await askJson(`${origin}/api/join/look`, asked, invitationSchema);
  if (!('value' in answer)) return refused(answer.code, answer.message);
  const { organizationName } = answer.value;
  return settle({ server: origin, organizationId, organizationName }, link);
}

async function enrolByAddress(request: { server: string; organizationId: string }): Promise<EnrolAnswer> {
  const { server, organizationId } = request;
  if (!serverSchema.safeParse(server).success) {
    return refused('not-a-server', 'The address must begin with https://, or be on this computer.');
  }
  const answer = await askJson(`${server}/hello`, {}, helloSchema);
  if (!('value' in answer)) return refused(answer.code, answer.message);
  return settle({ server, organizationId, organizationName: null }, null);
}

/**
 * Leaves the place before, and only then joins the new one: whoever is signed in there is signed out, and nothing
 * that waits for it may be left behind.
 */
async function settle(to: Omit<Enrolment, 'managed'>, joinPage: string | null): Promise<EnrolAnswer> {
  const waiting = await refusedWhileWaiting(to);
  if (waiting !== null) return waiting;
  const session = await readSession();
  if (session !== null && !isSamePlace(session, to)) await signOut();
  await storeEnrolment(to);
  return { enrolled: true, organizationName: to.organizationName ?? '', joinPage };
}

async function refusedWhileWaiting(to: Place): Promise<EnrolAnswer | null> {
  const message = waitsElsewhere(await allEntries(), to);
  return message === null ? null : refused('still-waiting', message);
}

function refused(code: string, message: string): EnrolAnswer {
  return { enrolled: false, code, message };
}
