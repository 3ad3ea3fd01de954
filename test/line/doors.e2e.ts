import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type PracticeSites, servePracticeSites } from '../../scripts/demo/practice-sites.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { launchFirefox } from '../kit/firefox.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { findFirefoxPart } from '../kit/parts-in-firefox.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import { type Screen, startScreen } from '../kit/screen.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { BUILT_FOR_CHROME, BUILT_FOR_FIREFOX } from './people.ts';
import { popupSays, signIn, tell } from './reporting.ts';
import { watchPage } from './watch-page.ts';

type Incident = {
  readonly door: string;
  readonly kind: string;
  readonly site: string;
  readonly act: string;
  readonly reference: string;
};

const SENT = /Sent to the wrong person/;
const RECEIVED = /Not meant for me/;

/** Fixed, so that a page is the same whenever it is asked for. */
const NOON = new Date('2026-03-02T12:00:00Z');

let screen: Screen;
let sites: PracticeSites;
let needful: TestServer;
let reporter: Chromium;
let page: Page;

beforeAll(async () => {
  screen = await startScreen();
  sites = await servePracticeSites(() => NOON);
  needful = await startTestServer();
  reporter = await launchChromium({
    extension: BUILT_FOR_CHROME,
    headed: true,
    display: screen.display,
    grant: ['http://localhost/*', 'http://127.0.0.1/*'],
  });
  const { origin, demo } = needful;
  await tell(reporter, 'enrol', { server: origin, organizationId: demo.organizationId });
  await signIn(reporter, demo.staff);
  await tell(reporter, 'grant-site', {
    origin: new URL(read(sites.sent)).origin,
    profile: 'practice-webmail',
  });
});

afterAll(async () => {
  await reporter?.close();
  await needful?.stop();
  await sites?.stop();
  await screen?.stop();
});

afterEach(() => page?.close());

/** Comes first: nobody has touched the screen since it was made, while everything else was got ready. */
describe('on a computer that nobody touches', () => {
  it('the browser notices, and who is signed in is hidden', async () => {
    expect(await popupSays(reporter, /Sign out/)).toContain('Alice Nguyen');
    // The shortest time a browser can be told; an administrator sets minutes.
    await inWorker('chrome.idle.setDetectionInterval(15)');
    const hidden = await popupSays(reporter, /Your name and reports are hidden/);
    expect(hidden).not.toContain('Alice Nguyen');
    await screen.press('Shift_L');
    expect(await inWorker('chrome.idle.queryState(15)')).toBe('active');
  });
});

describe('without the button', () => {
  it('the keyboard command reports the message that is open, by that door', async () => {
    await open(read(sites.sent), SENT);
    await screen.press('alt+shift+m');
    await findPart(page, 'StaticText', /Reported/);
    const incident = await arrivedBy('keyboard', 'misdirected-email');
    expect(incident).toMatchObject({
      site: 'practice-webmail',
      act: 'read-sent-mail',
    });
    const facts = await factsOf(incident);
    expect(facts).toContain('northgate-freight.example');
    expect(facts).not.toContain('lindqvist');
  });

  it('the entry of the context menu reports the message that is open, by that door', async () => {
    await open(read(sites.received), RECEIVED);
    await screen.openMenu(await middleOf(page.getByRole('heading').last()));
    // The last entries of Chromium's own menu are "View page source" and "Inspect"; extensions stand before them.
    await screen.press('Up', 'Up', 'Up', 'Return');
    await findPart(page, 'StaticText', /Reported/);
    const incident = await arrivedBy('context-menu', 'received-in-error');
    expect(incident).toMatchObject({
      site: 'practice-webmail',
      act: 'read-received-mail',
    });
    expect(await factsOf(incident)).toContain('st-brendan-cardiology.example');
  });

  it('the keyboard command opens the popup where there is nothing to report, wide enough to read', async () => {
    // Only the extension's own pages can look into a popup, which closes when another window comes to the front.
    const own = await reporter.extensionPage('options.html');
    page = await reporter.context.newPage();
    await page.goto('about:blank');
    await screen.press('alt+shift+m');
    const look =
      'chrome.extension.getViews({ type: "popup" }).map(({ document }) => document.body.clientWidth)';
    await expect.poll(() => own.evaluate(look), { timeout: 30_000 }).toEqual([388]);
    await screen.press('Escape');
    await own.close();
  });
});

