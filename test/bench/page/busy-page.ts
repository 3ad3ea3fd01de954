import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Churn, churn } from './churn.ts';

export type BusyPage = Churn & {
  /** Whether a message stands in it, not in its frames, which the extension offers to report. */
  readonly message: boolean;
  /** With an observer of the page's own that searches the tree again on every mutation. */
  readonly naive: boolean;
  /** Frames of the same site beside it, which hold and do together as much as the page itself. */
  readonly frames: number;
};

const MESSAGE = `<article class="message" data-message="1"><h2>Lab results</h2>
<p class="to"><span class="person" data-address="wrong.person@othermail.example">Wrong Person</span></p>
<time datetime="2026-01-02T10:00:00Z">2 January</time><div class="tools"><button>Reply</button></div></article>`;

/** What such an observer does at its cheapest: two searches with the selectors of the profile for each mutation. */
const NAIVE = `new MutationObserver((mutations) => {
  for (const _ of mutations)
    document.querySelector('body.practice-mail') && document.querySelector('article.message');
}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });`;

/** Serves busy pages that the practice webmail's profile takes for a sent message; `localhost` is the site. */
export async function serveBusyPages(): Promise<{
  readonly port: number;
  urlOf(page: Partial<BusyPage>, host?: string): string;
  stop(): Promise<void>;
}> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://bench');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(draw(JSON.parse(searchParams.get('page') ?? '{}') as Partial<BusyPage>));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    urlOf: (page, host = 'localhost') =>
      `http://${host}:${port}/practice-webmail/sent/1?page=${encodeURIComponent(JSON.stringify(page))}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function draw(page: Partial<BusyPage>): string {
  const { rows = 0, perSecond = 0, work = 0, message = false, naive = false, frames = 0 } = page;
  const share = (of: number) => Math.ceil(of / Math.max(frames, 1));
  const inner = { naive, rows: share(rows), perSecond: share(perSecond), work: share(work) };
  const frame = `<iframe width="100" height="50" src="/practice-webmail/sent/1?page=${encodeURIComponent(JSON.stringify(inner))}"></iframe>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Busy</title></head>
<body class="practice-mail"><button id="own" style="position:fixed;top:0;left:0;width:200px;height:40px">Own</button>
<div style="height:60px"></div>${frame.repeat(frames)}${message ? MESSAGE : ''}
<script>(${churn})(${JSON.stringify({ rows, perSecond, work })});${naive ? NAIVE : ''}</script></body></html>`;
}
