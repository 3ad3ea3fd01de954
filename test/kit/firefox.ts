import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { readExtensionManifest } from './extension-id.ts';
import { type FirefoxPolicy, policyOf, writePolicy } from './firefox-policy.ts';
import type { ManagedSettings } from './managed-settings.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

export interface FirefoxOptions {
  /** The directory of an unpacked extension, whose manifest names its `browser_specific_settings.gecko.id`. */
  readonly extension?: string;
  /** Match patterns the extension is allowed before its test begins, e.g. `http://localhost/*`. */
  readonly grant?: readonly string[];
  /** The extension's managed settings; root only. */
  readonly policy?: ManagedSettings;
  /** Instead of that, all that an administrator sets, as in a `policies.json`; root only. */
  readonly policies?: object;
  /** Host names that lead to 127.0.0.1, e.g. `webmail.clinic.example`. */
  readonly loopbackHosts?: readonly string[];
  /** The X server on which it opens a window, e.g. `:99`; without it there is none. */
  readonly display?: string;
}

export interface Firefox {
  readonly browser: Browser;
  /** The host of the extension's pages: `moz-extension://<this>/`. Made anew for each launch. */
  readonly extensionHost: string;
  /** Opens a page of the extension in a tab, e.g. `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Opens the action's popup in a tab. */
  popup(): Promise<Page>;
  /** Allows the extension further hosts, as if the person had; it hears `permissions.onAdded`. */
  grant(origins: readonly string[]): Promise<void>;
  /** What Firefox has told in its own console, where it says why it did not install something. */
  readConsole(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a Firefox of its own, headless unless asked otherwise, driven over WebDriver BiDi, with an unpacked extension installed for
 * this run. Several may run at once.
 *
 * @throws when Firefox is missing, or when the extension does not install
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const profile = makeTemporaryDirectory('firefox');
  const id = options.extension === undefined ? undefined : readGeckoId(options.extension);
  const host = randomUUID();
  const policy = policyFor(options, id);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: policy?.executable ?? locate('firefox'),
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    userDataDir: profile.path,
    // Without it BiDi refuses pages of extensions and of the browser itself.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: composePreferences(options, id, host),
  });
  const extensionPage = (path: string) => openPrivileged(browser, `moz-extension://${host}/${path}`);
  const grant = (origins: readonly string[]) => grantOrigins(browser, id ?? '', origins);
  if (options.extension !== undefined) await browser.installExtension(options.extension);
  if (options.grant !== undefined) await grant(options.grant);
  return {
    browser,
    extensionHost: host,
    extensionPage,
    grant,
    readConsole: () => readConsole(browser),
    popup() {
      const path = readExtensionManifest(options.extension ?? '').action?.default_popup;
      if (path === undefined) throw new Error('The manifest names no popup.');
      return extensionPage(path);
    },
    async close() {
      await browser.close();
      await policy?.remove();
      await profile.remove();
    },
  };
}

function readGeckoId(extension: string): string {
  const id = readExtensionManifest(extension).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error('The manifest names no browser_specific_settings.gecko.id.');
  return id;
}

function policyFor({ policy, policies }: FirefoxOptions, id: string | undefined): FirefoxPolicy | undefined {
  const all = id === undefined || policy === undefined ? policies : policyOf(id, policy);
  return all === undefined ? undefined : writePolicy(all);
}

function composePreferences(
  options: FirefoxOptions,
  id: string | undefined,
  host: string,
): Record<string, unknown> {
  return {
    'network.dns.localDomains': (options.loopbackHosts ?? []).join(','),
    // Firefox otherwise makes up the host of an extension's pages and tells nobody.
    ...(id === undefined ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) }),
  };
}

/**
 * Puppeteer hears of no load in such pages and would wait in vain: `waitUntil: []` returns at once, and the
 * page's own address is asked until it is the wanted one. `page.url()` keeps saying `about:blank`; evaluating,
 * waiting for selectors and trusted clicks work.
 */
async function openPrivileged(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: [] });
  await eventually(`Firefox to show ${url}`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return page;
}

/**
 * The permission dialog cannot be answered headless. `about:config` runs with the browser's own authority, and
 * there we call what the dialog's Allow button calls
 * (https://searchfox.org/mozilla-central/source/toolkit/components/extensions/ExtensionPermissions.sys.mjs).
 */
async function grantOrigins(browser: Browser, id: string, origins: readonly string[]): Promise<void> {
  const page = await openPrivileged(browser, 'about:config');
  await page.evaluate(addPermissions, id, origins);
  await page.close();
}

async function readConsole(browser: Browser): Promise<string> {
  const page = await openPrivileged(browser, 'about:config');
  const told = await page.evaluate(() => {
    const { Services } = globalThis as unknown as PrivilegedGlobals;
    return Services.console.getMessageArray().map(String).join('\n');
  });
  await page.close();
  return told;
}

/** What `about:config` can reach and no web page can. */
interface PrivilegedGlobals {
  readonly Services: { readonly console: { getMessageArray(): object[] } };
  readonly ChromeUtils: { importESModule(url: string): { ExtensionPermissions: ExtensionPermissions } };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: object } | null };
}

interface ExtensionPermissions {
  add(
    id: string,
    added: { permissions: string[]; origins: readonly string[] },
    extension: object,
  ): Promise<void>;
}

async function addPermissions(id: string, origins: readonly string[]): Promise<void> {
  const privileged = globalThis as unknown as PrivilegedGlobals;
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = privileged.ChromeUtils.importESModule(module);
  const extension = privileged.WebExtensionPolicy.getByID(id)?.extension;
  if (extension === undefined) throw new Error(`There is no extension ${id} in this Firefox.`);
  await ExtensionPermissions.add(id, { permissions: [], origins }, extension);
}
