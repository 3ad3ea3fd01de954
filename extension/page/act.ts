import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { type Browser, browser } from 'wxt/browser';
import type { ToPage } from '../background/acts.ts';
import { type Detected, readDetected } from './detected.ts';
import { readFacts } from './read-facts.ts';
import { type Reminding, startReminding } from './reminding.tsx';
import { type Reporter, startReporter } from './reporter.tsx';

/** One message that is shown with its parts: ended when the page shows another. */
type Shown = { readonly key: string; readonly ended: AbortController; readonly reporter: Reporter };

/** Follows the detector: one button a message, taken away with it; a card where the act has a trigger. */
export function start(signal: AbortSignal): void {
  const detected = readDetected();
  if (detected === undefined) return;
  let shown: readonly Shown[] = [];
  let current: readonly string[] = [];
  let reminding:
    | { readonly act: SiteAct; readonly ended: AbortController; readonly card: Reminding }
    | undefined;

  function follow(): void {
    if (signal.aborted || detected === undefined) return;
    const wanted = messagesOf(detected);
    current = wanted.map(({ key }) => key);
    const gone = shown.filter(({ key }) => !current.includes(key));
    // A receipt belongs to its report: it stays, with its undo, although the page shows another message now.
    const staying = gone.filter(({ reporter }) => reporter.isOpen());
    for (const each of gone) if (!staying.includes(each)) each.ended.abort();
    const here = wanted.map((each) => shown.find(({ key }) => key === each.key) ?? begin(detected, each));
    shown = [...here, ...staying];
    for (const { reporter } of shown) reporter.redraw();
    remind(detected);
  }

  function remind({ act, site }: Detected): void {
    if (reminding?.act === act) return;
    reminding?.ended.abort();
    reminding = undefined;
    if (act?.trigger == null) return;
    const ended = new AbortController();
    const read = () => readFacts(site, act, placeNow());
    reminding = {
      act,
      ended,
      card: startReminding(act.trigger, read, AbortSignal.any([ended.signal, signal])),
    };
  }

  function begin({ site }: Detected, { act, kind, scope, key }: Wanted): Shown {
    const ended = new AbortController();
    const read = () => readFacts(site, act, placeNow(), scope);
    const given = {
      act,
      kind,
      scope,
      read,
      isShown: () => current.includes(key),
      onReported: () => reminding?.card.reported(),
      onClosed: follow,
    };
    const reporter = startReporter(given, AbortSignal.any([ended.signal, signal]));
    return { key, ended, reporter };
  }

  listenToBackground(() => shown.find(({ key }) => current.includes(key))?.reporter, signal);
  detected.listener = follow;
  signal.addEventListener('abort', () => {
    detected.listener = null;
    for (const { ended } of shown) ended.abort();
  });
  follow();
}

type Wanted = {
  readonly key: string;
  readonly act: SiteAct;
  readonly kind: string;
  readonly scope: ParentNode;
};

/** What is shown now that can be reported. The key changes when the page shows another message. */
function messagesOf({ act, site }: Detected): readonly Wanted[] {
  if (act === null || act.kind === null) return [];
  const { kind } = act;
  const scopes = act.each === undefined ? [document] : [...document.querySelectorAll(act.each)];
  return scopes.map((scope, index) => {
    const { message } = readFacts(site, act, placeNow(), scope);
    return { act, kind, scope, key: `${act.act} ${message ?? `${location.pathname} ${index}`}` };
  });
}

function placeNow() {
  return { url: new URL(location.href), document };
}

/** The toolbar, the key and the menu report what is shown here; the answer says whether there was something. */
function listenToBackground(first: () => Reporter | undefined, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    { id, tab }: Browser.runtime.MessageSender,
    answer: (started: boolean) => void,
  ) => {
    // The worker has no tab; whatever speaks out of one is a page.
    if (id !== browser.runtime.id || tab !== undefined) return;
    const asked = message as Partial<ToPage> | null;
    if (asked?.needfulPage !== 'report-this' || asked.door === undefined) return;
    const reporter = first();
    void reporter?.report(asked.door);
    answer(reporter !== undefined);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
