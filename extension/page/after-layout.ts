/**
 * Work that measures the page, done in the next frame right after the browser has laid the page out. At any other time
 * a measure makes the browser lay out at once whatever the page has changed since: on a large page that changes all
 * the while this was nine tenths of what we cost it. A tab that nobody sees has no frames, and nobody
 * who would feel it: there it is done at once.
 *
 * @returns asks for the work; asked several times before a frame, it is done once
 */
export function afterLayout(work: () => void, signal: AbortSignal): () => void {
  // The first thing an observer of sizes tells is the size itself, and it is told after layout and before paint.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    observer.disconnect();
    if (signal.aborted) return;
    if (document.visibilityState === 'hidden') work();
    else observer.observe(document.documentElement);
  };
}
