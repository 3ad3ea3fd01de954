import { sheet } from './look.ts';

/** A layer of our own above the page: nothing of the page is moved, and no style of either reaches the other. */
export type Overlay = {
  /** Where to draw. */
  readonly place: HTMLElement;
  /** Brings the layer back to the top of the page, which may have thrown it out. */
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
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
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
  signal.addEventListener('abort', () => host.remove());
  return {
    place,
    stand() {
      // A page that rewrites its document takes the host with it.
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
  };
}
