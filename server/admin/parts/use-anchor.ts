import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus on a heading that the address names after `#`, once it is there: what a screen shows is read from the
 * server first, and the browser looked for it before.
 */
export function useAnchor(anchor: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (anchor === undefined || location.hash !== `#${anchor}`) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [anchor]);
  return heading;
}
