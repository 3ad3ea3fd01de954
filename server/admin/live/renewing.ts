import { waitBefore } from './catch-up.ts';

export type Renewal = {
  /** Something changed: what is read from now on must know it. */
  ask(): void;
  stop(): void;
};

/**
 * Reads again for what changed: one read at a time, and once more for changes told while one was under way, since
 * what it answers may be older than they are (the client gives two equal queries at once the answer of the first).
 * A read that failed is tried again by itself: nothing else would tell of that change a second time.
 *
 * @param read gives false where it has to be tried again
 * @param wait milliseconds before the next attempt, by how many in a row have failed
 */
export function renewing(
  read: () => Promise<boolean>,
  wait = (failures: number) => waitBefore(failures, Math.random()),
): Renewal {
  let underWay = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function work(): Promise<void> {
    clearTimeout(timer);
    underWay = true;
    do {
      again = false;
      // A fault must not end all renewal: it is a read that failed.
      failures = (await read().catch(() => false)) ? 0 : failures + 1;
    } while (again && failures === 0 && !stopped);
    underWay = false;
    if (failures > 0 && !stopped) timer = setTimeout(() => void work(), wait(failures));
  }

  return {
    ask() {
      if (stopped) return;
      again = true;
      if (!underWay) void work();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
