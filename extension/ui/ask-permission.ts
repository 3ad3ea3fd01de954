import { browser } from 'wxt/browser';
import { forBrowser } from '../background/match-pattern.ts';

/**
 * Asks the browser for the hosts of these addresses. Call it in the click itself, with no await before it:
 * browsers ask at no other time. Answers whether all are allowed now.
 */
export function askPermission(addresses: readonly string[]): Promise<boolean> {
  const origins = addresses.map((address) => forBrowser(`${new URL(address).origin}/*`));
  const named = origins.filter((origin) => origin !== null);
  if (named.length < origins.length) return Promise.resolve(false);
  return browser.permissions.request({ origins: named });
}
