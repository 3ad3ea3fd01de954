import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { browser } from 'wxt/browser';
import type { SiteOfPage } from '../background/sites.ts';
import type { Reply } from '../messages/_send.ts';
import { type Detected, readDetected, setDetected } from './detected.ts';
import { findAct } from './match.ts';

/** How long the observer stays away after each scan: a busy page pays for one scan, not for its mutations. */
const REST_MS = 500;

/** Bare on purpose: this runs in every frame of every granted page. It sees acts and calls for the rest. */
export async function watch(): Promise<void> {
  await shown();
  readDetected()?.stop();
  setDetected(undefined);
  const site = (await ask('read-site', {})) as SiteOfPage | null | undefined;
  if (site != null) observe(site);
}

/** A page that is rendered in advance is nobody's yet: the worker answers none that is not shown. */
async function shown(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering !== true) return;
  await new Promise((begun) => document.addEventListener('prerenderingchange', begun, { once: true }));
}

async function ask(needful: string, request: unknown): Promise<unknown> {
  const reply = (await browser.runtime.sendMessage({ needful, request })) as Reply | undefined;
  return reply !== undefined && 'answer' in reply ? reply.answer : undefined;
}

function observe(site: SiteOfPage): void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const stop = () => stopped.abort();
  const detected: Detected = {
    ...site,
    act: null,
    listener: null,
    startReporter: null,
    countContent: null,
    stop,
    signal,
  };
  let told: string | undefined;
  let called = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function scan(): void {
    // An updated extension leaves this code behind in open pages, cut off from everything.
    if (browser.runtime?.id === undefined) detected.stop();
    if (signal.aborted) return;
    const act = actHere(site);
    detected.act = act;
    const now = `${act?.act} ${act?.kind}`;
    if (now !== told && (act !== null || told !== undefined)) {
      void ask('tell-act', { site: site.site, act: act?.act ?? null, kind: act?.kind ?? null });
    }
    told = now;
    if (act !== null && !called) {
      called = true;
      void ask('load-act-code', { part: act.button === null ? 'card' : 'all' });
    }
    detected.listener?.();
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }

  function rest(): void {
    observer.disconnect();
    resting ??= setTimeout(() => {
      resting = undefined;
      whenIdle(scan);
    }, REST_MS);
  }

  const observer = new MutationObserver(rest);
  addEventListener('popstate', rest, { signal });
  addEventListener('hashchange', rest, { signal });
  addEventListener('change', rest, { signal, capture: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(resting);
  });
  setDetected(detected);
  scan();
}

/** A selector that this browser does not take ends the reading of this page, and nothing of the page's own. */
function actHere({ profile }: SiteOfPage): SiteAct | null {
  try {
    return findAct(profile, { url: new URL(location.href), document });
  } catch {
    return null;
  }
}

/** Safari and some pages have no idle callback; a task of its own is the next best. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: REST_MS });
  else setTimeout(work);
}
