import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Where the server runs while the page is developed with `vite`. */
const SERVER = process.env.NEEDFUL_ORIGIN ?? 'http://localhost:4000';

function page(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preact({ reactAliasesEnabled: false })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy forbids inline script and data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [page('index.html'), page('report.html'), page('confirm.html'), page('review.html')],
    },
  },
  server: {
    proxy: {
      '/api': { target: SERVER, changeOrigin: true },
      '/graphql': { target: SERVER, changeOrigin: true },
    },
  },
});
