import type { Covering } from './covered.ts';

/** Where a layer stands, in pixels of the viewport; null while its message is out of sight or covered. */
export type Spot = { readonly left: number; readonly top: number };

const SIZE = 24;
const GAP = 8;

/** Beside the message without moving it: at the end of its line, before it, or under it. */
export function spotBeside(
  anchor: Element,
  place: 'before' | 'after' | 'end',
  isCovered: Covering,
): Spot | null {
  const box = anchor.getBoundingClientRect();
  if (box.width === 0 || box.bottom < 0 || box.top > innerHeight || isCovered(anchor, box)) return null;
  const top =
    place === 'before'
      ? box.top - SIZE - 2
      : place === 'after'
        ? box.bottom + 2
        : box.top + (box.height - SIZE) / 2;
  const left = place === 'end' ? endOfContent(anchor, box) + GAP : box.left;
  const inside = Math.max(2, Math.min(top, innerHeight - SIZE - 2));
  return {
    left: Math.max(2, Math.min(left, innerWidth - 2 * SIZE)),
    top: inside,
  };
}

/** A block is as wide as its column; its words end earlier. */
function endOfContent(anchor: Element, box: DOMRect): number {
  const range = document.createRange();
  range.selectNodeContents(anchor);
  const right = Math.max(
    box.left,
    ...[...range.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.right <= box.right + 1 && rect.width < box.width)
      .map((rect) => rect.right),
  );
  return Math.min(right, box.right);
}
