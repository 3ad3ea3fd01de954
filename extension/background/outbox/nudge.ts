import { allEntries, record } from './keep.ts';
import { sendNow } from './send.ts';

/** Something changed for the better: everything that waits is tried now, whatever pause it was in. */
export async function nudgeAll(): Promise<void> {
  const at = Date.now();
  for (const entry of await allEntries()) {
    if (entry.progress.state === 'waiting' && entry.progress.notBefore > at) {
      await record(entry, { type: 'nudged', at });
    }
  }
  await sendNow();
}
