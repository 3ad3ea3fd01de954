import { type Overlay, openOverlay } from '../overlay.ts';
import { type Outline, outline } from './outline.ts';

/** So many are outlined; what more there are is told as a number. */
const MOST_PAINTED = 200;

export type Painted = { show(selector: string): number; clear(): void };

/** Outlines what a selector finds, and follows it as the page scrolls, until `signal` aborts. */
export function paint(signal: AbortSignal): Painted {
  let layer: Overlay | undefined;
  let shown: { readonly target: Element; readonly ring: Outline }[] = [];

  function clear(): void {
    for (const { ring } of shown) ring.element.remove();
    shown = [];
  }
  function follow(): void {
    for (const { target, ring } of shown) ring.around(target.isConnected ? target : null);
  }
  for (const type of ['scroll', 'resize'])
    addEventListener(type, follow, { signal, capture: true, passive: true });

  return {
    clear,
    show(selector) {
      clear();
      if (selector === '') return 0;
      let found: readonly Element[];
      try {
        found = [...document.querySelectorAll(selector)];
      } catch {
        return -1;
      }
      if (found.length === 0) return 0;
      layer ??= openOverlay(signal);
      layer.stand();
      shown = found.slice(0, MOST_PAINTED).map((target) => ({ target, ring: outline(true) }));
      for (const { ring } of shown) layer.place.append(ring.element);
      follow();
      found[0]?.scrollIntoView({ block: 'nearest' });
      return found.length;
    },
  };
}
