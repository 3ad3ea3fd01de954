import type { Door } from '@needful/shared/domain/incident/report.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { type Browser, browser } from 'wxt/browser';
import type { ToPage } from '../background/acts.ts';
import { ask } from './ask.ts';
import { type Detected, isUnnamed, readDetected } from './detected.ts';
import { openOverlay } from './overlay.ts';
import { readFacts, readMessage } from './read-facts.ts';
import { type Reminding, startReminding } from './reminding.ts';
import type { Reporter } from './reporter.tsx';
import { watchVisibility } from './visible.ts';

/** One message that is shown with its parts: ended when the page shows another. */
type Shown = { readonly key: string; readonly ended: AbortController; readonly reporter: Reporter };

/** One act that a card may speak of, for as long as the page shows it. */
type Spoken = { readonly act: SiteAct; readonly ended: AbortController; readonly card: Reminding };

/** Follows the detector: one button a message, taken away with it; a card where the act has a trigger. */
export function start(signal: AbortSignal): void {
  const detected = readDetected();
  // Two who asked for this code get it twice: the second of them would leave the first one's card standing.
  if (detected === undefined || detected.listener !== null) return;
  let shown: readonly Shown[] = [];
  let current: readonly string[] = [];
  /** What reports is fetched where there is a button for it, or when a door of ours is used. */
  let fetched = false;
  let named = false;
  let asked: { readonly door: Door; readonly key: string } | null = null;
  let reminding: readonly Spoken[] = [];

  function follow(): void {
    if (signal.aborted || detected === undefined) return;
    const wanted = messagesOf(detected);
    current = wanted.map(({ key }) => key);
    const gone = shown.filter(({ key }) => !current.includes(key));
    // A receipt belongs to its report: it stays, with its undo, although the page shows another message now.
    const staying = gone.filter(({ reporter }) => reporter.isOpen());
    for (const each of gone) if (!staying.includes(each)) each.ended.abort();
    const here = wanted.flatMap(
      (each) => shown.find(({ key }) => key === each.key) ?? begin(detected, each) ?? [],
    );
    shown = [...here, ...staying];
    if (asked !== null) reportAsked(here[0]);
    for (const { reporter } of shown) reporter.redraw();
    remind(detected);
  }

  /** The message that was meant, or none: another one may be shown by the time the code for it is here. */
  function reportAsked(first: Shown | undefined): void {
    if (first !== undefined && first.key === asked?.key) void first.reporter.report(asked.door);
    if (first !== undefined || asked?.key !== current[0]) asked = null;
  }

  function remind(detected: Detected): void {
    const acts = [detected.act, detected.over].filter((act) => act !== null);
    if (!named && acts.some((act) => isUnnamed(detected, act))) {
      named = true;
      void ask('load-act-code', { part: 'visit' });
    }
    for (const { act, ended } of reminding) if (!acts.includes(act)) ended.abort();
    reminding = acts.map((act) => {
      const known = reminding.find((each) => each.act === act);
      known?.card.look();
      return known ?? speakOf(detected, act);
    });
  }

  function speakOf(detected: Detected, act: SiteAct): Spoken {
    const ended = new AbortController();
    const given = { detected, act, placeNow, report };
    return { act, ended, card: startReminding(given, AbortSignal.any([ended.signal, signal])) };
  }

  /** By a door of ours: what the page shows now. */
  function reportNow(door: Door): boolean {
    const [key] = current;
    if (key === undefined) return false;
    asked = { door, key };
    fetchReporter();
    follow();
    return true;
  }

  function report(): void {
    reportNow('card');
  }

  function fetchReporter(): void {
    if (!fetched && detected?.startReporter === null) void ask('load-act-code', { part: 'reporter' });
    fetched = true;
  }

  /** Null while the code for it is on its way; it calls `follow` when it has come. */
  function begin({ site, startReporter }: Detected, { act, kind, scope, key }: Wanted): Shown | null {
    if (act.button !== null) fetchReporter();
    if (startReporter === null) return null;
    const ended = new AbortController();
    const read = () => readFacts(site, act, placeNow(), scope);
    const given = {
      act,
      kind,
      scope,
      read,
      isShown: () => current.includes(key),
      onReported: () => reminding[0]?.card.reported(),
      onClosed: follow,
      openOverlay,
      watchVisibility,
    };
    const reporter = startReporter(given, AbortSignal.any([ended.signal, signal]));
    return { key, ended, reporter };
  }

  listenToBackground(reportNow, signal);
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

/** A button each has no more messages than a person has before them. */
const MOST_MESSAGES = 100;

/** What is shown now that can be reported. The key changes when the page shows another message. */
function messagesOf(detected: Detected): readonly Wanted[] {
  const { act, nameVisit } = detected;
  if (act === null || act.kind === null) return [];
  // Without the code that knows one from the next, a report would stand beside the wrong message.
  if (isUnnamed(detected, act)) return [];
  const { kind } = act;
  const scopes =
    act.each === undefined ? [document] : [...document.querySelectorAll(act.each)].slice(0, MOST_MESSAGES);
  return scopes.map((scope, index) => {
    const shown = readMessage(act, placeNow(), scope) ?? nameVisit?.(act, scope, '');
    return { act, kind, scope, key: `${act.act} ${shown ?? `${location.pathname} ${index}`}` };
  });
}

function placeNow() {
  return { url: new URL(location.href), document };
}

/** The toolbar, the key and the menu report what is shown here; the answer says whether there was something. */
function listenToBackground(report: (door: Door) => boolean, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    { id, tab }: Browser.runtime.MessageSender,
    answer: (started: boolean) => void,
  ) => {
    // The worker has no tab; whatever speaks out of one is a page.
    if (id !== browser.runtime.id || tab !== undefined) return;
    const asked = message as Partial<ToPage> | null;
    if (asked?.needfulPage !== 'report-this' || asked.door === undefined) return;
    answer(report(asked.door));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
