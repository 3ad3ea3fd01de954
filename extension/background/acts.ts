import { ACTS, type Act, type Door } from '@needful/shared/domain/incident/report.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Sender } from '../messages/_define.ts';
import { announceChange } from './changed.ts';
import { countReading, isReadingDue } from './count-reading.ts';
import { runSelfTest } from './run-self-test.ts';

const seenSchema = z.record(
  z.string(),
  z.object({ site: z.string(), act: z.enum(ACTS).nullable(), kind: z.string().nullable() }),
);
export type Seen = { readonly site: string; readonly act: Act | null; readonly kind: string | null };

const NAME = (tabId: number) => `acts:${tabId}`;

/** Remembers in the browser's memory what a frame shows, for as long as its tab shows it. */
export async function noteAct(seen: Seen, sender: Sender): Promise<Record<string, never>> {
  if (sender.from !== 'page') return {};
  await navigator.locks.request(NAME(sender.tabId), async () => {
    const frames = await framesOf(sender.tabId);
    await browser.storage.session.set({ [NAME(sender.tabId)]: { ...frames, [sender.frameId]: seen } });
  });
  announceChange();
  if (seen.act !== null) void testLater(seen, sender.tabId);
  return {};
}

/** How long a page has to finish what it shows, before what cannot be read counts. */
const SETTLED_MS = 3_000;

/** Tries once a day what the profile means to read at this act, and counts what it could and could not. */
async function testLater(seen: Seen, tabId: number): Promise<void> {
  if (seen.act === null || !(await isReadingDue(seen.site, seen.act))) return;
  await new Promise((settled) => setTimeout(settled, SETTLED_MS));
  const now = await actIn(tabId);
  if (now?.act !== seen.act || now.site !== seen.site) return;
  const test = await runSelfTest(tabId);
  if (test !== null && test !== 'busy' && test.recognised) await countReading(seen.site, seen.act, test);
}

export async function forgetActs(tabId: number): Promise<void> {
  await browser.storage.session.remove(NAME(tabId));
}

async function framesOf(tabId: number): Promise<Readonly<Record<string, Seen>>> {
  const stored = (await browser.storage.session.get(NAME(tabId)))[NAME(tabId)];
  return seenSchema.safeParse(stored).data ?? {};
}

/** The act that a tab shows, preferring one that can be reported. */
export async function actIn(tabId: number): Promise<(Seen & { readonly frameId: number }) | null> {
  const frames = Object.entries(await framesOf(tabId)).map(([frame, seen]) => ({
    ...seen,
    frameId: Number(frame),
  }));
  return (
    frames.find(({ kind }) => kind !== null) ?? frames.find(({ act }) => act !== null) ?? frames[0] ?? null
  );
}

/** What the background asks of the page code of one frame. */
export type ToPage = { readonly needfulPage: 'report-this'; readonly door: Door };

/** Reports the message that the tab shows; false when it shows none, or its page has changed meanwhile. */
export async function reportTab(tabId: number, door: Door): Promise<boolean> {
  const seen = await actIn(tabId);
  if (seen === null || seen.kind === null) return false;
  const message: ToPage = { needfulPage: 'report-this', door };
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, message, { frameId: seen.frameId })
    .catch(() => undefined);
  return answer === true;
}
