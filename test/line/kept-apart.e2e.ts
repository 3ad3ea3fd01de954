import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignSite } from '../../server/store/organizations.ts';
import { publishProfile } from '../../server/store/site-profiles.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Canary, findCanaries, plant } from '../kit/canary.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { BLIND, type Malicious, REFUSED, TAKEN } from '../kit/malicious-profiles.ts';
import { findPart } from '../kit/parts-on-page.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { onExtensionPage, signIn, tell } from './reporting.ts';

const canaries: Canary[] = [];
function hidden(place: string): string {
  const canary = plant(place);
  canaries.push(canary);
  return canary.text;
}

/** Text wherever a profile could look for it. */
const RECORD = `<!doctype html><html lang="en"><head><title>${hidden('title')}</title></head><body><main>
  <h1>${hidden('heading')}</h1><nav></nav>
  <p class="body patient" title="${hidden('attribute')}">Please call ${hidden('body')}
    (${hidden('local part')}@${hidden('first host')}.example, ${hidden('other')}@other.example).</p>
  <p class="row" data-uid="${hidden('id')}" aria-label="${hidden('label')}">${hidden('row')}</p>
  <input id="search" value="Jane" title="${hidden('field')}"><textarea>${hidden('typed')}</textarea>
  <p class="number">MRN 48213 ${hidden('number')}</p>
  <p class="dob">1984-03-02</p><p class="born">1984-03-02 00:00</p><p class="today">2026-11-22</p>
  </main></body></html>`;
const MAIL = `<!doctype html><html lang="en"><body class="task-mail"><div id="message-header"><h2>x</h2>
  <div class="header-links"><a href="#all">Details</a></div></div>
  <iframe sandbox="allow-scripts" src="/sandboxed?_task=mail&_action=show&_mbox=Sent"></iframe></body></html>`;
const PLAIN = '<!doctype html><html lang="en"><body><main><h1>Nothing to see</h1></main></body></html>';

const all: readonly Malicious[] = [...TAKEN, BLIND, ...REFUSED];
const host = (index: number) => `record${index}.example`;

let pages: Server;
let port: number;
let line: WiredServer;
let reporter: Chromium;
const said: string[] = [];

beforeAll(async () => {
  pages = createServer(({ url = '', headers }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const mail = url.includes('_task=mail') ? MAIL : PLAIN;
    response.end(headers.host?.startsWith('record') === true ? RECORD : mail);
  }).listen(0, '127.0.0.1');
  await once(pages, 'listening');
  ({ port } = pages.address() as AddressInfo);
  line = await startServerOnWire({ NEEDFUL_ANY_DOCUMENT: 'false' });
  const { demo, server, origin } = line.needful;
  const org = demo.organizationId;
  await inTenant(server.pool, { org }, async (sql) => {
    for (const [index, { profile }] of all.entries()) {
      // Past the command, which refuses most of them: a server that was taken over would not ask.
      await publishProfile(sql, org, `own-${index}`, profile as SiteProfile);
      await assignSite(sql, org, `own-${index}`, `http://${host(index)}/*`);
    }
  });
  const hosts = all.map((_, index) => host(index));
  const grant = ['http://localhost/*', ...hosts.map((name) => `http://${name}/*`)];
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant, loopbackHosts: hosts });
  (await reporter.serviceWorker()).on('console', (message) => said.push(message.text()));
  reporter.context.on('console', (message) => said.push(message.text()));
  await tell(reporter, 'enrol', { server: origin, organizationId: org });
  await signIn(reporter, demo.staff);
});

afterAll(async () => {
  await reporter?.close();
  await line?.wire.stop();
  await line?.needful.stop();
  pages?.close();
});

async function open(at: string): Promise<Page> {
  const page = await reporter.context.newPage();
  await page.goto(at);
  return page;
}

type Listed = { readonly answer: { readonly sites: readonly { readonly profile: string }[] } };

