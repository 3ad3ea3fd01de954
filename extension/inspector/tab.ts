import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { browser } from 'wxt/browser';
import type { Inspector, Tried } from '../page/inspect/inspector.ts';
import { INSPECTOR, type InspectedWorld } from './in-page.ts';

type Call = keyof Inspector;
type Told<Name extends Call> = Awaited<ReturnType<Inspector[Name]>>;

/** Puts the inspector into every frame of a tab that the browser lets us into. @returns their ids, the page's own first */
export async function enterTab(tabId: number): Promise<readonly number[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/inspect.js'],
  });
  return frames.map(({ frameId }) => frameId).sort((one, other) => one - other);
}

/** Asks the inspector of one frame. Null where the frame is gone, or shows another document by now. */
async function ask<Name extends Call>(
  tabId: number,
  frameId: number,
  name: Name,
  ...given: Parameters<Inspector[Name]>
): Promise<Told<Name> | null> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: callInPage,
      args: [INSPECTOR, name, given],
    })
    .catch(() => []);
  return (results[0]?.result as Told<Name> | undefined) ?? null;
}

/** Runs in the page's isolated world, so it stands alone. */
function callInPage(symbol: string, name: string, given: readonly unknown[]): unknown {
  const world = globalThis as InspectedWorld;
  const inspector = world[Symbol.for(symbol)] as unknown as
    | Readonly<Record<string, (...all: readonly unknown[]) => unknown>>
    | undefined;
  return inspector?.[name]?.(...given);
}

/** Waits until the person has pointed at something in one of the frames; [] where they gave up. */
export async function pick(tabId: number, frames: readonly number[]): Promise<readonly string[]> {
  const first = await Promise.race(frames.map((frame) => ask(tabId, frame, 'pick')));
  await cancel(tabId, frames);
  return first ?? [];
}

export async function cancel(tabId: number, frames: readonly number[]): Promise<void> {
  await Promise.all(frames.map((frame) => ask(tabId, frame, 'cancel')));
}

/** Outlines what a selector finds in every frame. @returns how many; null where a browser does not take it */
export async function show(
  tabId: number,
  frames: readonly number[],
  selector: string,
): Promise<number | null> {
  const counts = await Promise.all(frames.map((frame) => ask(tabId, frame, 'show', selector)));
  return counts.includes(-1) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

export async function shownWords(
  tabId: number,
  frames: readonly number[],
  selectors: readonly string[],
): Promise<readonly string[]> {
  const words = await Promise.all(frames.map((frame) => ask(tabId, frame, 'shownWords', selectors)));
  return [...new Set(words.flatMap((found) => found ?? []))];
}

/** What the frame that knows most of it makes of a profile; null where no frame answers. */
export async function attempt(
  tabId: number,
  frames: readonly number[],
  site: string,
  profile: SiteProfile,
): Promise<Tried | null> {
  const all = await Promise.all(frames.map((frame) => ask(tabId, frame, 'attempt', site, profile)));
  const tried = all.filter((one) => one !== null);
  return (
    tried.find(({ act }) => act !== null) ?? tried.find(({ recognised }) => recognised) ?? tried[0] ?? null
  );
}

export async function leave(tabId: number, frames: readonly number[]): Promise<void> {
  await Promise.all(frames.map((frame) => ask(tabId, frame, 'stop')));
}
