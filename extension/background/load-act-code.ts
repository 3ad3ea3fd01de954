import { browser } from 'wxt/browser';
import type { Sender } from '../messages/_define.ts';

/** Puts the button, the receipt and the card into the very document that asked. */
export async function loadActCode(sender: Sender): Promise<Record<string, never>> {
  if (sender.from !== 'page') return {};
  const { tabId, frameId, documentId } = sender;
  const target =
    documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: ['/act.js'] });
  return {};
}
