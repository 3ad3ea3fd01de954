import { type Browser, browser } from 'wxt/browser';

/** The tab a person means when they speak to a surface: the active one, or the last one before a surface's own. */
export async function findPageTab(): Promise<Browser.tabs.Tab | null> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active !== undefined && !isOwn(active)) return active;
  const others = (await browser.tabs.query({})).filter((tab) => !isOwn(tab));
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0] ?? null;
}

function isOwn(tab: Browser.tabs.Tab): boolean {
  return (tab.url ?? '').startsWith(browser.runtime.getURL('/'));
}
