import type { Door } from '@needful/shared/domain/incident/report.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import type { KeepAnswer, Preview as Previewed, Receipt as Receipted } from '../messages/_answers.ts';
import type { Reading } from '../messages/_reading.ts';
import { newMessageId, newReportId } from '../messages/_report-id.ts';
import { ask } from './ask.ts';
import { type Spot, spotBeside } from './beside.ts';
import { Button } from './button.tsx';
import { NotKept } from './not-kept.tsx';
import { openOverlay } from './overlay.ts';
import { Preview } from './preview.tsx';
import { Receipt } from './receipt.tsx';
import { type Watched, watchVisibility } from './visible.ts';

type Phase =
  | { readonly phase: 'ready'; readonly preview: Previewed | null; readonly previewing: boolean }
  | { readonly phase: 'sending' }
  | { readonly phase: 'not-kept'; readonly answer: Extract<KeepAnswer, { kept: false }> }
  | { readonly phase: 'reported'; readonly receipt: Receipted; readonly open: boolean };

export type Given = {
  readonly act: SiteAct;
  /** The message's element on a page with several, otherwise the document. */
  readonly scope: ParentNode;
  readonly read: () => Reading;
  /** Whether its message is still the one that the page shows. */
  readonly isShown: () => boolean;
  /** After a report was kept, and after its receipt was closed. */
  readonly onReported: () => void;
  readonly onClosed: () => void;
};

/** One message's button, preview and receipt, above the page. */
export type Reporter = {
  readonly report: (door: Door) => Promise<void>;
  readonly redraw: () => void;
  /** True while something stands open that a person may still need, such as the undo. */
  readonly isOpen: () => boolean;
};

/** Of a panel, in pixels; page.css says the same in its own unit. */
const HIGHEST = 480;
const READY: Phase = { phase: 'ready', preview: null, previewing: false };
const UPDATED = {
  kept: false,
  message: 'Not reported: Needful was updated under this page.',
  instead: ['Reload the page and report again.', 'Or tell your officer by telephone.'],
} as const;

