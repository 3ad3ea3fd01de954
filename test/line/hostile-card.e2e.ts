import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignSite } from '../../server/store/organizations.ts';
import { publishProfile } from '../../server/store/site-profiles.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { findPart, hasNoPart, readAloud } from '../kit/parts-on-page.ts';
import { prepareReminders } from '../kit/reminders.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { ATTACKS, type Attack, frames, THIEF } from './overlay-attacks.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { onExtensionPage, signIn, tell } from './reporting.ts';

/** A sent message of which a card speaks at once, whose safer thing is to report it: the click that is worth stealing. */
const PROFILE: SiteProfile = {
  ...{ vocabulary: 1, title: 'Card', system: 'webmail', unproven: null, matches: [] },
  recognisedBy: ['main.mail'],
  acts: [
    {
      ...{ act: 'read-sent-mail', when: [{ present: 'main.mail' }], button: null, kind: 'misdirected-email' },
      facts: {
        recipients: [{ selector: 'a.to', from: { attribute: 'title' } }],
        sentAt: { selector: 'time', from: { attribute: 'datetime' }, written: 'iso' },
      },
      trigger: null,
    },
  ],
};
const HOST = 'card.example';
const SAFER = /^Report it/;
const LINE = /You just sent this|Sent to the wrong person/;

function message(script: string): string {
  return `<!doctype html><html lang="en"><head><title>Sent</title><script>${script}</script></head><body>
    <main class="mail"><h1>Lab results</h1><a class="to" title="jane@partnr-clinic.example">Jane</a>
    <time datetime="${new Date().toISOString()}">now</time><input id="own"></main></body></html>`;
}

const PAINTED =
  '<!doctype html><section><p>You just sent this.</p><button>Report it</button><p>red fox</p></section>';

function bait(): string {
  const look = 'position:absolute;inset:0;width:1200px;height:780px;opacity:0.01;border:0';
  return `<!doctype html><button>Win a prize</button><iframe src="/mail" style="${look}"></iframe>`;
}

let server: Server;
let script = '';
let needful: TestServer;
let reporter: Chromium;
let page: Page;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url === '/framed' ? bait() : url === '/plain' ? PAINTED : message(script));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  const { origin, demo } = needful;
  const org = demo.organizationId;
  await inTenant(needful.server.pool, { org }, async (sql) => {
    await publishProfile(sql, org, 'own-card', PROFILE);
    await assignSite(sql, org, 'own-card', `http://${HOST}/*`);
  });
  const directory = { own: ['clinic.example'], partners: ['partner-clinic.example'] };
  await prepareReminders(needful, directory, ['sent-by-mistake']);
  const where = { grant: ['http://localhost/*', `http://${HOST}/*`], loopbackHosts: [HOST] };
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, ...where });
  await tell(reporter, 'enrol', { server: origin, organizationId: org });
  await signIn(reporter, demo.staff);
});

afterAll(async () => {
  await reporter?.close();
  await needful?.stop();
  server?.close();
});

beforeEach(() => {
  script = '';
  return forgetCards();
});

afterEach(() => page.close());

/** What a person's press on the card would have changed: what became of cards, quiet that was asked for, reports. */
async function changed(): Promise<{ told: string[]; snoozed: boolean; reports: number }> {
  const stored = (await onExtensionPage(reporter, 'chrome.storage.local.get(null)')) as Record<
    string,
    unknown
  >;
  const memories = Object.entries(stored).filter(([name]) => name.startsWith('cards:'));
  const all = memories.map(([, memory]) => memory as { cards: { told: string[] }[]; snoozedUntil: unknown });
  const kept = JSON.stringify(await tell(reporter, 'list-kept-reports'));
  return {
    told: all.flatMap(({ cards }) => cards.flatMap(({ told }) => told)).filter((each) => each !== 'SHOWN'),
    snoozed: all.some(({ snoozedUntil }) => snoozedUntil !== null),
    reports: kept.split('"reference":').length - 1,
  };
}

