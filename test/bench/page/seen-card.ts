import type { Chromium } from '../../kit/chromium.ts';
import { eventually } from '../../kit/eventually.ts';
import { onExtensionPage } from '../../line/reporting.ts';

/** How many reminder rules the organization has switched on, as the extension was told. */
export async function rulesOn(chromium: Chromium): Promise<number> {
  return await eventually('the organization’s rules', async () => {
    const { settings } = (await kept(chromium)) as { settings?: { reminders?: readonly string[] } };
    return settings?.reminders?.length;
  });
}

/**
 * Waits until the browser has seen a card uncovered. Asks what the extension keeps, not the page: a look at the page
 * would be work of the very thread that is measured.
 */
export async function cardSeen(chromium: Chromium): Promise<void> {
  await eventually('a card that stands', async () => {
    const all = Object.entries(await kept(chromium)).filter(([name]) => isMemory(name));
    return all.some(([, memory]) => JSON.stringify(memory).includes('"SHOWN"'));
  });
}

/** As on another day, so that neither the day's cap nor an earlier card stands in the way. */
export async function forgetCards(chromium: Chromium): Promise<void> {
  const names = Object.keys(await kept(chromium)).filter(isMemory);
  await onExtensionPage(chromium, `chrome.storage.local.remove(${JSON.stringify(names)})`);
}

function isMemory(name: string): boolean {
  return name.startsWith('cards:');
}

async function kept(chromium: Chromium): Promise<Readonly<Record<string, unknown>>> {
  return (await onExtensionPage(chromium, 'chrome.storage.local.get()')) as Record<string, unknown>;
}
