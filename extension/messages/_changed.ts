import { type Browser, browser } from 'wxt/browser';

/** What the background says to open surfaces when the outbox, the session or the settings changed. */
export const CHANGED = { needful: 'changed' } as const;

/** Calls back whenever something changed, until `signal` aborts. For surfaces; pages never hear it. */
export function onChanged(changed: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, { id, tab }: Browser.runtime.MessageSender) => {
    // From the worker; a content script could say it too, and would have every window ask the server.
    if (id !== browser.runtime.id || tab !== undefined) return;
    if ((message as { needful?: unknown } | null)?.needful === CHANGED.needful) changed();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
