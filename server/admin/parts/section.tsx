import { useUniqueId } from './use-unique-id.ts';
import './section.css';
import type { ComponentChildren } from 'preact';
import { useAnchor } from './use-anchor.ts';

type Props = {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** The word after `#` by which another screen leads here. */
  readonly anchor?: string;
};

/** A named part of a screen. */
export function Section({ title, children, class: more = '', anchor }: Props) {
  const id = useUniqueId();
  const heading = useAnchor(anchor);
  return (
    <section class={`section ${more}`.trim()} aria-labelledby={id}>
      <h2 id={id} ref={heading} data-anchor={anchor} tabIndex={anchor === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
