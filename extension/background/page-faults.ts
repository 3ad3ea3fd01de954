import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Sender } from '../messages/_define.ts';
import { announceChange } from './changed.ts';

/** `threw`: what reads ended in an error. `slow`: the page is so large that reading it would be felt. */
export const PAGE_FAULTS = ['threw', 'slow'] as const;
export type PageFault = (typeof PAGE_FAULTS)[number];

const NAME = (tabId: number) => `fault:${tabId}`;
const SAID: Readonly<Record<PageFault, string>> = {
  threw: 'its reading ended in an error',
  slow: 'reading it takes too long',
};
const told = new Set<string>();

/** Remembers for the popup that a page is read no more, and writes each fault of a site to the console once. */
export async function noteFault(
  { site, fault }: { readonly site: string; readonly fault: PageFault },
  sender: Sender,
): Promise<Record<string, never>> {
  if (sender.from !== 'page') return {};
  const what = `${site} ${fault}`;
  if (!told.has(what)) console.error(`A page of ${site} is read no more: ${SAID[fault]}.`);
  told.add(what);
  await browser.storage.session.set({ [NAME(sender.tabId)]: fault });
  announceChange();
  return {};
}

export async function faultIn(tabId: number): Promise<PageFault | null> {
  const stored = (await browser.storage.session.get(NAME(tabId)))[NAME(tabId)];
  return z.enum(PAGE_FAULTS).safeParse(stored).data ?? null;
}

export async function forgetFault(tabId: number): Promise<void> {
  await browser.storage.session.remove(NAME(tabId));
}