describe('profiles that mean ill, published by a server that means ill', () => {
  it('are not taken where they are not of the vocabulary', async () => {
    const own = await eventually('the profiles to arrive', async () => {
      const { answer } = (await tell(reporter, 'list-sites')) as Listed;
      const ids = answer.sites.map(({ profile }) => profile).filter((id) => id.startsWith('own-'));
      return ids.length > 0 ? ids : undefined;
    });
    expect(own.sort()).toEqual([...TAKEN, BLIND].map((_, index) => `own-${index}`).sort());
  });

  it('bring nothing of the page out where they are, though persons report', async () => {
    for (const [index, { way }] of TAKEN.entries()) {
      const page = await open(`http://${host(index)}:${port}/?q=${hidden('query')}`);
      // Here a card stands open, and takes no press from the button.
      if (way === 'a birthday as a span') await findPart(page, 'button', /it is justified/);
      await (await findPart(page, 'button', /Sent to the wrong person|Report this/)).click();
      await findPart(page, 'StaticText', /has it\b/);
      await page.close();
    }
    const sent = Buffer.concat([line.wire.sent(), Buffer.from(said.join('\n'))]);
    // The host of an address is what a domain is; it stands in an attribute of no reader here.
    expect(findCanaries(sent, canaries)).toEqual([]);
    expect(sent.toString('latin1')).not.toMatch(/48213|1984-03-02|"sentAt":"1984/);
    const facts = 'select facts from needful.incident order by reported_at, id';
    const told = (await askAsSuperuser<{ facts: string }>(line.needful.database.adminUrl, facts)).map(
      (row) => JSON.parse(row.facts) as Record<string, unknown>,
    );
    expect(told).toHaveLength(TAKEN.length);
    expect(told.flatMap(Object.keys).sort()).toEqual(['messageHash', 'rangeDays', 'sectionCount']);
    expect(told.find(({ rangeDays }) => rangeDays !== undefined)).toEqual({ rangeDays: 43 * 366 });
  });

  it('stop at once where they run when they are withdrawn', async () => {
    const page = await open(`http://${host(0)}:${port}/`);
    await findPart(page, 'button', /Sent to the wrong person/);
    const { demo, server } = line.needful;
    const org = demo.organizationId;
    await inTenant(server.pool, { org }, (sql) => publishProfile(sql, org, 'own-0', null));
    await onExtensionPage(reporter, `chrome.alarms.create('sync', { when: Date.now() })`);
    await eventually('the button to leave', () =>
      page.evaluate(() => document.querySelector('html > div[popover]') === null),
    );
    await page.close();
  });
});

/** Everything by which a page could tell that it is not alone. */
function probe(id: string) {
  const seen: string[] = [];
  const files = ['manifest.json', 'act.js', 'detect.js', 'reporter.js', 'popup.html', 'icon.png'];
  const ask = (file: string) =>
    fetch(`chrome-extension://${id}/${file}`).then(
      () => void seen.push(file),
      () => {},
    );
  const frame = (file: string) =>
    new Promise<void>((done) => {
      const image = new Image();
      image.onload = () => done(void seen.push(`picture ${file}`));
      image.onerror = () => done();
      image.src = `chrome-extension://${id}/${file}`;
    });
  return Promise.all([...files.map(ask), ...files.map(frame)]).then(() => ({
    seen,
    marks: [...document.querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames(),
    ]),
    globals: Object.getOwnPropertyNames(window),
    symbols: Object.getOwnPropertySymbols(window).map(String),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    entries: performance
      .getEntries()
      .filter(({ name }) => name.startsWith('chrome-extension:') && !name.includes('probe'))
      .map(({ entryType }) => entryType)
      .filter((type) => type !== 'resource'),
    runtime: JSON.stringify(Object.keys((window as { chrome?: object }).chrome ?? {}).sort()),
    layout: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  }));
}

/** The worlds of our own code in a page. */
async function ownWorld(page: Page): Promise<{ session: CDPSession; contextId: number }> {
  const session = await reporter.context.newCDPSession(page);
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${reporter.extensionId}`) found.push(context.id);
  });
  await session.send('Runtime.enable');
  return { session, contextId: await eventually('the world of our code', () => found[0]) };
}

async function runIn({ session, contextId }: Awaited<ReturnType<typeof ownWorld>>, script: string) {
  const { result } = await session.send('Runtime.evaluate', {
    ...{ contextId, expression: script, awaitPromise: true, returnByValue: true },
  });
  return result.value as unknown;
}

describe('a page', () => {
  it('cannot tell that a person has Needful before it shows something', async () => {
    const stranger = await launchChromium();
    const bare = await stranger.context.newPage();
    await bare.goto(`http://localhost:${port}/`);
    const alone = await bare.evaluate(probe, reporter.extensionId);
    await stranger.close();
    const page = await open(`http://localhost:${port}/`);
    await ownWorld(page);
    expect(await page.evaluate(probe, reporter.extensionId)).toEqual(alone);
    expect(alone.seen).toEqual([]);
    await page.close();
  });

  it('sees one empty element without a name once the button stands there, and nothing in it', async () => {
    const page = await open(`http://localhost:${port}/?_task=mail&_action=show&_mbox=Sent`);
    await findPart(page, 'button', /Sent to the wrong person/);
    const ours = await page.evaluate(() => {
      const host = document.querySelector('html > div[popover]');
      return [
        host?.getAttributeNames().sort(),
        host?.innerHTML,
        host?.shadowRoot,
        document.querySelectorAll('html > div').length,
      ];
    });
    expect(ours).toEqual([['popover', 'style'], '', null, 1]);
    await page.close();
  });
});

describe('the extension', () => {
  it('starts nothing in a sandboxed frame of a site, which has lost its origin', async () => {
    const page = await open(`http://localhost:${port}/?_task=mail&_action=show&_mbox=Sent`);
    await findPart(page, 'button', /Sent to the wrong person/);
    const frame = await eventually('the frame', () =>
      page.frames().find((each) => each.url().includes('/sandboxed')),
    );
    expect(await frame.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
    await page.close();
  });

  it('keeps tokens, credentials and its surfaces’ messages from its own code in a page', async () => {
    const page = await open(`http://localhost:${port}/?_task=mail&_action=show&_mbox=Sent`);
    const world = await ownWorld(page);
    const reach = (area: string) =>
      runIn(world, `chrome.storage.${area}.get(null).then((all) => Object.keys(all), () => 'refused')`).catch(
        () => 'refused',
      );
    expect([await reach('local'), await reach('session')]).toEqual(['refused', 'refused']);
    for (const needful of [
      'read-state',
      'list-kept-reports',
      'fetch-my-reports',
      'sign-out',
      'list-sites',
      'enrol',
    ]) {
      const reply = runIn(
        world,
        `chrome.runtime.sendMessage({ needful: '${needful}', request: {}, from: 'surface', origin: 'chrome-extension://' + chrome.runtime.id })`,
      );
      expect(await reply, needful).toEqual({ fault: `${needful} is not open to this sender.` });
    }
    await page.close();
  });

  it('writes no token, credential or canary into any log', async () => {
    const kept = JSON.stringify(
      await onExtensionPage(
        reporter,
        'Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)])',
      ),
    );
    const secrets = [...kept.matchAll(/"(?:accessToken|refreshToken|secret)":"([^"]+)"/g)].map(
      ([, secret]) => secret ?? '',
    );
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    const logs = [...said, ...line.needful.logged].join('\n');
    for (const secret of secrets) expect(logs).not.toContain(secret);
    expect(findCanaries(Buffer.from(logs), canaries)).toEqual([]);
  });
});
