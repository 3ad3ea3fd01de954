import './section.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { readonly title: string; readonly children: ComponentChildren; readonly class?: string };

/** A named part of a screen. */
export function Section({ title, children, class: more = '' }: Props) {
  const id = useId();
  return (
    <section class={`section ${more}`.trim()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