describe('in Firefox', () => {
  it('the same key reports the message that is open', async () => {
    // Without a window manager the keys of a screen go to the window that was there first.
    const own = await startScreen();
    onTestFinished(() => own.stop());
    const { organizationId: organization, enrolmentCode } = needful.demo;
    const read = [{ profile: 'practice-webmail', matches: ['http://localhost/*'] }];
    const firefox = await launchFirefox({
      extension: BUILT_FOR_FIREFOX,
      grant: ['http://localhost/*'],
      policy: { server: needful.origin, organization, enrolmentCode, sites: read },
      display: own.display,
    });
    onTestFinished(() => firefox.close());
    const webmail = await firefox.browser.newPage();
    await webmail.goto(sites.received);
    await findFirefoxPart(webmail, 'button', RECEIVED);
    await own.press('alt+shift+m');
    await findFirefoxPart(webmail, 'section', /Reported/);
    expect(await arrivedBy('keyboard', 'received-in-error')).toMatchObject({ act: 'read-received-mail' });
  });
});

describe('where a profile’s selectors match nothing', () => {
  it('no button stands, the page is as it was, and the popup says that the site cannot be read, and why', async () => {
    const untouched = await contentWithoutExtension(sites.sent);
    const before = (await incidents()).length;
    page = await reporter.context.newPage();
    const complaints = watchPage(page);
    await page.goto(sites.sent);
    // The popup knows it from the detector, which has then looked at this very page.
    expect(await popupSays(reporter, /does not look like Roundcube/)).toMatch(
      /layout may have changed; reporting below works/,
    );
    expect(await hasNoPart(page, 'button', SENT)).toBe(true);
    expect(await page.content()).toBe(untouched);
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByText('nothing can be sent from it').waitFor();
    expect(await incidents()).toHaveLength(before);
  });
});

/** The same page under the name that the reporter has told to be the practice webmail; `localhost` is Roundcube to the organization. */
function read(address: string): string {
  return address.replace('localhost', '127.0.0.1');
}

async function contentWithoutExtension(address: string): Promise<string> {
  const plain = await launchChromium();
  try {
    const untouched = await plain.context.newPage();
    await untouched.goto(address);
    return await untouched.content();
  } finally {
    await plain.close();
  }
}

/** Opens a message and waits for its button: from then on the page can be spoken to. */
async function open(address: string, button: RegExp): Promise<void> {
  page = await reporter.context.newPage();
  await page.goto(address);
  await findPart(page, 'button', button);
}

/** Where it stands on the screen: the page begins below the tabs and the address. */
async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  const corner = await page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }));
  return { x: corner.x + box.x + box.width / 2, y: corner.y + box.y + box.height / 2 };
}

async function inWorker(script: string): Promise<unknown> {
  return (await reporter.serviceWorker()).evaluate(script);
}

async function arrivedBy(door: string, kind: string): Promise<Incident> {
  return eventually(`an incident by ${door}`, async () =>
    (await incidents()).find((incident) => incident.door === door && incident.kind === kind),
  );
}

function incidents(): Promise<Incident[]> {
  return askAsSuperuser<Incident>(
    needful.database.adminUrl,
    'select door, kind, site, act, reference from needful.incident',
  );
}

/** As the officer reads them: what may name somebody is sealed in the database. */
async function factsOf({ reference }: Incident): Promise<string> {
  const query =
    'query ($reference: String!) { incidentByReference(reference: $reference) { facts { value } } }';
  const officer = await needful.signIn(needful.demo.officer);
  return JSON.stringify((await officer.ask(query, { reference })).data);
}
