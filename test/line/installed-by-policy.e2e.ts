import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type PracticeSites, servePracticeSites } from '../../scripts/demo/practice-sites.ts';
import { run } from '../../scripts/generate/run.ts';
import { chromiumIdOf, publicKeyOf } from '../../scripts/pack-extension/crx.ts';
import { signingKey } from '../../scripts/pack-extension/package-files.ts';
import { ROOT } from '../../scripts/root.ts';
import { extensionRedirects } from '../../scripts/up/extension-redirects.ts';
import { type ChromiumOptions, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { type FirefoxOptions, launchFirefox } from '../kit/firefox.ts';
import { readIncidents, type StoredIncident } from '../kit/incidents.ts';
import { findFirefoxPart } from '../kit/parts-in-firefox.ts';
import { findPart, readAloud } from '../kit/parts-on-page.ts';
import { type ServedFolder, serveFolder } from '../kit/serve-folder.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../kit/temporary-directory.ts';
import { BUILT_FOR_CHROME, BUILT_FOR_FIREFOX, signInInPopup } from './people.ts';
import { referenceIn, signIn } from './reporting.ts';

const SENT = /Sent to the wrong person/;
const RECEIVED = /Not meant for me/;
const WEBMAIL = 'http://localhost/*';

let sites: PracticeSites;
let needful: TestServer;
/** What `pnpm pack:extension` wrote, and where an administrator has put it for browsers to fetch. */
let packed: TemporaryDirectory;
/** Follows from the key that signs, which is made once and kept. */
let packedId: string;
let intranet: ServedFolder;

beforeAll(async () => {
  sites = await servePracticeSites();
  packed = makeTemporaryDirectory('packed');
  packedId = chromiumIdOf(publicKeyOf(signingKey(join(packed.path, 'signing-key.pem'))));
  const redirects = [...extensionRedirects(), `https://${packedId}.chromiumapp.org/`];
  needful = await startTestServer({
    NEEDFUL_ANY_DOCUMENT: 'false',
    NEEDFUL_EXTENSION_REDIRECTS: redirects.join(' '),
  });
  intranet = await serveFolder(packed.path);
});

afterAll(async () => {
  await intranet?.stop();
  await packed?.remove();
  await needful?.stop();
  await sites?.stop();
});

describe('the general build, told by managed settings where it belongs', () => {
  it('reports from Chromium though nobody opened its options, as the computer and then as who signed in', async () => {
    const extension = { extension: BUILT_FOR_CHROME, grant: [WEBMAIL] };
    const chromium = await openChromium({ ...extension, policy: managedSettings() });
    const page = await chromium.context.newPage();
    const first = await reportIn(page, sites.sent, SENT);
    expect(first).toMatchObject({ reporter: null, installationId: expect.any(String) });
    await signIn(chromium, needful.demo.staff);
    const second = await reportIn(page, sites.received, RECEIVED);
    expect(second).toMatchObject({ reporter: 'Alice Nguyen' });
  });

  it('reports from Firefox though nobody opened its options', async () => {
    const extension = { extension: BUILT_FOR_FIREFOX, grant: [WEBMAIL] };
    const incident = await reportInFirefox({ ...extension, policy: managedSettings() });
    expect(incident).toMatchObject({ reporter: null, installationId: expect.any(String) });
  });
});

/** No profile is edited and no extension handed over: each browser has its policy file and a fresh profile. */
describe('a package that an administrator rolls out', () => {
  beforeAll(async () => {
    const { organizationId, enrolmentCode } = needful.demo;
    await run(process.execPath, [
      join(ROOT, 'scripts/pack-extension.ts'),
      ...['--server', needful.origin, '--organization', organizationId, '--enrolment-code', enrolmentCode],
      ...['--site', `practice-webmail=${WEBMAIL}`, '--from', intranet.origin, '--out', packed.path],
    ]);
  });

  it('installs itself in Chromium by the written policy and reports, and nobody is asked anything', async () => {
    const chromium = await openChromium({ policies: readPolicy('chrome-policy.json') });
    // The page is there before the extension: it must find its way into an open tab as well.
    const incident = await reportIn(await chromium.context.newPage(), sites.sent, SENT);
    expect(incident).toMatchObject({ reporter: null, installationId: expect.any(String) });
  });

  it('lets a person sign in, once the server knows its sign-in address', async () => {
    // Without this no driver may look into what policy installs.
    const lookInto = { DeveloperToolsAvailability: 1 };
    const chromium = await openChromium({ policies: { ...readPolicy('chrome-policy.json'), ...lookInto } });
    const isThere = () => chromium.context.serviceWorkers().some((worker) => worker.url().includes(packedId));
    await eventually('the package', isThere);
    const popup = await chromium.context.newPage();
    await popup.goto(`chrome-extension://${packedId}/popup.html`);
    await signInInPopup(chromium, popup, needful.demo.staff);
    expect(await popup.locator('body').innerText()).toContain('Alice Nguyen');
  });

  it('is refused by Firefox while Mozilla has not signed it', async () => {
    const firefox = await launchFirefox({ policies: readPolicy('firefox-policies.json') });
    onTestFinished(() => firefox.close());
    const isRefused = async () =>
      /needful-firefox\.xpi failed: signature is required but missing/.test(await firefox.readConsole());
    await eventually('Firefox to refuse the package', isRefused);
  });

  it('installs itself in a Firefox ESR whose policy does without signatures, and reports', async () => {
    const { policies } = readPolicy('firefox-policies.json') as { readonly policies: object };
    const Preferences = { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } };
    const incident = await reportInFirefox({ policies: { policies: { ...policies, Preferences } } });
    expect(incident).toMatchObject({ reporter: null, installationId: expect.any(String) });
  });
});

function managedSettings() {
  const { organizationId: organization, enrolmentCode } = needful.demo;
  const read = [{ profile: 'practice-webmail', matches: [WEBMAIL] }];
  return { server: needful.origin, organization, enrolmentCode, sites: read };
}

function readPolicy(name: string): object {
  return JSON.parse(readFileSync(join(packed.path, name), 'utf8')) as object;
}

async function openChromium(options: ChromiumOptions) {
  const chromium = await launchChromium(options);
  onTestFinished(() => chromium.close());
  return chromium;
}

async function reportIn(page: Page, message: string, button: RegExp): Promise<StoredIncident> {
  await page.goto(message);
  await (await findPart(page, 'button', button)).click();
  await findPart(page, 'StaticText', /has it\b/);
  return arrived(await readAloud(page));
}

async function reportInFirefox(options: FirefoxOptions): Promise<StoredIncident> {
  const firefox = await launchFirefox(options);
  onTestFinished(() => firefox.close());
  const page = await firefox.browser.newPage();
  await page.goto(sites.sent);
  await (await findFirefoxPart(page, 'button', SENT)).click();
  return arrived((await findFirefoxPart(page, 'section', /has it\b/)).text);
}

/** What the server keeps of the report whose receipt this is. */
async function arrived(receipt: string): Promise<StoredIncident> {
  const reference = referenceIn(receipt);
  const incidents = await readIncidents(needful.database);
  const found = incidents.find((incident) => incident.reference === reference);
  if (found === undefined) throw new Error(`${reference} is not among ${JSON.stringify(incidents)}`);
  return found;
}
