import type { ComponentChildren } from 'preact';

type Props = { readonly label: string; readonly class: string; readonly children: ComponentChildren };

/** What is wider or longer than its place scrolls within itself, by the keyboard too. */
export function ScrollRegion({ label, class: name, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class={name} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
