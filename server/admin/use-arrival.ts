import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let firstScreen = true;

/**
 * Puts the focus on the heading when one comes to another screen, so that a screen reader says where one is. Not on
 * the first: there the browser announces the page by its title.
 */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (firstScreen) firstScreen = false;
    else heading.current?.focus();
  }, []);
  return heading;
}
