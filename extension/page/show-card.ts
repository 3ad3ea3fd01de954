import type { ShownCard } from '../messages/_answers.ts';
import { ask } from './ask.ts';
import { type CardEnd, makeCard } from './card.ts';
import { openOverlay } from './overlay.ts';
import { watchVisibility } from './visible.ts';

export type Shown = {
  readonly end: (how: CardEnd | 'REPORTED') => void;
  readonly close: () => void;
  /** Brings it back where the page has thrown it out. */
  readonly stand: () => void;
};

/** Counted as shown only once the browser saw it uncovered; what became of it is counted without a person. */
export function showCard(shown: ShownCard, report: () => void, until: AbortSignal): Shown {
  const closed = new AbortController();
  const signal = AbortSignal.any([closed.signal, until]);
  const overlay = openOverlay(signal);
  let sees = () => Promise.resolve(true);

  function count(outcome: CardEnd | 'SHOWN' | 'REPORTED', reason?: string): void {
    void ask('end-card', { card: shown.card, outcome, ...(reason === undefined ? {} : { reason }) });
  }

  /** The toolbar tells that a card stands here: a painted one has nobody to tell it. */
  function note(open: boolean): void {
    void ask('note-card', { card: shown.card, open });
  }

  function end(how: CardEnd | 'REPORTED', reason?: string): void {
    if (signal.aborted) return;
    count(how, reason);
    closed.abort();
    if (how === 'HEEDED' && shown.reports) report();
  }

  async function endIfSeen(how: CardEnd, reason?: string): Promise<void> {
    if (await sees()) end(how, reason);
  }

  async function snoozeIfSeen(hours: 1 | 4 | 24): Promise<void> {
    if (!(await sees())) return;
    void ask('snooze-cards', { hours });
    end('DISMISSED');
  }

  const layer = document.createElement('div');
  layer.className = 'layer card';
  const card = makeCard({
    shown,
    onEnd: (how, event, reason) => void (event.isTrusted && endIfSeen(how, reason)),
    onSnooze: (hours, event) => void (event.isTrusted && snoozeIfSeen(hours)),
  });
  layer.append(card);
  overlay.place.replaceChildren(layer);
  overlay.stand();
  addEventListener('pagehide', () => closed.abort(), { signal });
  sees = watchVisibility(card, signal, (seen) => {
    layer.classList.toggle('covered', !seen);
    if (!seen) overlay.stand();
  }).sees;
  note(true);
  signal.addEventListener('abort', () => note(false));
  void whenSeen(sees, signal, () => count('SHOWN'));
  return { end, close: () => closed.abort(), stand: overlay.stand };
}

async function whenSeen(sees: () => Promise<boolean>, signal: AbortSignal, then: () => void): Promise<void> {
  while (!signal.aborted) {
    if (await sees()) return then();
    await new Promise(requestAnimationFrame);
  }
}
