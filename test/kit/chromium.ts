import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { WITHOUT_FEATURES } from './chromium-features.ts';
import { grantInProfile } from './chromium-grants.ts';
import { policyOf, writePolicy } from './chromium-policy.ts';
import { eventually } from './eventually.ts';
import { computeChromiumExtensionId, readExtensionManifest } from './extension-id.ts';
import type { ManagedSettings } from './managed-settings.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

export interface ChromiumOptions {
  /** The directory of an unpacked extension. */
  readonly extension?: string;
  /** A profile to keep or to reopen. Without it a fresh one is made, and removed by `close()`. */
  readonly profile?: string;
  /** Match patterns the extension is allowed from the start, e.g. `http://localhost/*`. */
  readonly grant?: readonly string[];
  /**
   * The extension's managed settings; root only. They reach the extension of a fresh profile some three seconds
   * after the start, with `storage.onChanged`: before that it sees none.
   */
  readonly policy?: ManagedSettings;
  /**
   * Instead of that, all that an administrator sets, as in a policy file; root only. What it installs by force is
   * fetched, and its worker and pages are hidden from every driver: only what it does on pages can be seen.
   */
  readonly policies?: object;
  /** Host names that lead to 127.0.0.1, e.g. `webmail.clinic.example`. */
  readonly loopbackHosts?: readonly string[];
  /** An IANA time zone, e.g. `America/New_York`. */
  readonly timezone?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** With a window that a person can use, whose size is then the viewport's. */
  readonly headed?: boolean;
  /** On which X server that window opens, e.g. `:99`; the person's own where none is named. */
  readonly display?: string;
  /** Leaves signals to the caller, who closes the browser; otherwise Playwright ends it and this process. */
  readonly leaveSignals?: boolean;
}

export interface Chromium {
  readonly context: BrowserContext;
  /** Where its profile lies, to open it again after `kill()`. */
  readonly profile: string;
  /** @throws when no extension was loaded */
  readonly extensionId: string;
  /** Sets other managed settings. @throws when it was launched without */
  changePolicy(settings: ManagedSettings): void;
  /** The extension's service worker, once it has run; see `stopServiceWorker` for what a stop does to it. */
  serviceWorker(): Promise<Worker>;
  /** Ends the service worker, as Chromium does when it has idled; the next event starts it again. */
  stopServiceWorker(): Promise<void>;
  /** Opens a page of the extension in a tab, e.g. `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** A page of the extension's origin that runs nothing: its manifest, in the tab that each browser starts with. */
  extensionGround(): Promise<Page>;
  /** Opens the action's popup in a tab. */
  popup(): Promise<Page>;
  /** Ends the browser with SIGKILL, as a crash or a power cut would. The profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a Chromium of its own, headless unless asked otherwise, with an unpacked extension. Several may run at once.
 *
 * @throws when Chromium is missing, or when the extension does not load
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const temporary = options.profile === undefined ? makeTemporaryDirectory('chromium') : undefined;
  const profile = options.profile ?? temporary?.path ?? '';
  const id = options.extension === undefined ? undefined : computeChromiumExtensionId(options.extension);
  const policies =
    id === undefined || options.policy === undefined ? options.policies : policyOf(id, options.policy);
  const policy = policies === undefined ? undefined : writePolicy(policies);
  const launch = { ...options, executable: policy?.executable ?? locate('chromium') };
  if (id !== undefined && options.grant !== undefined) grantInProfile(profile, id, options.grant);
  const context = await open(profile, launch);

  async function close(): Promise<void> {
    await context.close();
    await policy?.remove();
    await temporary?.remove();
  }

  function changePolicy(settings: ManagedSettings): void {
    if (id === undefined || policy === undefined)
      throw new Error('This Chromium was launched without policy.');
    policy.change(policyOf(id, settings));
  }

  // Not spread: that would ask for `extensionId` at once, which throws where there is no extension.
  const rest = { context, profile, changePolicy, close, kill: () => kill(context, profile) };
  return Object.assign(openExtension(context, options, id), rest);
}

type ExtensionSide = Pick<
  Chromium,
  'extensionId' | 'serviceWorker' | 'stopServiceWorker' | 'extensionPage' | 'extensionGround' | 'popup'
>;

function openExtension(
  context: BrowserContext,
  options: ChromiumOptions,
  id: string | undefined,
): ExtensionSide {
  const requireId = () => {
    if (id === undefined) throw new Error('This Chromium was launched without an extension.');
    return id;
  };
  const serviceWorker = () => waitForServiceWorker(context, requireId());
  async function extensionPage(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${requireId()}/${path}`);
    return page;
  }
  async function extensionGround(): Promise<Page> {
    const address = `chrome-extension://${requireId()}/manifest.json`;
    // Not a tab of its own: a new one would come to the front, and the page that is tested would be drawn no more.
    const [first] = context.pages();
    if (first === undefined) throw new Error('The tab that the browser started with was closed.');
    if (first.url() !== address) await first.goto(address);
    return first;
  }
  return {
    get extensionId() {
      return requireId();
    },
    serviceWorker,
    stopServiceWorker: async () => stopServiceWorker(context, requireId(), await extensionGround()),
    extensionPage,
    extensionGround,
    popup() {
      const path = readExtensionManifest(options.extension ?? '').action?.default_popup;
      if (path === undefined) throw new Error('The manifest names no popup.');
      return extensionPage(path);
    },
  };
}

type Launch = ChromiumOptions & { readonly executable: string };

async function open(profile: string, options: Launch): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    // The old headless mode runs no extensions; `--headless=new` is a real browser without a window.
    headless: false,
    // Chromium refuses to sandbox root, and nobody else should go without.
    chromiumSandbox: process.getuid?.() !== 0,
    args: composeArguments(options),
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    // Playwright's own arguments with which a browser installs nothing by policy.
    ...(options.policies === undefined
      ? {}
      : { ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'] }),
    ...(options.leaveSignals === true
      ? { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
      : {}),
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    viewport: options.headed === true ? null : (options.viewport ?? { width: 1280, height: 800 }),
  });
}

function composeArguments({ extension, headed, policies, loopbackHosts = [] }: ChromiumOptions): string[] {
  const rules = loopbackHosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ');
  return [
    ...(headed === true ? [] : ['--headless=new', '--disable-gpu']),
    `--disable-features=${WITHOUT_FEATURES.join()}`,
    '--disable-quic',
    '--no-first-run',
    ...(policies === undefined ? ['--disable-background-networking'] : []),
    '--disable-component-update',
    '--disable-sync',
    ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`]),
    ...(extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ];
}

async function waitForServiceWorker(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
  return eventually(`the service worker of extension ${id}`, () => context.serviceWorkers().find(isOurs));
}

/**
 * Playwright keeps the same Worker object over the stop; an `evaluate` on it waits for the next start
 * (https://github.com/microsoft/playwright/pull/39476).
 */
async function stopServiceWorker(context: BrowserContext, id: string, ground: Page): Promise<void> {
  await waitForServiceWorker(context, id);
  // The ServiceWorker domain sees the workers of its page's origin.
  const session = await context.newCDPSession(ground);
  let isStopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    // Remembered: an event that waits may start it again at once.
    isStopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await eventually('the service worker to stop', () => isStopped);
  await session.detach();
}

/** Chromium writes `<host>-<pid>` into the lock of its profile. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const lock = readlinkSync(join(profile, 'SingletonLock'));
  const pid = Number(lock.slice(lock.lastIndexOf('-') + 1));
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await closed;
}
