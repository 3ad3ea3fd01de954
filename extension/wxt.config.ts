import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestOf } from './manifest.ts';

/** `wxt build --mode axe` opens the shadow roots, since axe sees nothing in closed ones; never shipped. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestOf(browser === 'firefox' ? 'firefox' : 'chrome'),
  suppressWarnings: { firefoxDataCollection: false },
  vite: ({ mode }) => ({
    plugins: [preact()],
    define: { NEEDFUL_SHADOW_MODE: JSON.stringify(mode === 'axe' ? 'open' : 'closed') },
    build: { target: 'es2022' },
  }),
});
