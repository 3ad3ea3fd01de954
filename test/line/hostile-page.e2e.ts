import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { readIncidents } from '../kit/incidents.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { ATTACKS, type Attack, frames, THIEF } from './overlay-attacks.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { signIn, tell } from './reporting.ts';
import { watchPage } from './watch-page.ts';

/** The strictest policy there is: no style, no script but one by its nonce, nothing made from a string. */
const POLICY = `default-src 'none'; script-src 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** What Roundcube shows of a sent message, as far as its profile reads it; `script` runs before anything of ours. */
function message(script: string): string {
  return `<!doctype html><html lang="en"><head><title>Sent</title><script nonce="page">${script}</script></head>
    <body class="task-mail"><div id="message-header"><h2 class="subject">Lab results</h2>
    <table><tr><td class="header to"><span class="adr">
    <a class="rcmContactAddress" title="wrong.person@othermail.example">Wrong Person</a></span></td></tr></table>
    <div class="header-links"><a href="#all">Details</a></div></div></body></html>`;
}

/** The site in a frame that nobody sees, over something that everybody wants to press. */
function bait(url: string): string {
  const framed = url.replace('/framed', '/').replaceAll('&', '&amp;');
  const look = 'position:absolute;inset:0;width:900px;height:600px;opacity:0.01;border:0';
  return `<!doctype html><button>Win a prize</button><iframe src="${framed}" style="${look}"></iframe>`;
}

const QUERY = '_task=mail&_mbox=Sent&_action=show';
const BUTTON = /Sent to the wrong person/;

let server: Server;
let script = '';
let needful: TestServer;
let reporter: Chromium;
let surface: Page;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
    if (url.startsWith('/framed')) response.writeHead(200, { 'content-type': 'text/html' }).end(bait(url));
    else response.writeHead(200, headers).end(message(script));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  const { origin, demo } = needful;
  await tell(reporter, 'enrol', { server: origin, organizationId: demo.organizationId });
  await signIn(reporter, demo.staff);
  surface = await reporter.extensionPage('options.html');
});

afterAll(async () => {
  await reporter?.close();
  await needful?.stop();
  server?.close();
});

beforeEach(() => {
  script = '';
});

afterEach(() => page.close());

describe('on a page that means ill', () => {
  it('the strictest policy of a page hides neither the button nor the receipt, and is not broken', async () => {
    await open();
    const button = await findPart(page, 'button', BUTTON);
    await button.hover();
    await findPart(page, 'StaticText', /othermail\.example/);
    await button.click();
    await findPart(page, 'StaticText', /Reported/);
    await findPart(page, 'StaticText', /Privacy Officer, Pat Lee, has it/);
    expect(complaints).toEqual([]);
  });

  it.each(ATTACKS.filter(({ comes }) => comes === 'nothing').map((each) => [each.what, each] as const))(
    'a page that %s gets no report out of it',
    async (_what, attack) => {
      const before = await keptReports();
      await suffer(attack);
      expect(await hasNoPart(page, 'StaticText', /✓ Reported|Keeping/)).toBe(true);
      expect(await keptReports()).toBe(before);
    },
  );

  it.each(ATTACKS.filter(({ comes }) => comes === 'works').map((each) => [each.what, each] as const))(
    'a page that %s cannot keep a person from reporting',
    async (_what, attack) => {
      await suffer(attack);
      await findPart(page, 'StaticText', /Reported/);
    },
  );

  it('a page that frames the site, transparent under a bait, gets no report out of the click', async () => {
    const before = await keptReports();
    await open(`/framed?${QUERY}`);
    const button = await findPart(page, 'button', BUTTON);
    await button.click();
    await frames(page);
    expect(await keptReports()).toBe(before);
  });

  it('what is closed stays closed: no root, no text and no token is found by the page, whatever it patched', async () => {
    script = THIEF;
    await open();
    await page.evaluate(THIEF);
    await (await findPart(page, 'button', BUTTON)).click();
    await findPart(page, 'StaticText', /Reported/);
    const seen = await page.evaluate(() => ({
      stolen: (window as unknown as { stolen: unknown[] }).stolen.length,
      roots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null).length,
      text: document.documentElement.textContent ?? '',
      stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      extension: 'chrome' in window && 'storage' in (window.chrome as object),
    }));
    expect(seen).toMatchObject({ stolen: 0, roots: 0, stored: '[{},{},""]', extension: false });
    expect(seen.text).not.toMatch(/NF-|Reported|Sent to the wrong/);
  });

  it('what was sent in all is what persons pressed', async () => {
    await eventually('every report to arrive', async () => {
      const [kept, arrived] = [await keptReports(), (await readIncidents(needful.database)).length];
      return kept === arrived;
    });
    await open();
    const before = await keptReports();
    await (await findPart(page, 'button', BUTTON)).click();
    await findPart(page, 'StaticText', /has it/);
    expect(await readIncidents(needful.database)).toHaveLength(before + 1);
  });
});

/** Opens the page under attack, and has a person press where our button is. */
async function suffer({ before = '', attack, press }: Attack): Promise<void> {
  script = before;
  await open();
  const { x, y } = await (await findPart(page, 'button', BUTTON)).at();
  if (attack !== undefined) await page.evaluate(attack);
  if (press !== undefined) await press(page, { x, y });
  else {
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.click(x, y);
  }
  await frames(page);
}

/** A report is kept before anything is shown or sent: what is not kept was not made. */
async function keptReports(): Promise<number> {
  const kept = await surface.evaluate(
    `chrome.runtime.sendMessage({ needful: 'list-kept-reports', request: {} }).then(({ answer }) => JSON.stringify(answer))`,
  );
  return String(kept).split('"reference":').length - 1;
}

async function open(at = `/?${QUERY}`): Promise<void> {
  page = await reporter.context.newPage();
  complaints = watchPage(page);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}${at}&_uid=${Date.now()}`);
}
