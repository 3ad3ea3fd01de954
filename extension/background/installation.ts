import { browser } from 'wxt/browser';
import { z } from 'zod';
import { InstallationEnrolDocument } from '../generated/graphql.ts';
import { ask } from './api.ts';
import { announceChange } from './changed.ts';
import { readEnrolment } from './enrolment.ts';
import { isSamePlace, type Place } from './place.ts';
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

/** The credential for this place and no other; null while there is none. */
export async function readInstallation(place: Place): Promise<Installation | null> {
  const { installation, former } = await readStored();
  return [installation, ...former].find((each) => each !== null && isSamePlace(each, place)) ?? null;
}

const storedSchema = z.object({
  installation: installationSchema.nullable().catch(null),
  former: z.array(installationSchema).catch([]),
});

/** Former ones are kept for what still waits for the place they belong to, after a policy moved this computer. */
async function readStored(): Promise<z.infer<typeof storedSchema>> {
  const { installation, formerInstallations } = await browser.storage.local.get([
    'installation',
    'formerInstallations',
  ]);
  return storedSchema.parse({ installation: installation ?? null, former: formerInstallations ?? [] });
}

const enrolledSchema = z.object({ installationId: z.string().min(1), secret: z.string().min(1) });

let enrolling: Promise<void> | undefined;

/** Gets the credential where it is missing: by the policy's code, or through whoever is signed in. */
export function ensureInstallation(): Promise<void> {
  enrolling ??= enrolWhereMissing().finally(() => {
    enrolling = undefined;
  });
  return enrolling;
}

async function enrolWhereMissing(): Promise<void> {
  const enrolment = await readEnrolment();
  if (enrolment === null || (await readInstallation(enrolment)) !== null) return;
  const given = (await enrolByPolicy(enrolment)) ?? (await enrolByPerson(enrolment));
  if (given === null) return;
  const { server, organizationId } = enrolment;
  await storeInstallation({ server, organizationId, id: given.installationId, secret: given.secret });
}

async function storeInstallation(installation: Installation): Promise<void> {
  const { installation: before, former } = await readStored();
  const formerInstallations = before === null ? former : [before, ...former];
  await browser.storage.local.set({ installation, formerInstallations });
  announceChange();
}

/**
 * The server does not know this credential: after a restored backup, or because it was ended. It goes, and the
 * computer is enrolled again where it can be; otherwise it waits for a person.
 */
export async function replaceInstallation(unknown: { readonly id: string }): Promise<void> {
  const { installation, former } = await readStored();
  if (installation?.id === unknown.id) await browser.storage.local.remove('installation');
  await browser.storage.local.set({ formerInstallations: former.filter(({ id }) => id !== unknown.id) });
  announceChange();
  await ensureInstallation();
}

async function enrolByPolicy({ server, organizationId }: Place) {
  const { enrolmentCode } = await readPolicy();
  if (enrolmentCode === undefined) return null;
  const body = JSON.stringify({ organizationId, enrolmentCode, label: await labelOfThisComputer() });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = await askJson(`${server}/api/enrol`, init, enrolledSchema);
  return 'value' in answer ? answer.value : null;
}

async function enrolByPerson(place: Place) {
  const signedIn = await bearer(place, Date.now());
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
