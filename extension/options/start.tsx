import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../messages/_send.ts';
import { askPermission } from '../ui/ask-permission.ts';
import { Broken } from '../ui/broken.tsx';
import { enrolByLink } from '../ui/enrol-by-link.ts';
import { keepFresh } from '../ui/keep-fresh.ts';
import type { OptionsActions } from './model.ts';
import { Options } from './options.tsx';

const actions: OptionsActions = {
  enrol: enrolByLink,
  signIn: () => send('sign-in', {}),
  signOut: () => send('sign-out', {}),
  hideIdentity: () => send('hide-identity', {}),
  changeMark: (words) => send('change-mark', { words }),
  allowSite: async (origin, profile) => {
    const allowed = await askPermission([origin]);
    if (allowed && profile !== null) await send('grant-site', { origin, profile });
    return allowed;
  },
  stopSite: async ({ origin, by, ask }) => {
    if (by === 'person') await send('forget-site', { origin: new URL(origin).origin });
    // A host that policy grants cannot be given back; the browser says so by refusing.
    await browser.permissions.remove({ origins: [...ask] }).catch(() => false);
  },
  sendNow: () => send('send-now', {}),
  clear: (alsoDrafts) => send('clear-computer', { alsoDrafts }),
};

/** Draws the settings into `root` and keeps them fresh until `signal` aborts. */
export function startOptions(root: HTMLElement, signal: AbortSignal): void {
  const version = browser.runtime.getManifest().version;
  let drawn = false;
  keepFresh(async () => {
    try {
      const [state, sites] = await Promise.all([send('read-state', {}), send('list-sites', {})]);
      render(<Options model={{ state, sites, version }} actions={actions} />, root);
      drawn = true;
    } catch (error) {
      if (!drawn) render(<Broken />, root);
      throw error;
    }
  }, signal);
}
