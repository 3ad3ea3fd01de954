import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { EnrolAnswer } from '../messages/_answers.ts';
import { announceChange } from './changed.ts';
import { readPolicy } from './policy.ts';
import { serverSchema } from './server-address.ts';
import { askJson } from './server-json.ts';

export type Enrolment = {
  readonly server: string;
  readonly organizationId: string;
  /** Null until the server was heard. */
  readonly organizationName: string | null;
  readonly managed: boolean;
};

const storedSchema = z.object({
  server: serverSchema,
  organizationId: z.uuid(),
  organizationName: z.string().nullable(),
});

/** Which server and organization this browser reports to; policy comes before what a person chose. */
export async function readEnrolment(): Promise<Enrolment | null> {
  const { enrolment } = await browser.storage.local.get('enrolment');
  const stored = storedSchema.safeParse(enrolment).data ?? null;
  const { server, organization } = await readPolicy();
  if (server === undefined || organization === undefined) {
    return stored === null ? null : { ...stored, managed: false };
  }
  const known = stored?.organizationId === organization ? stored.organizationName : null;
  return { server, organizationId: organization, organizationName: known, managed: true };
}

export async function storeEnrolment(given: Omit<Enrolment, 'managed'>): Promise<void> {
  const { server, organizationId, organizationName } = given;
  await browser.storage.local.set({ enrolment: { server, organizationId, organizationName } });
  announceChange();
}

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
  const query = new URLSearchParams({ organizationId, token });
  const answer = await askJson(`${origin}/api/join?${query}`, {}, invitationSchema);
  if (!('value' in answer)) return refused(answer.code, answer.message);
  const { organizationName } = answer.value;
  await storeEnrolment({ server: origin, organizationId, organizationName });
  return { enrolled: true, organizationName, joinPage: link };
}

async function enrolByAddress(request: { server: string; organizationId: string }): Promise<EnrolAnswer> {
  const { server, organizationId } = request;
  if (!serverSchema.safeParse(server).success) {
    return refused('not-a-server', 'The address must begin with https://, or be on this computer.');
  }
  const answer = await askJson(`${server}/hello`, {}, helloSchema);
  if (!('value' in answer)) return refused(answer.code, answer.message);
  await storeEnrolment({ server, organizationId, organizationName: null });
  return { enrolled: true, organizationName: '', joinPage: null };
}

function refused(code: string, message: string): EnrolAnswer {
  return { enrolled: false, code, message };
}
