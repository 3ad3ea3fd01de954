import { browser } from 'wxt/browser';

const ID = 'needful';
export const DETECTOR = 'detect.js';

/** Registers the detector for exactly these patterns, and starts it in tabs that are open already. */
export function registerDetector(matches: readonly string[]): Promise<void> {
  return navigator.locks.request('needful-detector', () => bring([...matches].sort())) as Promise<void>;
}

async function bring(matches: string[]): Promise<void> {
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (now !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [DETECTOR], matches, allFrames: true, runAt: 'document_idle' as const };
  if (now === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
  const before = new Set(now?.matches ?? []);
  const added = matches.filter((match) => !before.has(match));
  if (added.length > 0) await startInOpenTabs(added);
}

/** A page that was open before the permission, or before an update, gets the detector without a reload. */
export async function startInOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...matches] })) {
    if (id === undefined) continue;
    // A tab that went away, or shows an error page, has nothing to detect.
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [`/${DETECTOR}`] })
      .catch(() => undefined);
  }
}

export async function registeredMatches(): Promise<readonly string[]> {
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return now?.matches ?? [];
}
