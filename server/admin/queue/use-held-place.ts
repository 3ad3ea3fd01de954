import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Anchor = { readonly row: Element; readonly top: number };

/**
 * Keeps what is read in its place while rows come and go above it: after each change the first visible row stands
 * where it stood. A spacer at the end lends the room where the list is too short to scroll that far.
 * Nothing is held where nobody reads: at the top, without the pointer or the focus in the list.
 */
export function useHeldPlace(
  list: RefObject<HTMLElement | null>,
  spacer: RefObject<HTMLElement | null>,
): () => void {
  const anchor = useRef<Anchor | null>(null);
  function remember(): void {
    anchor.current = list.current === null ? null : firstVisible(list.current);
  }
  useLayoutEffect(() => {
    const scroller = list.current;
    const held = anchor.current;
    if (scroller !== null && held?.row.isConnected && isRead(scroller)) {
      const moved = topOf(held.row, scroller) - held.top;
      if (moved !== 0) scrollBy(scroller, spacer.current, moved);
    }
    remember();
  });
  return remember;
}

function isRead(list: HTMLElement): boolean {
  return (
    list.scrollTop > 0 ||
    list.matches(':hover, :focus-within') ||
    list.querySelector('[aria-current]') !== null
  );
}

function scrollBy(list: HTMLElement, spacer: HTMLElement | null, moved: number): void {
  const wanted = Math.max(0, list.scrollTop + moved);
  if (spacer !== null) {
    // What stands above the spacer; `scrollHeight` is never less than what is visible.
    const content = topOf(spacer, list) + list.scrollTop;
    spacer.style.height = `${Math.max(0, wanted + list.clientHeight - content)}px`;
  }
  list.scrollTop = wanted;
}

function firstVisible(list: HTMLElement): Anchor | null {
  for (const row of list.querySelectorAll('[data-incident]')) {
    const top = topOf(row, list);
    if (top + row.clientHeight > 0) return { row, top };
  }
  return null;
}

function topOf(row: Element, list: HTMLElement): number {
  return row.getBoundingClientRect().top - list.getBoundingClientRect().top;
}