type Memory = {
  readonly cards: readonly { readonly told: readonly string[] }[];
  readonly snoozedUntil: unknown;
};

async function memories(): Promise<Memory[]> {
  const stored = (await onExtensionPage(reporter, 'chrome.storage.local.get(null)')) as Record<
    string,
    Memory
  >;
  return Object.keys(stored).flatMap((name) => (name.startsWith('cards:') ? (stored[name] ?? []) : []));
}

/** A card that the browser has seen: before that no press counts, whoever makes it. */
async function seen(): Promise<{ readonly x: number; readonly y: number }> {
  const button = await findPart(page, 'button', SAFER);
  await eventually('the browser to see the card', async () =>
    (await memories()).some(({ cards }) => cards.some(({ told }) => told.includes('SHOWN'))),
  );
  return await button.at();
}

/** So that each attack finds a card that was never shown, and a day on which none was. */
async function forgetCards(): Promise<void> {
  await onExtensionPage(
    reporter,
    `chrome.storage.local.get(null).then((all) => chrome.storage.local.remove(Object.keys(all).filter((name) => name.startsWith('cards:'))))`,
  );
}

async function open(path = '/mail'): Promise<void> {
  page = await reporter.context.newPage();
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://${HOST}:${port}${path}`);
}

/** Opens the page under attack, and has a person press where the card's first button is. */
async function suffer({ before = '', attack, press }: Attack): Promise<void> {
  script = before;
  await open();
  const { x, y } = await seen();
  if (attack !== undefined) await page.evaluate(attack);
  if (press !== undefined) await press(page, { x, y });
  else {
    await page.mouse.move(x, y, { steps: 4 });
    await frames(page);
    await page.mouse.click(x, y);
  }
  await frames(page);
}

describe('a card on a page that means ill', () => {
  it.each(ATTACKS.filter(({ comes }) => comes === 'nothing').map((each) => [each.what, each] as const))(
    'that %s reports nothing, and nothing is settled by it',
    async (_what, attack) => {
      const { reports } = await changed();
      await suffer(attack);
      expect(await changed()).toEqual({ told: [], snoozed: false, reports });
    },
  );

  it.each(ATTACKS.filter(({ comes }) => comes === 'works').map((each) => [each.what, each] as const))(
    'that %s is answered by the person all the same',
    async (_what, attack) => {
      await suffer(attack);
      await findPart(page, 'StaticText', /Reported/);
      expect((await changed()).told).toEqual(['HEEDED']);
    },
  );

  it('that frames the site, transparent over a bait, gets no press out of a person', async () => {
    const { reports } = await changed();
    await open('/framed');
    await (await findPart(page, 'button', SAFER)).click();
    await frames(page);
    expect(await changed()).toEqual({ told: [], snoozed: false, reports });
  });

  it('that paints a card of its own learns nothing from a press on it, and settles nothing', async () => {
    const before = await changed();
    await open();
    await seen();
    await page.evaluate(() => {
      const fake = document.createElement('section');
      fake.popover = 'manual';
      fake.innerHTML = '<p>You just sent this.</p><button>Report it</button><button>Close</button>';
      fake.style.cssText = 'position:fixed;inset:auto auto 1rem 1rem';
      document.body.append(fake);
      fake.showPopover();
    });
    await page.locator('section button').first().click();
    await frames(page);
    expect(await changed()).toEqual(before);
  });
});

