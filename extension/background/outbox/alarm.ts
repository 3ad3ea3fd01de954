import { browser } from 'wxt/browser';
import { type Progress, waitUntilDue } from './next.ts';

export const OUTBOX_ALARM = 'outbox';
/** Browsers wake a worker no sooner; shorter pauses are kept by a timer for as long as the worker lives. */
const SHORTEST_ALARM_MS = 30_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let wake: (() => void) | undefined;

/** What to do when it is time; set once, when the worker starts. */
export function onDue(work: () => void): void {
  wake = work;
}

/** Sets the alarm that outlives this worker, and a timer for pauses that are too short for one. */
export async function setAlarm(all: readonly Progress[], now = Date.now()): Promise<void> {
  clearTimeout(timer);
  const wait = waitUntilDue(all, now);
  if (wait === null) {
    await browser.alarms.clear(OUTBOX_ALARM);
    return;
  }
  // A delay, not a time of day: it holds when the clock is set back.
  await browser.alarms.create(OUTBOX_ALARM, { delayInMinutes: Math.max(wait, SHORTEST_ALARM_MS) / 60_000 });
  if (wait < SHORTEST_ALARM_MS) timer = setTimeout(() => wake?.(), Math.max(wait, 50));
}
