import type { SiteAct, VisitPart } from '@needful/shared/sites/_define.ts';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { textOf } from './text-of.ts';

const MOST_FRAMES = 40;
const LONGEST = 400;
/** 160 bits. */
const HASH_LENGTH = 40;

/** Brought by code of its own, which loads where a profile says by what one visit is known from the next. */
export type NameVisit = typeof nameVisit;

/**
 * Which patient or message an act is about, by what the page shows of them: the address may never change. That is a text of
 * the page, so it is hashed here; a page without TLS has no `crypto.subtle`. Undefined where not all parts can be read.
 *
 * @param scope the message's own element where a page shows several, otherwise the document
 * @param key of this computer, or '' for what is compared in the page alone
 */
export function nameVisit({ visit = [] }: SiteAct, scope: ParentNode, key: string): string | undefined {
  const found = visit.map((part) => readPart(part, scope));
  if (found.length === 0 || found.includes('')) return undefined;
  const digest = hmac(sha256, utf8ToBytes(key), utf8ToBytes(found.join('\u001f')));
  return bytesToHex(digest).slice(0, HASH_LENGTH);
}

/** In the own document first; in those of the other frames where a banner stands above the frame with the work. */
function readPart({ selector, from, frames }: VisitPart, scope: ParentNode): string {
  for (const place of frames === 'all' ? [scope, ...otherDocuments()] : [scope]) {
    const element = shownOf([...place.querySelectorAll(selector)]);
    const text = element === undefined ? null : textOf(element, from);
    if (text !== null && text !== '') return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  }
  return '';
}

/** Of several patients that are open at once, the one in front; what is hidden counts where it is the only one. */
function shownOf(all: readonly Element[]): Element | undefined {
  return all.length < 2 ? all[0] : all.find(isShown);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Of the frames of this window that are shown and that the page itself could read. */
function otherDocuments(): readonly Document[] {
  const found: Document[] = [];
  const waiting: Window[] = window.top === null ? [] : [window.top];
  for (let next = waiting.shift(); next !== undefined && found.length < MOST_FRAMES; next = waiting.shift()) {
    const inner = documentOf(next);
    if (inner === null) continue;
    if (next !== window.self) found.push(inner);
    for (let index = 0; index < next.length && index < MOST_FRAMES; index += 1) {
      const frame = next[index];
      if (frame !== undefined) waiting.push(frame);
    }
  }
  return found;
}

/** Null for a frame of another origin, which the browser does not open, and for one that nobody sees. */
function documentOf(frame: Window): Document | null {
  try {
    return frame.frameElement === null || isShown(frame.frameElement) ? frame.document : null;
  } catch {
    return null;
  }
}
