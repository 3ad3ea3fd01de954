/** Up and down move the focus through a box and what it found; nothing else takes part. */
export function walkList(event: KeyboardEvent, root: HTMLElement | null, found: string): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || root === null) return;
  const stops = [...root.querySelectorAll<HTMLElement>(`input, ${found}`)].filter((stop) =>
    stop.checkVisibility(),
  );
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
