export type Outline = {
  readonly element: HTMLElement;
  around(target: Element | null): void;
};

const RING = {
  position: 'fixed',
  inset: '0 auto auto 0',
  border: '2px solid var(--accent)',
  outline: '1px solid var(--surface)',
  'pointer-events': 'none',
} as const;

/** A frame that is drawn around an element of the page, in our layer; nothing of the page is changed. */
export function outline(isFilled = false): Outline {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(RING)) element.style.setProperty(name, value);
  if (isFilled) element.style.background = 'color-mix(in srgb, var(--accent) 18%, transparent)';
  element.hidden = true;
  return {
    element,
    around(target) {
      element.hidden = target === null;
      if (target === null) return;
      const { left, top, width, height } = target.getBoundingClientRect();
      element.style.translate = `${left}px ${top}px`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    },
  };
}
