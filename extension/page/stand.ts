import type { Spot } from './beside.ts';

/** Of a panel, in pixels; page.css says the same in its own unit. */
const HIGHEST = 544;
const MARGIN = 4;

/**
 * Puts the layer on its spot. The button stays where it is, reduced to its sign where its words have no room.
 * The panel stands under or over it, inside the frame, and never on it: where the frame is too small for all of
 * it, it becomes lower and scrolls.
 */
export function stand(layer: HTMLElement, spot: Spot): void {
  layer.style.left = `${spot.left}px`;
  layer.style.top = `${spot.top}px`;
  const button = layer.querySelector('button.quiet');
  layer.classList.remove('narrow');
  const width = button?.getBoundingClientRect().width ?? 0;
  layer.classList.toggle('narrow', spot.left + width > innerWidth - MARGIN);
  const panel = layer.querySelector<HTMLElement>('.panel');
  if (panel !== null) standPanel(panel, spot, button?.getBoundingClientRect().height ?? 0);
}

function standPanel(panel: HTMLElement, spot: Spot, button: number): void {
  panel.style.maxHeight = '';
  const { width, height } = panel.getBoundingClientRect();
  const below = spot.top + button + (button > 0 ? MARGIN : 0);
  const roomBelow = innerHeight - MARGIN - below;
  const roomAbove = spot.top - 2 * MARGIN;
  const isUnder = height <= roomBelow || roomBelow >= roomAbove;
  const room = button === 0 ? innerHeight - 2 * MARGIN : isUnder ? roomBelow : roomAbove;
  const shown = Math.min(height, room);
  const top = isUnder ? Math.min(below, innerHeight - MARGIN - shown) : spot.top - MARGIN - shown;
  panel.style.position = 'fixed';
  panel.style.maxHeight = `${Math.min(HIGHEST, room)}px`;
  panel.style.left = `${Math.max(MARGIN, Math.min(spot.left, innerWidth - width - 2 * MARGIN))}px`;
  panel.style.top = `${Math.max(MARGIN, top)}px`;
}

/** Calls back at most once a frame while the page scrolls or is resized. */
export function followLayout(moved: () => void, signal: AbortSignal): void {
  let asked = 0;
  const soon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(moved);
  };
  addEventListener('scroll', soon, { signal, capture: true, passive: true });
  addEventListener('resize', soon, { signal });
}
