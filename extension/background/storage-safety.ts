import { browser } from 'wxt/browser';
import { readPolicy } from './policy.ts';

/**
 * Whether what is stored here will still be there after the browser or the computer restarts. `unlimitedStorage`
 * keeps it from being cleared for want of space; a private window forgets it, and a computer that is reset each
 * night cannot be told from another, so its policy says so.
 */
export async function isStorageSafe(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return false;
  return !(await readPolicy()).resetComputer;
}
