import { browser } from 'wxt/browser';
import { CHANGED } from '../messages/_changed.ts';

const listeners = new Set<() => void>();

/** Work of the background itself that follows every change, such as the badge. */
export function whenChanged(work: () => void): void {
  listeners.add(work);
}

/** Tells open surfaces that what they show may be stale. Pages never hear it: it goes to extension pages alone. */
export function announceChange(): void {
  for (const listener of listeners) listener();
  // Nobody listening is an error for the browser and not for us.
  browser.runtime.sendMessage(CHANGED).catch(() => undefined);
}
