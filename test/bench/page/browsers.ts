import { builtExtension } from '../../../scripts/build.ts';
import { type Chromium, launchChromium } from '../../kit/chromium.ts';

export const BUILT = builtExtension('chrome');

export type Browsers = { readonly with: Chromium; readonly without: Chromium; close(): Promise<void> };

/** One browser with the built extension, which may read `http://localhost/*`, and one without. */
export async function launchBoth(): Promise<Browsers> {
  const installed = await launchChromium({ extension: BUILT, grant: ['http://localhost/*'] });
  const without = await launchChromium();
  return {
    with: installed,
    without,
    async close() {
      await installed.close();
      await without.close();
    },
  };
}

/** Lets the extension read a site by a profile, as a person does in its options. */
export async function readSite(chromium: Chromium, origin: string, profile: string): Promise<void> {
  await chromium.serviceWorker();
  const ground = await chromium.extensionGround();
  const envelope = JSON.stringify({ needful: 'grant-site', request: { origin, profile } });
  const reply = JSON.stringify(await ground.evaluate(`chrome.runtime.sendMessage(${envelope})`));
  if (!reply.includes('"granted":true')) throw new Error(`The extension may not read ${origin}: ${reply}`);
}
