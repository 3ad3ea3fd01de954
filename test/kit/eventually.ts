import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `look` again and again until it answers something other than undefined or false, and returns that.
 *
 * @param what ends the sentence "Waited 30 s in vain for …"
 * @param every milliseconds between two looks
 * @throws after `seconds`, with the last fault of `look` as its cause
 */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined | false> | Found | undefined | false,
  { seconds = 30, every = 50 }: { readonly seconds?: number; readonly every?: number } = {},
): Promise<Found> {
  const deadline = performance.now() + seconds * 1000;
  let fault: unknown;
  while (performance.now() < deadline) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    await delay(every);
  }
  throw new Error(`Waited ${seconds} s in vain for ${what}.`, { cause: fault });
}
