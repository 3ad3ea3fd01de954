import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CHART, chartPage, VISITS_PATH } from './practice-chart/page.ts';
import { MISDIRECTED } from './practice-webmail/messages.ts';
import { WEBMAIL, webmailPage } from './practice-webmail/page.ts';

export type PracticeSites = {
  /** The message that was sent to the wrong person. */
  readonly sent: string;
  /** One that came to the wrong person. */
  readonly received: string;
  /** Opens on the visits of the one patient. */
  readonly chart: string;
  stop(): Promise<void>;
};

/** As strict as a careful hospital's: whatever speaks on these pages must manage with it. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

const FILES: ReadonlyMap<string, string> = new Map([
  ['/style.css', 'text/css'],
  ['/script.js', 'text/javascript'],
]);

/**
 * Serves a webmail and a chart to practise on, at a free port of this computer.
 *
 * @param clock from which the messages' ages are reckoned
 */
export async function servePracticeSites(clock = () => new Date()): Promise<PracticeSites> {
  const server = createServer((request, response) => answer(pathOf(request.url), clock(), response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    sent: `${origin}${WEBMAIL}/sent/${MISDIRECTED.sent}`,
    received: `${origin}${WEBMAIL}/inbox/${MISDIRECTED.received}`,
    chart: `${origin}${VISITS_PATH}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pathOf(url: string | undefined): string {
  return URL.parse(url ?? '/', 'http://localhost')?.pathname ?? '/';
}

function answer(path: string, now: Date, response: ServerResponse): void {
  const site = [WEBMAIL, CHART].find((root) => path.startsWith(`${root}/`));
  const type = site === undefined ? undefined : FILES.get(path.slice(site.length));
  const page = webmailPage(path, now) ?? chartPage(path);
  response.setHeader('content-security-policy', POLICY);
  if (site !== undefined && type !== undefined) {
    response.setHeader('content-type', type);
    response.end(readFileSync(fileURLToPath(new URL(`.${path}`, import.meta.url))));
  } else if (page !== undefined) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page.text);
  } else if (path === '/' || path === WEBMAIL || path === `${WEBMAIL}/`) {
    response.writeHead(302, { location: `${WEBMAIL}/inbox` }).end();
  } else if (path.startsWith(CHART)) {
    response.writeHead(302, { location: VISITS_PATH }).end();
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
  }
}
