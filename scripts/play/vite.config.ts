import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ROOT } from '../root.ts';

/** `pnpm play`: every part of every screen, by its examples. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: `${ROOT}/node_modules/.cache/play`,
  server: { host: '127.0.0.1', fs: { allow: [ROOT] } },
});
