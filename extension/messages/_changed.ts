import { browser } from 'wxt/browser';

const CHANGED = { needful: 'changed' } as const;

/** Tells open surfaces that what they show may be stale. Pages never hear it: it goes to extension pages alone. */
export function announceChange(): void {
  // Nobody listening is an error for the browser and not for us.
  browser.runtime.sendMessage(CHANGED).catch(() => undefined);
}

/** Calls back whenever the outbox, the session or the settings changed, until `signal` aborts. */
export function onChanged(changed: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if ((message as { needful?: unknown } | null)?.needful === CHANGED.needful) changed();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
