import { browser } from 'wxt/browser';
import { z } from 'zod';
import { announceChange } from './changed.ts';
import { readPolicy } from './policy.ts';
import { serverSchema } from './server-address.ts';

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
