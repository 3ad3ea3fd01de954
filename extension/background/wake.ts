import { browser } from 'wxt/browser';
import { forgetActs } from './acts.ts';
import { refreshBadge } from './badge.ts';
import { forgetOldCards } from './cards/memory.ts';
import { forgetCards } from './cards/open-cards.ts';
import { whenChanged } from './changed.ts';
import { ensureInstallation } from './installation.ts';
import { leaving } from './leaving.ts';
import { reportOrOpen } from './menu.ts';
import { OUTBOX_ALARM, onDue } from './outbox/alarm.ts';
import { nudgeAll } from './outbox/nudge.ts';
import { sendNow } from './outbox/send.ts';
import { forgetFault } from './page-faults.ts';
import { readPolicy } from './policy.ts';
import { registeredMatches, startInOpenTabs } from './register-detector.ts';
import { hideIdentity, restoreSession } from './session.ts';
import { signOut } from './sign-in.ts';
import { registerSites } from './sites.ts';
import { syncSettings } from './sync.ts';

const SYNC_ALARM = 'sync';
const SYNC_MINUTES = 60;

/** Registers every listener, synchronously: a worker that is started by an event must have them at once. */
export function wake(): void {
  onDue(() => void sendNow());
  whenChanged(() => void refreshBadge());
  browser.alarms.onAlarm.addListener(({ name }) => void (name === OUTBOX_ALARM ? sendNow() : refresh()));
  browser.runtime.onInstalled.addListener(() => void begin(true));
  browser.runtime.onStartup.addListener(() => void begin(false));
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void refresh();
  });
  browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') forgetTab(tabId);
  });
  browser.commands.onCommand.addListener((_command, tab) => void reportOrOpen(tab?.id, 'keyboard'));
  browser.contextMenus.onClicked.addListener((_info, tab) => void reportOrOpen(tab?.id, 'context-menu'));
  browser.idle.onStateChanged.addListener((state) => void idled(state));
  self.addEventListener('online', () => void nudgeAll());
  void resume();
}

function forgetTab(tabId: number): void {
  void forgetActs(tabId);
  void forgetCards(tabId);
  void forgetFault(tabId);
}

/** Every start of the worker: whatever waits is looked at, since the worker may have died in mid-flight. */
async function resume(): Promise<void> {
  await hideStorage();
  await restoreSession();
  browser.idle.setDetectionInterval((await readPolicy()).idleMinutes * 60);
  await refreshBadge();
  await sendNow();
}

/** What is stored, a credential among it, is for the extension's own pages: code within a page has no part in it. */
async function hideStorage(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session])
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

async function begin(installed: boolean): Promise<void> {
  await restoreSession();
  if (installed) await startInOpenTabs(await registeredMatches());
  await refresh();
  await nudgeAll();
}

async function refresh(): Promise<void> {
  await browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_MINUTES });
  await forgetOldCards(Date.now());
  await ensureInstallation();
  await syncSettings();
  await registerSites();
}

async function idled(state: string): Promise<void> {
  const { sharedComputer } = await readPolicy();
  const leave = leaving(state, sharedComputer);
  if (leave === 'sign-out') await signOut();
  if (leave === 'hide') await hideIdentity();
}
