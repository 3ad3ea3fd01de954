import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What follows an answer takes the focus as it arrives, so that the keyboard and a screen reader go on there. */
export function useArrivingFocus<Shown extends HTMLElement>(takes: boolean): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  const first = useRef(takes);
  useEffect(() => {
    if (first.current) shown.current?.focus();
  }, []);
  return shown;
}
