/** A page may lay something over a message that nobody asked for: it is looked for again after this long. */
const LOOK_AGAIN_MS = 10_000;
/** What a person asked for may take this long to open. */
const OPENING_MS = 2_000;

/** Tells whether the page covers an element, at a cost that a busy page does not feel. */
export type Covering = (element: Element, box: DOMRect) => boolean;

type Seen = {
  readonly element: Element;
  readonly where: string;
  readonly at: number;
  readonly covered: boolean;
};

/**
 * Asking a page what lies at a point makes it lay itself out and prepare its painting anew, a hundred times what the
 * rest of a look costs. So it is asked where something moved, for a while after a person did something (dialogs open at a
 * click or a key), and else now and then.
 */
export function watchCovering(signal: AbortSignal): Covering {
  let last: Seen | null = null;
  let acted = Number.NEGATIVE_INFINITY;
  const act = () => {
    acted = performance.now();
  };
  for (const event of ['pointerdown', 'keydown', 'toggle'])
    addEventListener(event, act, { signal, capture: true, passive: true });
  return (element, box) => {
    const at = performance.now();
    const where = [box.left, box.top, box.width, box.height, innerWidth, innerHeight].map(Math.round).join();
    const isKnown = last?.element === element && last.where === where && at - last.at < LOOK_AGAIN_MS;
    if (last !== null && isKnown && !last.covered && at - acted > OPENING_MS) return false;
    last = { element, where, at, covered: isCovered(element, box) };
    return last.covered;
  };
}

/** True under a dialog of the page: nothing of ours must float above it. */
function isCovered(element: Element, box: DOMRect): boolean {
  const x = Math.max(1, Math.min(innerWidth - 1, box.left + 4));
  const y = Math.max(1, Math.min(innerHeight - 1, box.top + box.height / 2));
  const top = document.elementsFromPoint(x, y).find((found) => !found.matches(':popover-open'));
  return top !== undefined && !element.contains(top) && !top.contains(element);
}
