import './empty.css';
import type { ComponentChildren } from 'preact';

type Props = {
  readonly title: string;
  /** What brings something here, or what to do next. */
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
  /** 1 where it is the whole screen. */
  readonly level?: 1 | 2;
};

/** A place where nothing is: says so, and teaches the next step. */
export function Empty({ title, children, action, level = 2 }: Props) {
  return (
    <div class="empty">
      {level === 1 ? <h1 tabIndex={-1}>{title}</h1> : <h2>{title}</h2>}
      <p>{children}</p>
      {action}
    </div>
  );
}
