import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const DIST = fileURLToPath(new URL('../admin/dist', import.meta.url));

/** The officer's page: built files under /assets, and one document for every other address of it. */
export function officerPage(): Hono {
  const app = new Hono();
  app.use(
    '/assets/*',
    serveStatic({
      root: DIST,
      onFound: (_path, http) => http.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.get('*', (http) => {
    const index = `${DIST}/index.html`;
    if (!existsSync(index))
      return http.text('The officer\u2019s page is not built. Run `npm start`, or `pnpm build`.', 503);
    http.header('cache-control', 'no-store');
    return http.html(readFileSync(index, 'utf8'));
  });
  return app;
}
