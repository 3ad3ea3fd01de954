import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeSites, servePracticeSites } from '../../scripts/demo/practice-sites.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { popupSays, signIn, tell } from './reporting.ts';
import { watchPage } from './watch-page.ts';

type Incident = {
  readonly door: string;
  readonly kind: string;
  readonly site: string;
  readonly act: string;
  readonly facts: string;
};

const SENT = /Sent to the wrong person/;
const RECEIVED = /Not meant for me/;

/** Fixed, so that a page is the same whenever it is asked for. */
const NOON = new Date('2026-03-02T12:00:00Z');

/**
 * No key reaches the browser's own shortcuts and no mouse its menu without a window. What the browser does when
 * they are pressed is to dispatch these events to the worker, with the tab in front: so does this test.
 */
const PRESSED = {
  keyboard: `chrome.commands.onCommand.dispatch('report-this', tab)`,
  'context-menu': `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'report-this', pageUrl: tab.url, editable: false }, tab)`,
} as const;

let sites: PracticeSites;
let needful: TestServer;
let reporter: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await servePracticeSites(() => NOON);
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({
    extension: BUILT_FOR_CHROME,
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
});

afterEach(() => page.close());

describe('without the button', () => {
  it('the keyboard command reports the message that is open, by that door', async () => {
    await open(read(sites.sent), SENT);
    expect(await inWorker(`chrome.commands.getAll().then((all) => all.map(({ name }) => name))`)).toContain(
      'report-this',
    );
    await press('keyboard');
    await findPart(page, 'StaticText', /Reported/);
    const incident = await arrivedBy('keyboard');
    expect(incident).toMatchObject({
      kind: 'misdirected-email',
      site: 'practice-webmail',
      act: 'read-sent-mail',
    });
    expect(incident.facts).toContain('northgate-freight.example');
    expect(incident.facts).not.toContain('lindqvist');
  });

  it('the entry of the context menu reports the message that is open, by that door', async () => {
    await open(read(sites.received), RECEIVED);
    expect(await inWorker(MENU_ENTRY)).toBe('there');
    await press('context-menu');
    await findPart(page, 'StaticText', /Reported/);
    const incident = await arrivedBy('context-menu');
    expect(incident).toMatchObject({
      kind: 'received-in-error',
      site: 'practice-webmail',
      act: 'read-received-mail',
    });
    expect(incident.facts).toContain('st-brendan-cardiology.example');
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

const MENU_ENTRY = `new Promise((resolve) => chrome.contextMenus.update('report-this', {}, () =>
  resolve(chrome.runtime.lastError?.message ?? 'there')))`;

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

async function press(door: keyof typeof PRESSED): Promise<void> {
  const url = JSON.stringify(page.url());
  await inWorker(`chrome.tabs.query({}).then((tabs) => {
    const tab = tabs.find((one) => one.url === ${url});
    ${PRESSED[door]};
  })`);
}

async function inWorker(script: string): Promise<unknown> {
  return (await reporter.serviceWorker()).evaluate(script);
}

async function arrivedBy(door: string): Promise<Incident> {
  return eventually(`an incident by ${door}`, async () =>
    (await incidents()).find((incident) => incident.door === door),
  );
}

function incidents(): Promise<Incident[]> {
  return askAsSuperuser<Incident>(
    needful.database.adminUrl,
    'select door, kind, site, act, facts::text as facts from needful.incident',
  );
}
