import { ownerOf, readSession } from '../session.ts';
import { openOutbox } from './database.ts';
import type { Entry } from './entry.ts';
import { allEntries, remove } from './keep.ts';
import { whileNobodySeals } from './key-lock.ts';
import { forgetKey } from './seal.ts';

/** How long a report without a name can still be looked at from its own receipt. */
const NAMELESS_MS = 10 * 60_000;
/** After that, one's own are looked up on the server. */
const OWN_MS = 30 * 86_400_000;

/**
 * Removes what the server has and nobody here may look at any more: all of it for people who are signed out,
 * and reports without a name after ten minutes. A key goes when nothing is sealed with it.
 */
export function forgetWhatWasDelivered(now = Date.now()): Promise<void> {
  return whileNobodySeals(async () => {
    const session = await readSession();
    const here = session === null ? null : ownerOf(session);
    const entries = await allEntries();
    const done = entries.filter((entry) => isDone(entry, here, now));
    if (done.length > 0) await remove(done);
    const kept = new Set(entries.filter((entry) => !done.includes(entry)).map(({ owner }) => owner));
    await forgetIdleKeys(here, kept);
  });
}

function isDone({ progress, owner }: Entry, here: string | null, now: number): boolean {
  if (progress.state !== 'delivered') return false;
  if (owner === null) return now - progress.at > NAMELESS_MS;
  return owner !== here || now - progress.at > OWN_MS;
}

async function forgetIdleKeys(here: string | null, kept: ReadonlySet<string | null>): Promise<void> {
  const database = await openOutbox();
  const drafts = await database.getAll('drafts');
  const used = new Set([...kept, ...drafts.map(({ owner }) => owner)]);
  for (const name of await database.getAllKeys('keys')) {
    const isOwner = name.includes('.');
    if (isOwner && name !== here && !used.has(name)) await forgetKey(database, name);
  }
}
