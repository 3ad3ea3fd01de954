import type { Act, Door } from '@needful/shared/domain/incident/report.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { render } from 'preact';
import type { Mark } from '../messages/_answers.ts';
import type { Reading } from '../messages/_reading.ts';
import { afterLayout } from './after-layout.ts';
import { ask } from './ask.ts';
import { type Spot, spotBeside } from './beside.ts';
import { Button } from './button.tsx';
import { type Covering, watchCovering } from './covered.ts';
import { NotKept } from './not-kept.tsx';
import type { Overlay } from './overlay.ts';
import { Preview } from './preview.tsx';
import { Receipt } from './receipt.tsx';
import { type Flow, type Phase, startFlow } from './report-flow.ts';
import { followLayout, stand } from './stand.ts';
import type { Watched, watchVisibility } from './visible.ts';

export type Given = {
  readonly act: SiteAct;
  /** The kind that one click reports. */
  readonly kind: string;
  /** The message's element on a page with several, otherwise the document. */
  readonly scope: ParentNode;
  readonly read: () => Reading;
  /** Whether its message is still the one that the page shows. */
  readonly isShown: () => boolean;
  readonly onReported: () => void;
  readonly onClosed: () => void;
  /** Of the code that loads this one, so that a page gets them once. */
  readonly openOverlay: (signal: AbortSignal) => Overlay;
  readonly watchVisibility: typeof watchVisibility;
};

/** One message's button, preview and receipt, above the page. */
export type Reporter = {
  readonly report: (door: Door) => Promise<void>;
  /** Looks soon where its message stands now. */
  readonly redraw: () => void;
  /** True while something stands open that a person may still need, such as the undo. */
  readonly isOpen: () => boolean;
};

export type StartReporter = (given: Given, signal: AbortSignal) => Reporter;

export function startReporter(given: Given, signal: AbortSignal): Reporter {
  const overlay = given.openOverlay(signal);
  signal.addEventListener('abort', () => render(null, overlay.place));
  const flow = startFlow(given.kind, given.read, changed, signal);
  const covering = watchCovering(signal);
  const redrawSoon = afterLayout(redraw, signal);
  let sight: Watched | null = null;
  let told: Phase['phase'] = 'ready';
  let mark: Mark | null = null;
  void ask('read-mark', {}).then((found) => {
    mark = found;
    redrawSoon();
  });

  /** Where the layer was put last; measuring it once more costs the page a layout. */
  let stood: string | null = null;

  function changed(): void {
    stood = null;
    redraw();
    const before = told;
    told = flow.now().phase;
    if (told === 'reported' && before !== 'reported') given.onReported();
  }

  /** A page can click our parts by script, or lay something over them: neither counts. */
  async function whenTrusted(event: Event, act: () => unknown): Promise<void> {
    if (event.isTrusted && (await sight?.sees()) === true) act();
  }

  function close(): void {
    flow.close();
    given.onClosed();
  }

  function redraw(): void {
    if (signal.aborted) return;
    const spot = spotOf(given, flow.now(), covering);
    const content = (
      <Content act={given.act.act} mark={mark} flow={flow} whenTrusted={whenTrusted} onClose={close} />
    );
    overlay.stand();
    render(<div class="layer" hidden={spot === null} children={content} />, overlay.place);
    const layer = overlay.place.querySelector<HTMLElement>('.layer');
    const where = spot === null ? null : [spot.left, spot.top, innerWidth, innerHeight].join();
    if (layer !== null && spot !== null && where !== stood) stand(layer, spot);
    stood = where;
    const seen = whatIsSeen(overlay, flow.now());
    if (seen === null || seen === sight?.element) return;
    sight?.stop();
    sight = given.watchVisibility(seen, signal, (visible) => {
      overlay.place.classList.toggle('covered', !visible);
      if (!visible) overlay.stand();
    });
  }

  followLayout(redraw, signal);
  redrawSoon();
  return { report: flow.report, redraw: redrawSoon, isOpen: () => isOpen(flow.now()) };
}

function isOpen(phase: Phase): boolean {
  return phase.phase === 'reported' ? phase.open : phase.phase !== 'ready';
}

/** Beside the message; what a person may still need stands in the corner where its message is gone. */
function spotOf({ act, scope, isShown }: Given, phase: Phase, covering: Covering): Spot | null {
  const anchor = act.button === null || !isShown() ? null : scope.querySelector(act.button.beside);
  const beside =
    anchor === null || act.button === null ? null : spotBeside(anchor, act.button.place, covering);
  return beside ?? (isOpen(phase) ? { left: 16, top: innerHeight } : null);
}

/**
 * Before the report its button, watched since long before the hover that opens the preview: a quick click counts.
 * After it the panel, which stands fixed, so that the layer around it has no size to be seen by.
 */
function whatIsSeen({ place }: Overlay, { phase }: Phase): Element | null {
  return (phase === 'ready' ? null : place.querySelector('.panel')) ?? place.querySelector('.layer');
}

type Parts = {
  readonly act: Act;
  readonly mark: Mark | null;
  readonly flow: Flow;
  readonly whenTrusted: (event: Event, act: () => unknown) => Promise<void>;
  readonly onClose: () => void;
};

function Content({ act, mark, flow, whenTrusted, onClose }: Parts) {
  const phase = flow.now();
  switch (phase.phase) {
    case 'ready':
      return <Ready act={act} mark={mark} flow={flow} phase={phase} whenTrusted={whenTrusted} />;
    case 'sending':
      return (
        <div class="panel" role="status">
          Keeping…
        </div>
      );
    case 'not-kept':
      return <NotKept answer={phase.answer} onClose={onClose} />;
    case 'reported':
      return phase.open ? (
        <Receipt
          receipt={phase.receipt}
          mark={mark}
          problem={phase.problem}
          onUndo={(event) => void whenTrusted(event, flow.undo)}
          onDetails={(event) => void whenTrusted(event, flow.addDetails)}
          onClose={onClose}
        />
      ) : (
        <Button act={act} reported={phase.receipt.reference} open={false} onPress={flow.reopen} />
      );
  }
}

type ReadyParts = Omit<Parts, 'onClose'> & { readonly phase: Extract<Phase, { phase: 'ready' }> };

function Ready({ act, mark, flow, phase, whenTrusted }: ReadyParts) {
  const press = (event: MouseEvent) => void whenTrusted(event, () => flow.report('page-button'));
  const hideOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && flow.hidePreview();
  return (
    <fieldset
      class="bare"
      aria-label="Needful"
      onMouseEnter={flow.preview}
      onMouseLeave={flow.hidePreview}
      onFocusIn={flow.preview}
      onFocusOut={flow.hidePreview}
      onKeyDown={hideOnEscape}
    >
      <Button act={act} reported={null} open={phase.previewing} onPress={press} />
      {phase.previewing && <Preview preview={phase.preview} mark={mark} />}
    </fieldset>
  );
}
