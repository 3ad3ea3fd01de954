import type { Reading } from '../messages/_reading.ts';
import { ask } from './ask.ts';
import { type CardEnd, makeCard } from './card.ts';
import { openOverlay } from './overlay.ts';
import { judge, type Reminder } from './remind.ts';
import { watchVisibility } from './visible.ts';

/** `reported`: what the card spoke of was reported, so it is done. */
export type Reminding = { readonly reported: () => void };
type Shown = { readonly end: (how: CardEnd | 'REPORTED') => void; readonly close: () => void };

/** What a person operates: a profile cannot have a card speak, and be counted, for resting on a text. */
const CONTROL = 'button, a, input, select, summary, [role="button"], [role="menuitem"]';
/** How long a pointer rests on the trigger before it counts as meaning it. */
const DWELL_MS = 150;

/**
 * Speaks before the trigger's click where it can: when the pointer comes to rest on it, or the focus, or at the
 * press. It never stops the click: Needful does not stand between a clinician and the record.
 */
export function startReminding(trigger: string, read: () => Reading, signal: AbortSignal): Reminding {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let open: Shown | undefined;
  const spoken = new Set<string>();
  const using = ask('read-reminders', {});

  function isTrigger(event: Event): boolean {
    const target = event.composedPath()[0];
    return event.isTrusted && target instanceof Element && target.closest(trigger)?.matches(CONTROL) === true;
  }

  async function consider(): Promise<void> {
    const use = await using;
    const reading = read();
    const reminder = use === null ? null : judge(reading, use);
    const once = `${reminder?.id} ${location.pathname}`;
    if (reminder === null || spoken.has(once) || signal.aborted) return;
    spoken.add(once);
    open?.close();
    open = showCard(reminder, reading, signal);
  }

  const press = (event: Event) => {
    if (isTrigger(event)) void consider();
  };
  addEventListener('pointerdown', press, { signal, capture: true, passive: true });
  addEventListener('focusin', press, { signal, capture: true, passive: true });
  addEventListener('click', press, { signal, capture: true, passive: true });
  addEventListener(
    'pointerover',
    (event) => {
      clearTimeout(resting);
      if (isTrigger(event)) resting = setTimeout(() => void consider(), DWELL_MS);
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => clearTimeout(resting));
  return { reported: () => open?.end('REPORTED') };
}

/** Counted as shown only once the browser saw it uncovered; what became of it is counted without a person. */
function showCard(reminder: Reminder, { site, act }: Reading, until: AbortSignal): Shown {
  const closed = new AbortController();
  const signal = AbortSignal.any([closed.signal, until]);
  const overlay = openOverlay(signal);
  const { id: rule, rule: what, verdict, snippet } = reminder;
  let sees = () => Promise.resolve(true);

  function count(outcome: CardEnd | 'SHOWN' | 'REPORTED'): void {
    void ask('count-card', { rule, site, act, outcome });
  }

  function end(how: CardEnd | 'REPORTED'): void {
    if (signal.aborted) return;
    count(how);
    closed.abort();
  }

  async function endIfSeen(how: CardEnd): Promise<void> {
    if (await sees()) end(how);
  }

  const layer = document.createElement('div');
  layer.className = 'layer card';
  const onEnd = (how: CardEnd, event: Event) => void (event.isTrusted && endIfSeen(how));
  const card = makeCard({ rule: what, verdict, snippet, onEnd });
  layer.append(card);
  overlay.place.replaceChildren(layer);
  overlay.stand();
  sees = watchVisibility(card, signal).sees;
  void whenSeen(sees, signal, () => count('SHOWN'));
  return { end, close: () => closed.abort() };
}

async function whenSeen(sees: () => Promise<boolean>, signal: AbortSignal, then: () => void): Promise<void> {
  while (!signal.aborted) {
    if (await sees()) return then();
    await new Promise(requestAnimationFrame);
  }
}