/** What the toolbar's icon says in the tab of the page. */
async function badgeHere(): Promise<unknown> {
  return await onExtensionPage(
    reporter,
    `chrome.tabs.query({ url: 'http://${HOST}/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
  );
}

async function ownMark(): Promise<RegExp> {
  const { answer } = (await tell(reporter, 'read-mark')) as { answer: { words: string } };
  return new RegExp(`^${answer.words}$`);
}

describe('a true card', () => {
  it('bears the person’s own mark while nothing lies over it, and the toolbar says that it stands there', async () => {
    const mark = await ownMark();
    await open();
    await seen();
    await findPart(page, 'StaticText', mark);
    expect(await badgeHere()).toBe('card');
    await page.evaluate(() => {
      const over = document.createElement('p');
      over.popover = 'manual';
      over.textContent = 'Type your password to continue';
      over.style.cssText = 'position:fixed;inset:auto 1.5rem 9rem auto;pointer-events:none';
      document.body.append(over);
      over.showPopover();
    });
    await eventually('the mark to leave what is covered', () => hasNoPart(page, 'StaticText', mark));
    await page.evaluate(() => document.querySelector('body > p')?.remove());
    await findPart(page, 'StaticText', mark);
    await (await findPart(page, 'button', /^Close/)).click();
    await eventually('the toolbar to say no more', async () => (await badgeHere()) === '');
  });

  it('is told from a painted one: a page that has none of ours gets neither mark nor badge', async () => {
    await open('/plain');
    await findPart(page, 'button', SAFER);
    expect(await hasNoPart(page, 'StaticText', await ownMark())).toBe(true);
    expect(await badgeHere()).toBe('');
  });
});

/** What reads throws, or takes a third of a second each time: as a fault of ours would. */
const BROKEN = {
  threw: `Document.prototype.querySelector = () => { throw new Error('broken') }`,
  slow: '{ let now = 0; performance.now = () => (now += 300) }',
} as const;

/** Breaks what reads, in the world of our own code. */
async function breakReading(how: keyof typeof BROKEN): Promise<void> {
  const session = await reporter.context.newCDPSession(page);
  let ours: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { origin, id } }) => {
    if (origin === `chrome-extension://${reporter.extensionId}`) ours = id;
  });
  await session.send('Runtime.enable');
  const contextId = await eventually('the world of our code', () => ours);
  await session.send('Runtime.evaluate', { contextId, expression: BROKEN[how] });
  await session.detach();
}

describe('a page on which reading fails', () => {
  it('is left as it was, without anything of ours, and the fault is told once', async () => {
    const said: string[] = [];
    (await reporter.serviceWorker()).on('console', (message) => said.push(message.text()));
    for (const time of ['at first', 'again']) {
      await open();
      await findPart(page, 'StaticText', LINE);
      await breakReading('threw');
      await leaves(time);
      await forgetCards();
      if (time === 'at first') await page.close();
    }
    expect(await page.locator('main').innerText()).toContain('Lab results');
    await eventually('the fault to be told', () => said.some((text) => text.includes('is read no more')));
    expect(said.filter((text) => text.includes('is read no more'))).toHaveLength(1);
  });

  it('is read no more where reading it is felt again and again', async () => {
    const said: string[] = [];
    (await reporter.serviceWorker()).on('console', (message) => said.push(message.text()));
    await open();
    await findPart(page, 'StaticText', LINE);
    await breakReading('slow');
    await leaves('where it is felt');
    await eventually('that to be told', () => said.some((text) => text.includes('takes too long')));
    expect(await page.locator('main').innerText()).toContain('Lab results');
    await forgetCards();
  });

  /** The page changes all the while, so that it is looked at. */
  async function leaves(when: string): Promise<void> {
    await eventually(`our layer to leave ${when}`, () =>
      page.evaluate(() => {
        document.body.append('more');
        return document.querySelector('html > div') === null;
      }),
    );
  }
});

