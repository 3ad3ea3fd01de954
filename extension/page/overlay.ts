import { sheet } from './look.ts';

/** A layer of our own above the page: nothing of the page is moved, and no style of either reaches the other. */
export type Overlay = {
  /** Where to draw. */
  readonly place: HTMLElement;
  /** Brings the layer back to where it was: the page may have thrown it out, or moved it. */
  stand(): void;
};

/** Overrides whatever the page says of its elements in general. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  'pointer-events': 'auto',
} as const;

/** Opens a layer until `signal` aborts; then nothing of it is left in the page. */
export function openOverlay(signal: AbortSignal): Overlay {
  const host = document.createElement('div');
  dress(host);
  const root = host.attachShadow({ mode: NEEDFUL_SHADOW_MODE });
  root.adoptedStyleSheets = [sheet()];
  const place = document.createElement('div');
  root.append(place);
  document.documentElement.append(host);
  host.showPopover();
  // Keys pressed on our parts are ours: a mail program takes single letters for commands.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  const guard = keepDressed(host, signal);
  signal.addEventListener('abort', () => host.remove());
  return {
    place,
    stand() {
      // What was closed stays closed.
      if (signal.aborted || guard.aborted) return;
      // A page that rewrites its document takes the host with it.
      if (host.parentNode !== document.documentElement) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      // No style of the page reaches us; what it animates moves us all the same.
      for (const animation of host.getAnimations()) animation.cancel();
    },
  };
}

function dress(host: HTMLElement): void {
  for (const { name } of [...host.attributes]) if (name !== 'popover') host.removeAttribute(name);
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  if (host.popover !== 'manual') host.popover = 'manual';
}

/** So often is undone what a page does to our layer; then the layer leaves, rather than fight over it for ever. */
const MOST_REPAIRS = 20;

/**
 * Undoes at once, before anything is painted, what a page does to the one element of ours that it can reach: a
 * layer made invisible or moved would lend its click to something else.
 *
 * @returns aborted once the layer has left
 */
function keepDressed(host: HTMLElement, signal: AbortSignal): AbortSignal {
  const left = new AbortController();
  let repairs = 0;
  const observer = new MutationObserver(() => {
    repairs += 1;
    if (repairs > MOST_REPAIRS) {
      left.abort();
      host.remove();
    } else dress(host);
    // What was written just now is our own.
    observer.takeRecords();
  });
  observer.observe(host, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return left.signal;
}
