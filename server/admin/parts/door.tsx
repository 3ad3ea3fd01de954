import './door.css';
import type { ComponentChildren } from 'preact';
import { Mark } from '../shell/mark.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

type Props = {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
};

/** A screen before the sign-in: one thing to do, and nothing of anybody shown. */
export function Door({ title, children, foot }: Props) {
  const heading = useArrival();
  useTitle(title);
  return (
    <div class="door">
      <header class="door-mark">
        <Mark />
        <span>Needful</span>
      </header>
      <main class="door-inside">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {foot === undefined ? null : <footer class="door-foot">{foot}</footer>}
    </div>
  );
}
