import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestOf } from './manifest.ts';

/** `wxt build --mode axe` opens the shadow roots and writes text nodes, since axe sees nothing else; never shipped. */
export default defineConfig({
  imports: false,
  // Tests and packages build elsewhere than where a person's browser loads from.
  outDir: process.env.NEEDFUL_EXTENSION_OUT ?? '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => manifestOf(browser === 'firefox' ? 'firefox' : 'chrome'),
  suppressWarnings: { firefoxDataCollection: false },
  vite: ({ mode }) => ({
    plugins: [preact()],
    define: { NEEDFUL_SHADOW_MODE: JSON.stringify(mode === 'axe' ? 'open' : 'closed') },
    build: { target: 'es2022' },
  }),
});
