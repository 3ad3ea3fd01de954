import 'wxt/browser';

declare module 'wxt/browser' {
  // WXT generates this for the paths it knows; generated types are not committed.
  interface WxtRuntime {
    getURL(path: string): string;
  }
}

declare global {
  /** `open` in the build that axe looks at, `closed` in every other. */
  const NEEDFUL_SHADOW_MODE: 'open' | 'closed';
}