export function startReporter(given: Given, signal: AbortSignal): Reporter {
  const { act, scope, read } = given;
  const overlay = openOverlay(signal);
  let phase: Phase = READY;
  /** What the preview shows is what the click sends: one reading serves both. */
  let reading: Reading | null = null;
  let sight: Watched | null = null;

  function set(next: Phase): void {
    phase = next;
    redraw();
  }

  function isOpen(): boolean {
    return phase.phase === 'reported' ? phase.open : phase.phase !== 'ready';
  }

  function close(closed: Phase): void {
    set(closed);
    given.onClosed();
  }

  function redraw(): void {
    if (signal.aborted) return;
    const anchor = act.button === null || !given.isShown() ? null : scope.querySelector(act.button.beside);
    const spot = anchor === null || act.button === null ? null : spotBeside(anchor, act.button.place);
    const fallback = isOpen() ? { left: 16, top: innerHeight } : null;
    const where = spot ?? fallback;
    overlay.show(
      <div class="layer" hidden={where === null}>
        {content()}
      </div>,
    );
    const layer = overlay.root.querySelector<HTMLElement>('.layer');
    if (layer !== null && where !== null) place(layer, where);
    // Before the report its button, watched since long before the hover that opens the preview: a quick click
    // counts. After it the panel, which stands fixed, so that the layer around it has no size to be seen by.
    const panel = phase.phase === 'ready' ? null : overlay.root.querySelector('.panel');
    const seen = panel ?? layer;
    if (seen !== null && seen !== sight?.element) {
      sight?.stop();
      sight = watchVisibility(seen, signal);
    }
  }

  function content() {
    switch (phase.phase) {
      case 'ready':
        return (
          <fieldset
            class="bare"
            aria-label="Needful"
            onMouseEnter={preview}
            onMouseLeave={hide}
            onFocusIn={preview}
            onFocusOut={hide}
            onKeyDown={hideOnEscape}
          >
            <Button act={act.act} reported={null} open={phase.previewing} onPress={(event) => press(event)} />
            {phase.previewing && <Preview preview={phase.preview} />}
          </fieldset>
        );
      case 'sending':
        return (
          <div class="panel" role="status">
            Keeping…
          </div>
        );
      case 'not-kept':
        return <NotKept answer={phase.answer} onClose={() => close(READY)} />;
      case 'reported':
        return reported(phase.receipt, phase.open);
    }
  }

  function reported(receipt: Receipted, open: boolean) {
    if (!open) {
      return (
        <Button
          act={act.act}
          reported={receipt.reference}
          open={false}
          onPress={() => set({ phase: 'reported', receipt, open: true })}
        />
      );
    }
    return (
      <Receipt
        receipt={receipt}
        onUndo={(event) => trusted(event) && void undo(receipt)}
        onDetails={(event) => trusted(event) && void ask('open-details', { reportId: receipt.reportId })}
        onClose={() => close({ phase: 'reported', receipt, open: false })}
      />
    );
  }

  /** A page can click our parts by script, or lay something over them: neither counts. */
  function trusted(event: Event): boolean {
    return event.isTrusted && sight?.sees() === true;
  }

  function press(event: Event): void {
    if (trusted(event)) void report('page-button');
  }

  async function preview(): Promise<void> {
    if (phase.phase !== 'ready' || phase.previewing) return;
    reading = read();
    set({ ...phase, previewing: true });
    const request = { kind: act.kind ?? '', door: 'page-button', occurredOn: null, reading } as const;
    const shown = await ask('preview-report', request);
    if (phase.phase === 'ready' && phase.previewing) set({ ...phase, preview: shown });
  }

  function hide(): void {
    if (phase.phase === 'ready' && phase.previewing) set(READY);
  }

  function hideOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') hide();
  }

  async function report(door: Door): Promise<void> {
    if (phase.phase !== 'ready' || act.kind === null) return;
    const reportId = newReportId();
    const sent = phase.previewing && reading !== null ? reading : read();
    set({ phase: 'sending' });
    const answer = await ask('report-incident', {
      reportId,
      kind: act.kind,
      door,
      occurredOn: null,
      reading: sent,
    });
    if (answer?.kept !== true) return set({ phase: 'not-kept', answer: answer ?? UPDATED });
    set({ phase: 'reported', receipt: answer.receipt, open: true });
    given.onReported();
    await follow(answer.receipt);
  }

  /** Until the server has answered, however long that takes: the receipt tells how it stands. */
  async function follow(receipt: Receipted): Promise<void> {
    let known = receipt;
    while (known.state === 'waiting' && !signal.aborted) {
      const trouble = known.waiting?.trouble ?? null;
      const now = await ask('await-delivery', { reportId: receipt.reportId, known: known.state, trouble });
      if (now === null) return;
      known = now;
      if (phase.phase === 'reported') set({ ...phase, receipt: now });
    }
  }

  async function undo(receipt: Receipted): Promise<void> {
    const answer = await ask('undo-report', { reportId: receipt.reportId, messageId: newMessageId() });
    if (answer?.kept === true && phase.phase === 'reported') {
      set({ ...phase, receipt: { ...phase.receipt, takenBack: 'undone' } });
    }
  }

  followLayout(redraw, signal);
  redraw();
  return { report, redraw, isOpen };
}

/**
 * The button stays where it is. The panel stands under or over it, inside the frame, and never on it: where the
 * frame is too small for all of it, it becomes lower and scrolls.
 */
function place(layer: HTMLElement, spot: Spot): void {
  layer.style.left = `${spot.left}px`;
  layer.style.top = `${spot.top}px`;
  const panel = layer.querySelector<HTMLElement>('.panel');
  if (panel === null) return;
  panel.style.maxHeight = '';
  const button = layer.querySelector('button.quiet')?.getBoundingClientRect().height ?? 0;
  const { width, height } = panel.getBoundingClientRect();
  const below = spot.top + button + (button > 0 ? 4 : 0);
  const roomBelow = innerHeight - 4 - below;
  const roomAbove = spot.top - 8;
  const isUnder = height <= roomBelow || roomBelow >= roomAbove;
  const room = button === 0 ? innerHeight - 8 : isUnder ? roomBelow : roomAbove;
  const shown = Math.min(height, room);
  const top = isUnder ? Math.min(below, innerHeight - 4 - shown) : spot.top - 4 - shown;
  panel.style.position = 'fixed';
  panel.style.maxHeight = `${Math.min(HIGHEST, room)}px`;
  panel.style.left = `${Math.max(4, Math.min(spot.left, innerWidth - width - 8))}px`;
  panel.style.top = `${Math.max(4, top)}px`;
}

/** Redraws at most once a frame while the page scrolls or is resized. */
function followLayout(redraw: () => void, signal: AbortSignal): void {
  let asked = 0;
  const soon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(redraw);
  };
  addEventListener('scroll', soon, { signal, capture: true, passive: true });
  addEventListener('resize', soon, { signal });
}
