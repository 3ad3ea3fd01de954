import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { standInBrowser } from './browser.testing.ts';

type From = Browser.runtime.MessageSender;
const { local, granted } = standInBrowser();
let recognise: typeof import('./router.ts').recognise;

const tab = { id: 3 } as Browser.tabs.Tab;
const page: From = {
  ...{ id: 'needful', url: 'https://mail.clinic.example/?_task=mail', origin: 'https://mail.clinic.example' },
  ...{ tab, frameId: 0, documentId: 'D', documentLifecycle: 'active' },
};
const surface: From = {
  ...{ id: 'needful', url: 'chrome-extension://needful/popup.html', origin: 'chrome-extension://needful' },
  ...{ frameId: 0, documentLifecycle: 'active' },
};

beforeAll(async () => {
  ({ recognise } = await import('./router.ts'));
  local['sites'] = [
    { origin: 'https://mail.clinic.example', profile: 'roundcube' },
    { origin: 'https://not-allowed.example', profile: 'roundcube' },
  ];
  granted.add('https://mail.clinic.example/*');
});

describe('a sender is', () => {
  test('a page, by the frame that the browser names', async () => {
    const { tabId, frameId, url } = { tabId: 3, frameId: 0, url: page.url };
    expect(await recognise(page)).toEqual({ from: 'page', tabId, frameId, documentId: 'D', url });
  });

  test('a surface, as a window or as a tab', async () => {
    expect(await recognise(surface)).toEqual({ from: 'surface' });
    expect(await recognise({ ...surface, tab })).toEqual({ from: 'surface' });
  });

  test('a page that is being left, which may still be reporting', async () => {
    expect(await recognise({ ...page, documentLifecycle: 'pending_deletion' })).toMatchObject({
      from: 'page',
    });
  });
});

describe('a sender is nobody when it is', () => {
  const { url: _, ...nowhere } = page;
  const { tab: __, ...tabless } = page;
  test.each<[string, From]>([
    ['another extension', { ...page, id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['another extension that shows our address', { ...surface, id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['without an address', nowhere],
    ['at an address that is none', { ...page, url: 'about' }],
    ['a sandboxed frame of the site', { ...page, frameId: 4, origin: 'null' }],
    ['a frame that another origin wrote', { ...page, frameId: 4, origin: 'https://evil.example' }],
    ['at a blank address within the site', { ...page, frameId: 4, url: 'about:blank' }],
    ['a page rendered in advance', { ...page, documentLifecycle: 'prerender' }],
    ['a page that is no site', { ...page, url: 'https://evil.example/', origin: 'https://evil.example' }],
    [
      'a site whose permission was taken back',
      { ...page, url: 'https://not-allowed.example/', origin: 'https://not-allowed.example' },
    ],
    [
      'the site by another scheme',
      { ...page, url: 'http://mail.clinic.example/', origin: 'http://mail.clinic.example' },
    ],
    ['a frame of no tab', tabless],
    ['our own page in a frame', { ...surface, tab, frameId: 2 }],
    ['our own page under a lost origin', { ...surface, origin: 'null' }],
    [
      'a page of an extension whose id begins like ours',
      { ...surface, url: 'chrome-extension://needful-evil/popup.html' },
    ],
    ['a file', { ...page, url: 'file:///etc/passwd', origin: 'null' }],
  ])('%s', async (_who, from) => {
    expect(await recognise(from)).toBeNull();
  });
});
