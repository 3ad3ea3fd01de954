import { browser } from 'wxt/browser';
import { reportTab } from './acts.ts';

const MENU = 'report-this';

/** One entry, on the pages that Needful reads and no others: to be drawn anew whenever they change. */
export function drawMenu(matches: readonly string[]): Promise<void> {
  return navigator.locks.request('needful-menu', () => draw([...matches])) as Promise<void>;
}

async function draw(matches: string[]): Promise<void> {
  await browser.contextMenus.removeAll();
  if (matches.length === 0) return;
  browser.contextMenus.create({
    id: MENU,
    title: 'Report this message to the officer',
    contexts: ['page', 'frame', 'selection', 'link', 'editable'],
    documentUrlPatterns: matches,
  });
}

/** Reports what the tab shows; where it shows nothing that can be reported, opens the popup instead. */
export async function reportOrOpen(
  tabId: number | undefined,
  door: 'keyboard' | 'context-menu',
): Promise<void> {
  if (tabId !== undefined && (await reportTab(tabId, door))) return;
  await browser.action.openPopup().catch(() => openPopupInTab());
}

/** Older browsers open a popup only from a click on the icon. */
async function openPopupInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
