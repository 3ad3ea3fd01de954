import { browser } from 'wxt/browser';
import { findPageTab } from './page-tab.ts';
import { readState } from './read-state.ts';

/**
 * Opens the inspector for the tab in front, in a window of the extension's own: a page hears every key that is typed into
 * an element of its document. Answers whether there is a page to describe, and somebody who may.
 */
export async function openInspector(): Promise<{ readonly opened: boolean }> {
  const tab = await findPageTab();
  const { describesSites } = await readState();
  if (!describesSites || tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return { opened: false };
  const asked = new URLSearchParams({ tab: String(tab.id), origin: new URL(tab.url ?? '').origin });
  const url = browser.runtime.getURL(`/inspector.html?${asked}`);
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', width: 560, height: 900 });
  return { opened: true };
}
