import { useUniqueId } from './use-unique-id.ts';
import './section.css';
import type { ComponentChildren } from 'preact';

type Props = { readonly title: string; readonly children: ComponentChildren; readonly class?: string };

/** A named part of a screen. */
export function Section({ title, children, class: more = '' }: Props) {
  const id = useUniqueId();
  return (
    <section class={`section ${more}`.trim()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
