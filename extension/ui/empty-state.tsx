import type { ComponentChildren } from 'preact';

/** Nothing here yet: says so, and what brings something here. */
export function EmptyState({
  say,
  children,
}: {
  readonly say: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="stack stack-tight">
      <p>{say}</p>
      <div class="quiet small">{children}</div>
    </div>
  );
}
