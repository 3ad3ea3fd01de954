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

const BUTTON = /Sent to the wrong person/;

let server: Server;
let script = '';
let needful: TestServer;
let reporter: Chromium;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  server = createServer((_request, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
    response.writeHead(200, headers).end(message(script));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  const { origin, demo } = needful;
  await tell(reporter, 'enrol', { server: origin, organizationId: demo.organizationId });
  await signIn(reporter, demo.staff);
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

  it('clicks and keys made by a script send nothing', async () => {
    await open();
    await findPart(page, 'button', BUTTON);
    await reportedNothing(async () => {
      await page.evaluate(() => {
        const host = document.querySelector<HTMLElement>('html > div[popover]');
        const at = host?.getBoundingClientRect();
        const options = { bubbles: true, composed: true, clientX: at?.x ?? 0, clientY: at?.y ?? 0 };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          host?.dispatchEvent(new MouseEvent(type, options));
        host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        host?.click();
        for (let x = 0; x < innerWidth; x += 8) {
          for (let y = 0; y < innerHeight; y += 8) (document.elementFromPoint(x, y) as HTMLElement).click();
        }
      });
    });
  });

  it.each([
    ['lays something later into the top layer, through which clicks fall', cover],
    ['makes our layer transparent', seeThrough],
    ['clips our layer away', clip],
    ['moves our layer under the pointer from outside the view', shift],
  ])('a page that %s gets no report out of the click', async (_name, attack) => {
    await open();
    const button = await findPart(page, 'button', BUTTON);
    await reportedNothing(async () => {
      await page.evaluate(attack);
      await button.click();
    });
  });

  it('what is closed stays closed: no root, no text and no token is found by the page, whatever it patched', async () => {
    script = `
      window.stolen = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, { ...init, mode: 'open' });
        window.stolen.push(root);
        return root;
      };
      const fetching = window.fetch;
      window.fetch = (...given) => { window.stolen.push(given); return fetching(...given); };
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...given) {
        if (this instanceof ShadowRoot) window.stolen.push(this);
        return add.apply(this, given);
      };
      addEventListener('message', (event) => window.stolen.push(event.data));
      addEventListener('click', (event) => window.stolen.push(...event.composedPath().filter((each) => each instanceof ShadowRoot)), true);
    `;
    await open();
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

  it('a page that throws our layer out gets it back, and cannot keep a person from reporting', async () => {
    script = `addEventListener('DOMContentLoaded', () => {
      let left = 3;
      new MutationObserver(() => {
        const ours = document.querySelector('html > div[popover]');
        if (ours !== null && left-- > 0) ours.remove();
      }).observe(document.documentElement, { childList: true });
    });`;
    await open();
    await (await findPart(page, 'button', BUTTON)).click();
    await findPart(page, 'StaticText', /Reported/);
  });
});

async function open(): Promise<void> {
  page = await reporter.context.newPage();
  complaints = watchPage(page);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?_task=mail&_mbox=Sent&_uid=${Date.now()}&_action=show`);
}

/**
 * Proven by a report that is made afterwards: had the attack sent one, there would be two. The preview, which says
 * "Reported at" of what would be sent, may well be open.
 */
async function reportedNothing(attack: () => Promise<void>): Promise<void> {
  const before = (await readIncidents(needful.database)).length;
  await attack();
  expect(await hasNoPart(page, 'StaticText', /✓ Reported|Keeping/)).toBe(true);
  await page.reload();
  await (await findPart(page, 'button', BUTTON)).click();
  await findPart(page, 'StaticText', /has it/);
  await eventually('the one report', async () => (await readIncidents(needful.database)).length > before);
  expect(await readIncidents(needful.database)).toHaveLength(before + 1);
}

function cover(): void {
  const over = document.createElement('div');
  over.popover = 'manual';
  document.body.append(over);
  over.showPopover();
  const style = { position: 'fixed', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
  Object.assign(over.style, style, { background: 'white', opacity: '1' });
}

function seeThrough(): void {
  document
    .querySelector<HTMLElement>('html > div[popover]')
    ?.style.setProperty('opacity', '0.01', 'important');
}

function clip(): void {
  const ours = document.querySelector<HTMLElement>('html > div[popover]');
  ours?.style.setProperty('filter', 'opacity(0)', 'important');
}

function shift(): void {
  const ours = document.querySelector<HTMLElement>('html > div[popover]');
  ours?.style.setProperty('transform', 'translate(0, -4000px)', 'important');
  addEventListener('pointerdown', () => ours?.style.removeProperty('transform'), { capture: true });
}
