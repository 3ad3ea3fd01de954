import { browser } from 'wxt/browser';
import { readPolicy } from './policy.ts';

/**
 * Whether what is stored here will still be there after the browser or the computer restarts. Best effort: a
 * private window and a computer that is reset each night do not say so, but the first gets little room and the
 * second is set by policy.
 */
export async function isStorageSafe(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return false;
  if ((await readPolicy()).sharedComputer) return false;
  return (await navigator.storage.persisted?.()) ?? false;
}

/** Asks the browser not to clear our storage when the disk is short. Extensions with unlimitedStorage are granted it. */
export async function askToStay(): Promise<void> {
  await navigator.storage.persist?.().catch(() => false);
}
