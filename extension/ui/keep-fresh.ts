import { onChanged } from '../messages/_changed.ts';

/**
 * Runs `refresh` now and after every change the background announces; never two at once, and once more if a
 * change came meanwhile. Stops with `signal`.
 */
export function keepFresh(refresh: () => Promise<void>, signal: AbortSignal): void {
  let stale = false;
  let working = false;
  const work = async () => {
    stale = true;
    if (working) return;
    working = true;
    while (stale && !signal.aborted) {
      stale = false;
      await refresh().catch((error: unknown) =>
        console.error('Needful could not refresh this window.', error),
      );
    }
    working = false;
  };
  onChanged(() => void work(), signal);
  void work();
}