/** Everything by which a page may ask for words that it did not write, once each. */
function ask(words: readonly string[]) {
  const found = window as unknown as { find(text: string, ...how: boolean[]): boolean; stolen: unknown[] };
  const host = document.querySelector<HTMLElement>('html > div[popover]');
  const selection = getSelection();
  const heard: string[] = [];
  for (const word of words) {
    selection?.removeAllRanges();
    if (found.find(word, false, false, true)) heard.push(`found ${word}`);
    selection?.modify('extend', 'forward', 'documentboundary');
    heard.push(`selected ${selection}`);
  }
  document.execCommand('selectAll');
  heard.push(`all ${selection}`, document.documentElement.innerText, host?.innerText ?? '');
  for (let x = 4; x < innerWidth; x += 16)
    for (let y = 4; y < innerHeight; y += 16) {
      const { startContainer } = document.caretRangeFromPoint(x, y) ?? {};
      if (startContainer !== undefined && !document.contains(startContainer)) heard.push('caret in our root');
    }
  const look =
    host === null
      ? []
      : [...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name));
  selection?.removeAllRanges();
  return {
    heard: heard.join('\n'),
    look: look.join(' '),
    size: [host?.offsetWidth, host?.offsetHeight, host?.getClientRects().length],
    animations: document.getAnimations().length,
    names: [host?.role, host?.ariaLabel, host?.title, host?.id, host?.className],
    stolen: found.stolen.map(String),
  };
}

describe('what a card says', () => {
  it('is read by no page: not by its search, its selection, its styles, its events or what it patched', async () => {
    script = THIEF;
    await open();
    await page.evaluate(THIEF);
    await page.evaluate(() => {
      const { stolen } = window as unknown as { stolen: unknown[] };
      const types = [
        'copy',
        'cut',
        'selectionchange',
        'selectstart',
        'dragstart',
        'focusin',
        'focusout',
        'toggle',
      ];
      for (const type of [
        ...types,
        'pointerover',
        'pointerout',
        'animationstart',
        'transitionrun',
        'beforematch',
      ])
        addEventListener(
          type,
          (event) => {
            const { relatedTarget } = event as MouseEvent;
            const at = [event.target, relatedTarget].filter((each) => each instanceof Element);
            const ours = at.filter((each) => !document.contains(each));
            stolen.push(...ours, ...(`${getSelection()}`.trim() === '' ? [] : [`${getSelection()}`]));
          },
          true,
        );
    });
    const { x, y } = await (await findPart(page, 'StaticText', LINE)).at();
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.press('Control+c');
    await (await findPart(page, 'button', /^Continue/)).focus();
    expect(await page.evaluate(() => document.activeElement?.matches('html > div[popover]'))).toBe(true);
    await page.keyboard.press('Tab');
    const words = (await readAloud(page)).split('\n').filter((text) => text.length > 3);
    const own = ['Lab results', 'Jane', 'now'];
    const secrets = words.filter((text) => !own.includes(text));
    expect(secrets.length).toBeGreaterThan(5);
    const seen = await page.evaluate(ask, [...secrets, ...secrets.map((text) => text.slice(0, 4))]);
    const text = Object.values(seen).flat().join('\n');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(seen).toMatchObject({ size: [0, 0, 1], animations: 0, stolen: [] });
    expect(seen.names.filter((name) => name != null && name !== '')).toEqual([]);
    expect(seen.heard).not.toMatch(/found |caret/);
  });

  it('is in no picture that the page can keep of itself', async () => {
    await open();
    await findPart(page, 'button', SAFER);
    await page.evaluate(async () => {
      const style = document.createElement('style');
      style.textContent = `::view-transition-new(root) { display: none }
        ::view-transition-old(root) { animation: none; opacity: 1 } ::view-transition-group(root) { animation-duration: 900s }`;
      document.head.append(style);
      await document.startViewTransition(() => document.querySelector('html > div[popover]')?.remove()).ready;
    });
    const clip = { x: 640, y: 400, width: 640, height: 400 };
    const shown = await page.screenshot({ clip });
    await page.close();
    page = await reporter.context.newPage();
    await page.setContent('<body></body>');
    expect(shown.equals(await page.screenshot({ clip }))).toBe(true);
  });
});
