/** How long a browser must have seen the element uncovered; the API allows no less than 100 ms. */
const DELAY_MS = 100;

type Sight = IntersectionObserverEntry & { readonly isVisible?: boolean };
type Watching = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };

/** An element under watch. */
export type Watched = {
  readonly element: Element;
  readonly sees: () => Promise<boolean>;
  readonly stop: () => void;
};

/**
 * Whether the person can see the element, and could before they clicked: a page may lay something over it, or make
 * it transparent, to steal a click. What was observed last may be a tenth of a second old, so the answer looks
 * once more. Where the browser cannot tell (Firefox), it is yes; what a click does can be undone.
 *
 * @param tell hears at once of every change; never where the browser cannot tell
 */
export function watchVisibility(
  element: Element,
  signal: AbortSignal,
  tell: (visible: boolean) => void,
): Watched {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    return { element, sees: () => Promise.resolve(true), stop: () => {} };
  }
  let visible = false;
  const observer = observe((seen) => {
    visible = seen;
    tell(seen);
  });
  observer.observe(element);
  const stop = () => observer.disconnect();
  signal.addEventListener('abort', stop);
  return { element, sees: () => (visible ? look(element) : Promise.resolve(false)), stop };
}

/** A new observer tells at the next frame how things are now. */
function look(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = observe((seen) => {
      observer.disconnect();
      resolve(seen);
    });
    observer.observe(element);
  });
}

function observe(tell: (visible: boolean) => void): IntersectionObserver {
  const options: Watching = { threshold: [0, 1], trackVisibility: true, delay: DELAY_MS };
  return new IntersectionObserver((entries) => {
    const last = entries.at(-1) as Sight | undefined;
    tell(last?.isVisible === true);
  }, options);
}
