import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const DIST = fileURLToPath(new URL('../admin/dist', import.meta.url));

/** The pages that ask for no sign-in, and the officer's page at every other address. */
const PAGES = [
  ['/report/*', 'report.html'],
  ['/confirm/*', 'confirm.html'],
  ['/review/*', 'review.html'],
  ['*', 'index.html'],
] as const;

/** The pages: built files under /assets, and a document for the addresses of each. */
export function officerPage(): Hono {
  const app = new Hono();
  app.use(
    '/assets/*',
    serveStatic({
      root: DIST,
      onFound: (_path, http) => http.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  for (const [path, file] of PAGES)
    app.get(path, (http) => {
      const index = `${DIST}/${file}`;
      if (!existsSync(index))
        return http.text('The officer\u2019s page is not built. Run `npm start`, or `pnpm build`.', 503);
      http.header('cache-control', 'no-store');
      return http.html(readFileSync(index, 'utf8'));
    });
  return app;
}
