import { browser } from 'wxt/browser';
import type { Sender } from '../messages/_define.ts';

/** The card's code starts what it finds, so the reporter's comes before it. A chart needs the card alone, a text what counts in it, a page of many patients what knows one from the next. */
const FILES = {
  card: ['/act.js'],
  reporter: ['/reporter.js'],
  all: ['/reporter.js', '/act.js'],
  signals: ['/signals.js'],
  visit: ['/visit.js'],
} as const;

/** Puts the card, or the button with its preview and receipt, into the very document that asked. */
export async function loadActCode(part: keyof typeof FILES, sender: Sender): Promise<Record<string, never>> {
  if (sender.from !== 'page') return {};
  const { tabId, frameId, documentId } = sender;
  const target =
    documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [...FILES[part]] });
  return {};
}
