import { type Browser, browser } from 'wxt/browser';
import type { Message, Sender } from '../messages/_define.ts';
import type { Reply } from '../messages/_send.ts';
import { messages } from '../messages/index.generated.ts';
import { logFault } from './log-fault.ts';
import { assignmentFor, isGranted } from './sites.ts';

/** Every message of the registry, without its types: each `parse` brings them back. */
const registry = messages as unknown as Readonly<Record<string, Message<unknown, unknown>>>;

/** Answers messages of our own contexts. Register once, at the worker's top level. */
export function listen(): void {
  browser.runtime.onMessage.addListener(
    (envelope: unknown, from: Browser.runtime.MessageSender, answer: (reply: Reply) => void) => {
      const name = nameOf(envelope);
      if (name === null) return false;
      route(name, (envelope as { request?: unknown }).request, from).then(answer, (error: unknown) => {
        logFault(`${name} failed`, error);
        answer({ fault: `Needful could not do this (${name}).` });
      });
      return true;
    },
  );
}

function nameOf(envelope: unknown): string | null {
  const name = (envelope as { needful?: unknown } | null)?.needful;
  return typeof name === 'string' && Object.hasOwn(registry, `${name}.request`) ? name : null;
}

async function route(name: string, request: unknown, from: Browser.runtime.MessageSender): Promise<Reply> {
  const sender = await recognise(from);
  const message = registry[`${name}.request`];
  const allowed =
    sender !== null && message !== undefined && (message.from === 'either' || message.from === sender.from);
  if (!allowed) return { fault: `${name} is not open to this sender.` };
  return { answer: await message.handle(message.parse(request), sender) };
}

/**
 * Who sends, by what the browser says alone: nothing a message says about itself is believed. A page that was rendered
 * in advance is nobody's; one that is being left may still be reporting. A sandboxed frame has lost its origin.
 */
export async function recognise(from: Browser.runtime.MessageSender): Promise<Sender | null> {
  const { id, url, origin, documentLifecycle = 'active' } = from;
  if (id !== browser.runtime.id || url === undefined || !URL.canParse(url)) return null;
  if (documentLifecycle === 'prerender') return null;
  const own = new URL(browser.runtime.getURL('/'));
  if (new URL(url).protocol === own.protocol) return isSurface(url, from) ? { from: 'surface' } : null;
  // Firefox names no origin before 126.
  if (origin !== undefined && origin !== new URL(url).origin) return null;
  return recognisePage(from, url);
}

/** A whole document of our own: nothing of ours is web accessible, so no page can frame one. */
function isSurface(url: string, { origin, frameId }: Browser.runtime.MessageSender): boolean {
  const own = new URL(browser.runtime.getURL('/'));
  const isOwn = new URL(url).host === own.host && (origin === undefined || origin === own.href.slice(0, -1));
  return isOwn && (frameId === undefined || frameId === 0);
}

/** A frame of a tab whose place is assigned and granted. */
async function recognisePage(from: Browser.runtime.MessageSender, url: string): Promise<Sender | null> {
  const { tab, frameId, documentId } = from;
  if (tab?.id === undefined || frameId === undefined) return null;
  const assignment = await assignmentFor(url);
  if (assignment === null || !(await isGranted(assignment.match))) return null;
  return { from: 'page', tabId: tab.id, frameId, documentId, url };
}
