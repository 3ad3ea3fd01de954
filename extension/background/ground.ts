import { readEnrolment } from './enrolment.ts';
import { readHashKey } from './hash-key.ts';
import { readInstallation } from './installation.ts';
import type { Owner } from './outbox/entry.ts';
import { ownerOf, readSessionAt } from './session.ts';

/** Where a new message goes and whose it is, as things stand at the click. */
export type Ground = {
  readonly server: string;
  readonly organizationId: string;
  readonly owner: Owner;
  readonly hashKey: CryptoKey | null;
  readonly installation: boolean;
};

/** Null before enrolment: then there is nobody to report to. */
export async function readGround(): Promise<Ground | null> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return null;
  const { server, organizationId } = enrolment;
  const session = await readSessionAt(enrolment);
  const owner = session === null ? null : ownerOf(session);
  const installation = (await readInstallation(enrolment)) !== null;
  return { server, organizationId, owner, installation, hashKey: await readHashKey(organizationId) };
}
