import { type Browser, browser } from 'wxt/browser';
import type { Message, Sender } from '../messages/_define.ts';
import type { Reply } from '../messages/_send.ts';
import { messages } from '../messages/index.generated.ts';
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
        // The words of an error may quote what was sent; a page gets none of them.
        console.error(`${name} failed`, error);
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
 * Who sends, by what the browser says alone. A surface is a document of our own origin: nothing of ours is web
 * accessible, so no page can frame one. A page is a frame of a tab whose origin is assigned and granted.
 */
async function recognise(from: Browser.runtime.MessageSender): Promise<Sender | null> {
  if (from.id !== browser.runtime.id || from.url === undefined) return null;
  if (from.url.startsWith(browser.runtime.getURL('/'))) return { from: 'surface' };
  const { tab, frameId, documentId, url } = from;
  if (tab?.id === undefined || frameId === undefined) return null;
  const assignment = await assignmentFor(url);
  if (assignment === null || !(await isGranted(assignment.match))) return null;
  return { from: 'page', tabId: tab.id, frameId, documentId, url };
}
