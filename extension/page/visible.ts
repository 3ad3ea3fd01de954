/** How long a browser must have seen the element uncovered; the API allows no less than 100 ms. */
const DELAY_MS = 100;

type Sight = IntersectionObserverEntry & { readonly isVisible?: boolean };
type Watching = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };

/** An element under watch. */
export type Watched = { readonly element: Element; readonly sees: () => boolean; readonly stop: () => void };

/**
 * Whether the person can see the element now: a page may lay something over it, or make it transparent, to steal
 * a click. Where the browser cannot tell (Firefox), the answer is yes; what a click does can be undone.
 */
export function watchVisibility(element: Element, signal: AbortSignal): Watched {
  if (!('isVisible' in IntersectionObserverEntry.prototype))
    return { element, sees: () => true, stop: () => {} };
  let visible = false;
  const options: Watching = { threshold: [0, 1], trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as Sight | undefined;
    visible = last?.isVisible === true;
  }, options);
  observer.observe(element);
  const stop = () => observer.disconnect();
  signal.addEventListener('abort', stop);
  return { element, sees: () => visible, stop };
}
