import type { SiteAssignment } from '@needful/shared/wire/extension-settings.ts';
import { extensionSettingsSchema } from '@needful/shared/wire/extension-settings.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { ExtensionSettingsDocument } from '../generated/graphql.ts';
import type { Snippet } from '../messages/_answers.ts';
import { fetchAs } from './as-person.ts';
import { readEnrolment, storeEnrolment } from './enrolment.ts';
import { keepHashKey } from './hash-key.ts';
import { logFault } from './log-fault.ts';
import { registeredMatches, startInOpenTabs } from './register-detector.ts';
import { registerSites } from './sites.ts';

/** What the organization has settled for its extensions, without the hash key, which is kept apart. */
const settingsSchema = extensionSettingsSchema.omit({ hashKey: true });
export type Settings = z.infer<typeof settingsSchema> & {
  readonly sites: readonly SiteAssignment[];
  readonly snippets: readonly Snippet[];
};

/** The last settings that were fetched and understood for this organization; null before the first. */
export async function readSettings(): Promise<Settings | null> {
  const [{ settings }, enrolment] = await Promise.all([
    browser.storage.local.get('settings'),
    readEnrolment(),
  ]);
  const parsed = settingsSchema.safeParse(settings).data;
  return parsed?.organizationId === enrolment?.organizationId
    ? ((parsed as Settings | undefined) ?? null)
    : null;
}

/** Fetches the settings. What cannot be understood changes nothing: the last good ones stay. */
export async function syncSettings(): Promise<void> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return;
  const languages = await languagesOfPerson();
  const fetched = await fetchAs(
    ExtensionSettingsDocument,
    { languages },
    false,
    (data) => data.extensionSettings,
  );
  if (!fetched.fetched) return;
  const parsed = extensionSettingsSchema.safeParse(fetched.value);
  if (!parsed.success) {
    // Paths and reasons: zod quotes no value.
    console.error(`The server's settings cannot be used: ${z.prettifyError(parsed.error)}`);
    return;
  }
  const { hashKey, ...settings } = parsed.data;
  await keepHashKey(enrolment.organizationId, hashKey);
  const before = JSON.stringify((await readSettings())?.profiles ?? []);
  await browser.storage.local.set({ settings });
  await storeEnrolment({ ...enrolment, organizationName: settings.organizationName });
  const running = await registeredMatches();
  // Reading sites is one thing, being signed in and reporting another: the next wake tries again.
  await registerSites().catch((error: unknown) => logFault('The detector could not be registered', error));
  // What was withdrawn or changed stops where it runs, in pages that are open.
  if (JSON.stringify(settings.profiles) !== before)
    await startInOpenTabs([...new Set([...running, ...(await registeredMatches())])]);
}

/** The browser's own language, then those that the person reads pages in; at most ten. */
async function languagesOfPerson(): Promise<string[]> {
  const accepted = await browser.i18n.getAcceptLanguages();
  return [...new Set([browser.i18n.getUILanguage(), ...accepted])].slice(0, 10);
}
