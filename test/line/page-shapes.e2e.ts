import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignSite } from '../../server/store/organizations.ts';
import { publishProfile } from '../../server/store/site-profiles.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Canary, findCanaries, plant } from '../kit/canary.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import { prepareReminders } from '../kit/reminders.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { framed, routed, type Shape, tabbed, webmail } from './page-shapes.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { signIn, tell } from './reporting.ts';

/** On every card. */
const CONTINUE = /^Continue/;
/** Longer than a pointer must rest to be meant. */
const REST_MS = 300;
const QUIET = /Sent to the wrong person/;

const canaries: Canary[] = [];
function name(place: string): string {
  const canary = plant(place);
  canaries.push(canary);
  return canary.text;
}
const frames = framed([name('first in frames'), name('second in frames')]);
const tabs = tabbed([name('first tab'), name('second tab')]);
const mail = webmail([name('first subject'), name('second subject')]);
const routes = routed();
const shapes: readonly Shape[] = [frames, tabs, mail, routes];

let pages: Server;
let port: number;
let line: WiredServer;
let reporter: Chromium;
let page: Page;

beforeAll(async () => {
  pages = createServer(({ url = '/', headers }, response) => {
    const shape = shapes.find(({ host }) => headers.host?.startsWith(host));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(shape?.pages[url] ?? '');
  }).listen(0, '127.0.0.1');
  await once(pages, 'listening');
  ({ port } = pages.address() as AddressInfo);
  line = await startServerOnWire();
  const { demo, server, origin } = line.needful;
  const org = demo.organizationId;
  await inTenant(server.pool, { org }, async (sql) => {
    for (const { host, profile } of shapes) {
      const id = `own-${profile.title.toLowerCase()}`;
      await publishProfile(sql, org, id, profile);
      await assignSite(sql, org, id, `http://${host}/*`);
    }
  });
  await prepareReminders(line.needful, { own: ['clinic.example'] }, ['attached-lists', 'personal-mailboxes']);
  const loopbackHosts = shapes.map(({ host }) => host);
  const grant = ['http://localhost/*', ...loopbackHosts.map((host) => `http://${host}/*`)];
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant, loopbackHosts });
  await tell(reporter, 'enrol', { server: origin, organizationId: org });
  await signIn(reporter, demo.staff);
});

afterAll(async () => {
  await reporter?.close();
  await line?.wire.stop();
  await line?.needful.stop();
  pages?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await reporter.context.newPage();
});

async function open({ host }: Shape, hash = ''): Promise<void> {
  await page.goto(`http://${host}:${port}/${hash}`);
}

/** A card comes when the pointer rests on the button; until the code for it is there, nothing does. */
async function speaksAt(button: ReturnType<Page['locator']>): Promise<void> {
  const rested = async () => {
    await page.mouse.move(1, 1);
    await button.hover();
    return !(await hasNoPart(page, 'button', CONTINUE));
  };
  await eventually('a card', rested, { every: REST_MS });
}

/** No press counts before the browser has seen the button for a moment. */
async function closeReceipt(): Promise<boolean> {
  const isAway = async () => !(await hasNoPart(page, 'button', /^Reported NF/));
  if (await isAway()) return true;
  await (await findPart(page, 'button', /^Close/)).click();
  return await isAway();
}

async function leaves(): Promise<void> {
  await eventually('the card to leave', () => hasNoPart(page, 'button', CONTINUE));
}

/** Silent though the worker was asked: what it answers comes within a round of messages of its own. */
async function isSilentAt(button: ReturnType<Page['locator']>): Promise<void> {
  const before = await consideredIn();
  await page.mouse.move(1, 1);
  await button.hover();
  await button.click();
  await eventually('the worker to have been asked', async () => (await consideredIn()) > before);
  expect(await hasNoPart(page, 'button', CONTINUE)).toBe(true);
}

/** What became of cards, as the server counts it: going on after one is told too. */
async function consideredIn(): Promise<number> {
  const [row] = await ask<{ count: number }>(
    `select coalesce(sum(count), 0)::int as count from needful.card_count where outcome in ('considered', 'went-on')`,
  );
  return row?.count ?? 0;
}

function ask<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  return askAsSuperuser<Row>(line.needful.database.adminUrl, statement);
}

describe('a page whose address never changes', () => {
  it('in a set of frames: a card for the patient in the banner above, and another for the next', async () => {
    await open(frames);
    const work = page.frameLocator('frame[src="/work"]').frameLocator('iframe');
    await speaksAt(work.locator('button.go'));
    await page.frameLocator('frame[src="/banner"]').locator('button').click();
    await work.locator('input.all').click();
    await leaves();
    await work.locator('input.all').click();
    await speaksAt(work.locator('button.go'));
  });

  it('with several patients open at once: the card leaves with its patient, and each is spoken of once', async () => {
    await open(tabs);
    const shown = page.locator('[role="tabpanel"]:not([hidden]) button.go');
    await speaksAt(shown);
    await page.getByRole('tab', { name: 'Chart 2' }).click();
    await leaves();
    await speaksAt(shown);
    await page.getByRole('tab', { name: 'Chart 1' }).click();
    await leaves();
    await isSilentAt(shown);
  });

  it('webmail: a report belongs to its message, and the address that stands elsewhere is read', async () => {
    await open(mail);
    await (await findPart(page, 'button', QUIET)).click();
    await findPart(page, 'button', /^Undo/);
    await eventually('the receipt to be put away', closeReceipt, { every: REST_MS });
    await page.getByRole('button', { name: 'Second' }).click();
    await findPart(page, 'button', QUIET);
    const [told] = await eventually('the report', async () => {
      const rows = await ask<{ facts: string }>('select facts from needful.incident');
      return rows.length > 0 && rows;
    });
    expect(JSON.parse(told?.facts ?? '')).toMatchObject({ recipients: [{ hash: expect.any(String) }] });
  });

  it('a message that is written over another: a card for the one, the quiet button for the other', async () => {
    await open(mail);
    await findPart(page, 'button', QUIET);
    await page.getByRole('button', { name: 'Write' }).click();
    await speaksAt(page.locator('button.send'));
    await findPart(page, 'button', QUIET);
  });
});

describe('a page of routes after the #', () => {
  it('speaks of each patient once, also where everything is drawn anew', async () => {
    await open(routes, '#/patient/one/export');
    await speaksAt(page.locator('button.go'));
    await page.evaluate(() => window.dispatchEvent(new Event('hashchange')));
    expect(await hasNoPart(page, 'button', CONTINUE)).toBe(false);
    await page.reload();
    await isSilentAt(page.locator('button.go'));
    await page.evaluate(() => {
      location.hash = '#/patient/two/export';
    });
    await speaksAt(page.locator('button.go'));
  });
});

describe('what these pages show', () => {
  it('is told as what could be read and what could not', async () => {
    await open(mail);
    const read = await eventually('the counts', async () => {
      const rows = await ask<{ fact: string; could: boolean }>(
        `select fact, could from needful.site_reading where site = 'own-mail' order by fact`,
      );
      return rows.length > 0 && rows;
    });
    expect(read.map(({ fact, could }) => `${fact} ${could}`)).toEqual([
      'page true',
      'recipients true',
      'sentAt false',
      'visit true',
    ]);
  });

  it('never leaves them: no name, no subject', () => {
    const sent = line.wire.sent();
    expect(sent.length).toBeGreaterThan(10_000);
    expect(findCanaries(sent, canaries)).toEqual([]);
  });
});
