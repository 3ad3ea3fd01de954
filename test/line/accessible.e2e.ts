import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildForAxe } from '../../scripts/build.ts';
import { faults, focused, surplus, tabTo } from '../kit/accessibility.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { readIncidents } from '../kit/incidents.ts';
import { sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signIn, tell } from './reporting.ts';

const SENT = `<!doctype html><html lang="en"><head><title>Sent</title></head><body class="task-mail"><main>
  <h1>Mail</h1><div id="message-header"><h2 class="subject">Lab results</h2>
  <table><tr><td class="header to"><span class="adr"><a class="rcmContactAddress" href="#to"
  title="wrong.person@othermail.example">Wrong Person</a></span></td></tr></table>
  <div class="header-links"><a href="#all">Details</a></div></div></main></body></html>`;
const CHART = `<!doctype html><html lang="en"><head><title>Chart</title></head><body class="practice-chart"><main>
  <h1>Visits</h1><label><input type="radio" name="as" value="file" checked>As a file</label>
  <table class="visits"><tbody><tr><td><label><input type="checkbox" name="visit" checked>
  <time datetime="2024-01-02">2 January</time></label></td></tr></tbody></table>
  <div class="visits"><button class="go" type="button">Export</button></div></main></body></html>`;

const SCHEMES = ['light', 'dark'] as const;

let pages: Server;
let needful: TestServer;
let reporter: Chromium;
let report: { readonly reportId: string; readonly reference: string };
let page: Page;

beforeAll(async () => {
  // axe sees nothing in a closed root: this build opens them, and is the same in all else.
  const built = await buildForAxe();
  pages = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(drawn(request.url ?? ''));
  }).listen(0, '127.0.0.1');
  await once(pages, 'listening');
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'true' });
  reporter = await launchChromium({
    extension: built,
    grant: ['http://localhost/*', 'http://127.0.0.1/*'],
  });
  const staff = await needful.signIn(needful.demo.staff);
  report = await sendReport(staff);
});

afterAll(async () => {
  await reporter?.close();
  await needful?.stop();
  pages?.close();
});

describe('before one has joined', () => {
  it.each(SCHEMES)('the popup and the options are free of what axe finds, in %s', async (scheme) => {
    for (const path of ['popup.html', 'options.html']) {
      page = await reporter.extensionPage(path);
      await page.getByLabel('Invitation link').waitFor();
      expect(await faults(page, scheme)).toEqual([]);
      await page.close();
    }
  });
});

/** Opens what is folded, and names a recipient where one can be named, so that all of it is looked at. */
async function openAll(surface: Page): Promise<void> {
  await surface.locator('details').evaluateAll((all) => {
    for (const folded of all) (folded as HTMLDetailsElement).open = true;
  });
  const recipient = surface.getByLabel('Wrong recipient');
  if ((await recipient.count()) === 0) return;
  await recipient.fill('wrong.person@othermail.example');
  await surface.getByText('What is sent of the recipient').waitFor();
}

