import { openOverlay } from '../overlay.ts';
import { outline } from './outline.ts';

/**
 * Lets the person point at an element. A sheet of ours lies over the whole frame meanwhile, so that no click of theirs
 * reaches the page: pointing at an export button exports nothing. Only what the browser itself reports counts.
 *
 * @returns null where the person pressed Escape, or `signal` aborted
 */
export function pickElement(signal: AbortSignal): Promise<Element | null> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const layer = openOverlay(ended.signal);
    const sheet = document.createElement('div');
    Object.assign(sheet.style, { position: 'fixed', inset: '0', cursor: 'crosshair' });
    const ring = outline();
    layer.place.append(sheet, ring.element);
    let pointed: Element | null = null;

    function end(element: Element | null): void {
      ended.abort();
      resolve(element);
    }
    function point({ clientX, clientY, isTrusted }: PointerEvent | MouseEvent): void {
      if (!isTrusted) return;
      pointed = under(clientX, clientY);
      // What lies in a frame is pointed at there: its own sheet takes over.
      sheet.style.pointerEvents = pointed?.localName === 'iframe' ? 'none' : 'auto';
      ring.around(pointed?.localName === 'iframe' ? null : pointed);
    }
    const within = { signal: ended.signal, capture: true } as const;
    addEventListener('pointermove', point, within);
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'contextmenu'])
      sheet.addEventListener(type, swallow, { signal: ended.signal });
    sheet.addEventListener(
      'click',
      (event) => {
        swallow(event);
        if (!event.isTrusted) return;
        point(event);
        if (pointed !== null && pointed.localName !== 'iframe') end(pointed);
      },
      { signal: ended.signal },
    );
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape') return;
        swallow(event);
        end(null);
      },
      within,
    );
    signal.addEventListener('abort', () => end(null), { signal: ended.signal });
    if (signal.aborted) end(null);
  });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The topmost element of the page itself: ours stands in the top layer, and is no part of it. */
function under(x: number, y: number): Element | null {
  const found = document.elementsFromPoint(x, y).find((element) => !element.matches(':popover-open'));
  return found === document.documentElement ? null : (found ?? null);
}
