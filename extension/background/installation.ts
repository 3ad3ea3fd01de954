import { browser } from 'wxt/browser';
import { z } from 'zod';
import { InstallationEnrolDocument } from '../generated/graphql.ts';
import { ask } from './api.ts';
import { readEnrolment } from './enrolment.ts';
import { readPolicy } from './policy.ts';
import { askJson } from './server-json.ts';
import { bearer } from './session.ts';

/** What this computer may submit with when nobody is signed in. It can submit and read nothing of anybody. */
const installationSchema = z.object({
  server: z.string(),
  organizationId: z.string(),
  id: z.string().min(1),
  secret: z.string().min(1),
});
export type Installation = z.infer<typeof installationSchema>;

/** The credential for this organization; null while there is none. */
export async function readInstallation(organizationId: string): Promise<Installation | null> {
  const { installation } = await browser.storage.local.get('installation');
  const parsed = installationSchema.safeParse(installation).data;
  return parsed?.organizationId === organizationId ? parsed : null;
}

const enrolledSchema = z.object({ installationId: z.string().min(1), secret: z.string().min(1) });

/** Gets the credential where it is missing: by the policy's code, or through whoever is signed in. */
export async function ensureInstallation(): Promise<void> {
  const enrolment = await readEnrolment();
  if (enrolment === null || (await readInstallation(enrolment.organizationId)) !== null) return;
  const given = (await enrolByPolicy(enrolment)) ?? (await enrolByPerson(enrolment));
  if (given === null) return;
  const { server, organizationId } = enrolment;
  const installation: Installation = {
    server,
    organizationId,
    id: given.installationId,
    secret: given.secret,
  };
  await browser.storage.local.set({ installation });
}

type Place = { readonly server: string; readonly organizationId: string };

async function enrolByPolicy({ server, organizationId }: Place) {
  const { enrolmentCode } = await readPolicy();
  if (enrolmentCode === undefined) return null;
  const body = JSON.stringify({ organizationId, enrolmentCode, label: await labelOfThisComputer() });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = await askJson(`${server}/api/enrol`, init, enrolledSchema);
  return 'value' in answer ? answer.value : null;
}

async function enrolByPerson(place: Place) {
  const signedIn = await bearer(Date.now());
  if (signedIn.token === null) return null;
  const variables = { label: await labelOfThisComputer() };
  const credential = { bearer: signedIn.token, installation: null };
  const answer = await ask(place, InstallationEnrolDocument, variables, credential);
  if (answer.kind !== 'data') return null;
  const { installationEnrol: result } = answer.data;
  return result.__typename === 'InstallationEnrolSuccess' ? result : null;
}

/** What the administrator's list shows, e.g. `Chrome on linux`. Names no person and no host. */
async function labelOfThisComputer(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  const firefox = browser.runtime.getURL('/').startsWith('moz-extension:');
  return `${firefox ? 'Firefox' : 'Chromium'} on ${os}`;
}