describe('the extension', () => {
  beforeAll(async () => {
    const { origin, demo } = needful;
    await tell(reporter, 'enrol', { server: origin, organizationId: demo.organizationId });
    await signIn(reporter, demo.staff);
    await tell(reporter, 'grant-site', { origin: at('127.0.0.1'), profile: 'practice-chart' });
  });
  beforeEach(async () => {
    page = await reporter.context.newPage();
  });
  afterEach(() => page.close());

  it.each(SCHEMES)('popup, options and details are free of what axe finds, in %s', async (scheme) => {
    for (const [path, heading] of surfaces()) {
      const surface = await reporter.extensionPage(path);
      await surface.getByRole('heading', { name: heading }).waitFor();
      await openAll(surface);
      expect(await faults(surface, scheme), path).toEqual([]);
      await surface.close();
    }
  });

  it.each(SCHEMES)('button, preview, receipt and card are free of what axe finds, in %s', async (scheme) => {
    await openMessage();
    expect(await faults(page, scheme)).toEqual([]);
    await page.getByRole('button', { name: /Sent to the wrong person/ }).hover();
    await page
      .getByRole('tooltip')
      .getByText(/othermail\.example/)
      .waitFor();
    expect(await faults(page, scheme)).toEqual([]);
    await page.getByRole('button', { name: /Sent to the wrong person/ }).click();
    await page.getByText(/has it\./).waitFor();
    expect(await faults(page, scheme)).toEqual([]);
    await openCard();
    expect(await faults(page, scheme)).toEqual([]);
  });

  it('a message is reported, taken back and its text copied by the keyboard alone', async () => {
    await openMessage();
    await tabTo(page, /Sent to the wrong person/);
    await page.keyboard.press('Enter');
    await page.getByText(/has it\./).waitFor();
    await tabTo(page, /^Copy text/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await tabTo(page, /^Undo/);
    await page.keyboard.press('Enter');
    await page.getByText('Taken back').waitFor();
    await tabTo(page, /^Close/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Reported NF-/ }).waitFor();
  });

  it('the receipt is announced and takes the focus from nobody', async () => {
    await openMessage();
    await page.getByRole('link', { name: 'Details' }).focus();
    const popup = await reporter.popup();
    await popup.getByRole('button', { name: /^Report this page/ }).click();
    await page.getByRole('status').filter({ hasText: 'has it.' }).waitFor();
    expect(await focused(page)).toBe('Details');
  });

  it('the card is left alone by keys until the focus is on it, and then closes by Escape', async () => {
    await openCard();
    await page.keyboard.press('Escape');
    await page.getByRole('status', { name: 'Needful reminder' }).waitFor();
    await tabTo(page, /^Choose less/);
    await page.keyboard.press('Escape');
    await page.getByRole('status', { name: 'Needful reminder' }).waitFor({ state: 'detached' });
  });

  it('the card takes the focus from nobody, and is whole at 200 %, right to left, in forced colors, without motion', async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openCard('?rtl');
    expect(await focused(page)).toBe('');
    const card = page.getByRole('status', { name: 'Needful reminder' });
    await tabTo(page, /^Why am I seeing this/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^until tomorrow/);
    const { x, y, width, height } = (await card.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(640);
    expect(y + height).toBeLessThanOrEqual(400);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await surplus(page)).toBe(0);
  });

  it('something that happened elsewhere is reported in the popup by the keyboard alone', async () => {
    await page.close();
    page = await reporter.popup();
    await page.getByLabel('What happened?').waitFor();
    await tabTo(page, /What happened/);
    await page.keyboard.type('fax');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send report' }).waitFor();
    await tabTo(page, /^Send report/);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await readIncidents(needful.database)).at(-1)?.kind)
      .toBe('misdirected-fax');
  });

  it('twice as large, nothing has to be scrolled sideways', async () => {
    for (const [path, heading] of surfaces()) {
      const surface = await reporter.extensionPage(path);
      await surface.setViewportSize({ width: 640, height: 400 });
      await surface.getByRole('heading', { name: heading }).waitFor();
      expect(await surplus(surface), path).toBe(0);
      await surface.close();
    }
    await page.setViewportSize({ width: 640, height: 400 });
    await openMessage();
    const button = page.getByRole('button', { name: /Sent to the wrong person/ });
    await button.hover();
    await page.getByRole('tooltip').waitFor();
    await button.click();
    const receipt = page.getByRole('region', { name: 'Needful receipt' });
    // It comes from below; what counts is where it stays.
    await expect
      .poll(async () => {
        const { x, y, width, height } = (await receipt.boundingBox()) ?? { x: -1, y: 0, width: 0, height: 0 };
        return x >= 0 && x + width <= 640 && y + height <= 400;
      })
      .toBe(true);
  });

  it('with forced colors and without motion everything is still there', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openMessage();
    await tabTo(page, /Sent to the wrong person/);
    await page.keyboard.press('Enter');
    await page.getByText(/has it\./).waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await tabTo(page, /^Add details/);
  });
});

/** The extension's own pages, and by which heading each is there. */
function surfaces(): readonly (readonly [path: string, heading: RegExp])[] {
  return [
    ['popup.html', /^My reports/],
    ['options.html', /^Sites/],
    [`report.html?reportId=${report.reportId}`, /^Details of NF-/],
  ];
}

function at(host: string): string {
  return `http://${host}:${(pages.address() as AddressInfo).port}`;
}

async function openMessage(): Promise<void> {
  await page.goto(`${at('localhost')}/?_task=mail&_mbox=Sent&_uid=${Date.now()}&_action=show`);
  await page.getByRole('button', { name: /Sent to the wrong person/ }).waitFor();
}

function drawn(url: string): string {
  const drawn = url.startsWith('/practice-chart/') ? CHART : SENT;
  return url.endsWith('?rtl') ? drawn.replace('lang="en"', 'lang="ar" dir="rtl"') : drawn;
}

async function openCard(query = ''): Promise<void> {
  await page.goto(`${at('127.0.0.1')}/practice-chart/patient/${Date.now()}/visits${query}`);
  const worker = await reporter.serviceWorker();
  await expect
    .poll(async () => JSON.stringify(await worker.evaluate('chrome.storage.session.get()')), {
      timeout: 20_000,
    })
    .toContain('"export-record"');
  await page.getByRole('button', { name: 'Export' }).hover();
  await page.getByRole('status', { name: 'Needful reminder' }).waitFor();
}
