import { browser } from 'wxt/browser';
import type { PageFault } from '../background/page-faults.ts';
import type { SiteOfPage } from '../background/sites.ts';
import type { Reply } from '../messages/_send.ts';
import { type Detected, readDetected, setDetected } from './detected.ts';
import { findActs } from './match.ts';

/** How long the observer stays away after each scan: a busy page pays for one scan, not for its mutations. */
const REST_MS = 500;

/**
 * A look that takes longer is felt. The clock is a busy machine's too, so one slow look says nothing; as many in a row
 * say that the page is too large for its profile.
 */
const LONGEST_LOOK_MS = 250;
const MOST_SLOW_LOOKS = 3;

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
    over: null,
    listener: null,
    startReporter: null,
    countContent: null,
    nameVisit: null,
    stop,
    signal,
  };
  let told: string | undefined;
  let called = false;
  let slow = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function scan(): void {
    // An updated extension leaves this code behind in open pages, cut off from everything.
    if (browser.runtime?.id === undefined) detected.stop();
    if (signal.aborted) return;
    const began = performance.now();
    try {
      look();
    } catch {
      giveUp('threw');
    }
    slow = performance.now() - began > LONGEST_LOOK_MS ? slow + 1 : 0;
    if (slow === MOST_SLOW_LOOKS) giveUp('slow');
    if (!signal.aborted) observer.observe(document, { childList: true, subtree: true, attributes: true });
  }

  /** The page goes on as ever; reading it ends here, and is told once. */
  function giveUp(fault: PageFault): void {
    void ask('tell-fault', { site: site.site, fault });
    stop();
  }

  function look(): void {
    const { act, over } = findActs(site.profile, { url: new URL(location.href), document });
    Object.assign(detected, { act, over });
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
  // Another may have begun while the site was asked for.
  readDetected()?.stop();
  setDetected(detected);
  scan();
}

/** Safari and some pages have no idle callback; a task of its own is the next best. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: REST_MS });
  else setTimeout(work);
}
