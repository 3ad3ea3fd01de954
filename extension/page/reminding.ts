import type { Content } from '@needful/shared/domain/reminders/facts.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { afterLayout } from './after-layout.ts';
import { ask } from './ask.ts';
import { type Detected, isUnnamed } from './detected.ts';
import type { Place } from './match.ts';
import { readMessage } from './read-facts.ts';
import { readBody, readFax, readRecipients, readTold } from './read-told.ts';
import { type Shown, showCard } from './show-card.ts';

/** `look`: the page has changed. `reported`: what the card spoke of was reported, so it is done. */
export type Reminding = { readonly look: () => void; readonly reported: () => void };

type Given = {
  readonly detected: Detected;
  readonly act: SiteAct;
  readonly placeNow: () => Place;
  /** The safer thing of a card that asks to report what was just done. */
  readonly report: () => void;
};

/** What a person operates: a profile cannot have a card speak, and be counted, for resting on a text. */
const CONTROL = 'button, a, input, select, summary, [role="button"], [role="menuitem"]';
/** How long a pointer rests on the trigger before it counts as meaning it. */
const DWELL_MS = 150;
const LONGEST_VISIT = 600;

/**
 * Asks the worker about an act: before the trigger's click where there is one, while a message is written, else when
 * the act is first seen. It never stops anything: Needful does not stand between a clinician and the record.
 */
export function startReminding({ detected, act, placeNow, report }: Given, signal: AbortSignal): Reminding {
  const { site } = detected;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let open: { readonly card: Shown; readonly visit: string } | undefined;
  let asked = '';
  let failed = false;
  let copied: Content | undefined;
  let counted: { readonly text: string; readonly content: Content } | undefined;
  const use = ask('read-reminders', {});
  const speaksOf = use.then((given) => given?.acts.includes(act.act) === true);

  async function contentOf(text: string): Promise<Content | undefined> {
    if (counted?.text === text) return counted.content;
    if (detected.countContent === null) await ask('load-act-code', { part: 'signals' });
    const content = detected.countContent?.(text, (await use)?.recordNumbers ?? []);
    if (content !== undefined) counted = { text, content };
    return content;
  }

  /** Whatever fails in reading an act costs the card and nothing else. It is told once, and asked no more. */
  async function consider(done: boolean): Promise<void> {
    if (failed) return;
    try {
      await judge(done);
    } catch {
      failed = true;
      void ask('tell-fault', { site, fault: 'threw' });
    }
  }

  async function judge(done: boolean): Promise<void> {
    if (!(await speaksOf) || signal.aborted || isUnnamed(detected, act)) return;
    const place = placeNow();
    const visit = await visitNow(place);
    const body = readBody(act, place.document);
    const content = body === null ? undefined : await contentOf(body);
    const recipients = readRecipients(act.facts.recipients, place.document);
    const fax = readFax(act, place.document);
    const request = {
      ...{ site, act: act.act, done, visit },
      told: {
        ...readTold(act, place, Date.now()),
        ...(content && { content }),
        ...(copied && { copied }),
      },
      ...(recipients.length > 0 && { recipients }),
      ...(fax !== undefined && { fax }),
      ...(act.trigger === null && { wasDone: true }),
    };
    const now = JSON.stringify(request);
    if (now === asked || signal.aborted) return;
    asked = now;
    const card = (await ask('consider-act', request as Parameters<typeof ask<'consider-act'>>[1]))?.card;
    if (card == null || signal.aborted) return;
    open?.card.close();
    open = { card: showCard(card, report, signal), visit };
  }

  function isTrigger(event: Event): boolean {
    const target = event.composedPath()[0];
    return (
      act.trigger !== null &&
      event.isTrusted &&
      target instanceof Element &&
      target.closest(act.trigger)?.matches(CONTROL) === true
    );
  }

  function on(type: string, heard: (event: Event) => void): void {
    addEventListener(type, heard, { signal, capture: true, passive: true });
  }

  for (const type of ['pointerdown', 'focusin', 'click'])
    on(type, (event) => void (isTrigger(event) && consider(type === 'click')));
  // Into another frame it leaves without ever being over something else of this one.
  on('pointerout', () => clearTimeout(resting));
  on('pointerover', (event) => {
    clearTimeout(resting);
    if (isTrigger(event)) resting = setTimeout(() => void consider(false), DWELL_MS);
  });
  // The one way of taking text away that a browser tells of: a screenshot and a photograph are never told.
  on('copy', async (event) => {
    const text = event.isTrusted ? String(getSelection() ?? '') : '';
    if (text === '' || !(await speaksOf)) return;
    copied = await contentOf(text);
    await consider(false);
    copied = undefined;
  });
  signal.addEventListener('abort', () => clearTimeout(resting));
  /** A message speaks while it is written; an act without a trigger is done when it is seen. */
  const standSoon = afterLayout(() => open?.card.stand(), signal);
  const look = () => {
    if (open !== undefined) standSoon();
    void follow();
    if (act.trigger === null || act.facts.body !== undefined) void consider(act.trigger === null);
  };
  /** A card speaks of the patient or message it came for: it leaves with them, also where the address stays. */
  async function follow(): Promise<void> {
    // The address of what is written changes as it is kept as a draft.
    if (open === undefined || act.act === 'compose-mail') return;
    const { card, visit } = open;
    if ((await visitNow(placeNow())) !== visit) card.close();
  }
  async function visitNow(place: Place): Promise<string> {
    return visitOf(detected, act, place, (await use)?.visitKey ?? '');
  }
  look();
  return { look, reported: () => open?.card.end('REPORTED') };
}

/** Which message or record this is; the worker hashes it before it keeps anything. */
function visitOf({ nameVisit }: Detected, act: SiteAct, place: Place, key: string): string {
  const { pathname, search, hash } = place.url;
  const shown = readMessage(act, place) ?? nameVisit?.(act, place.document, key);
  return (shown ?? `${pathname}${search}${hash}`).slice(0, LONGEST_VISIT);
}
