import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { announceChange } from '../changed.ts';
import { type Database, openOutbox } from './database.ts';
import type { Content, Entry, Owner } from './entry.ts';
import { whileKeysStay } from './key-lock.ts';
import { begin, next, type OutboxEvent } from './next.ts';
import { keyOf, seal, unseal } from './seal.ts';

export type ToKeep = {
  readonly owner: Owner;
  readonly server: string;
  readonly organizationId: string;
  readonly keptAt: Instant;
  readonly content: Content;
};

/** `known`: the same id was kept before, so nothing was written. `not`: the browser could not store it. */
export type Kept =
  | { readonly kept: 'now' | 'known'; readonly entry: Entry }
  | { readonly kept: 'not'; readonly full: boolean };

/**
 * Writes one message so that it survives a power cut: the promise resolves after the disk has it. That the
 * browser cannot store is an answer, not an error: the person must be told at the click.
 */
export async function keep(given: ToKeep): Promise<Kept> {
  try {
    return await whileKeysStay(() => write(given));
  } catch (error) {
    return { kept: 'not', full: isFull(error) };
  }
}

async function write(given: ToKeep): Promise<Kept> {
  const database = await openOutbox();
  const entry = await sealed(database, given);
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.index('id').get(entry.id);
  const order = known === undefined ? await transaction.store.add(entry) : known.order;
  await transaction.done;
  if (known !== undefined) return { kept: 'known', entry: known };
  announceChange();
  return { kept: 'now', entry: order === undefined ? entry : { ...entry, order } };
}

async function sealed(database: Database, given: ToKeep): Promise<Entry> {
  const { content, owner, server, organizationId, keptAt } = given;
  const id = content.type === 'report' ? content.report.reportId : content.later.messageId;
  const reportId = content.type === 'report' ? content.report.reportId : content.later.reportId;
  return {
    id,
    reportId,
    type: content.type === 'report' ? 'report' : content.later.type,
    owner,
    server,
    organizationId,
    keptAt,
    sealed: await seal(await keyOf(database, owner), id, content),
    progress: begin(Date.parse(keptAt)),
  };
}

/** Firefox names a full disk differently from a used-up quota. */
function isFull(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE'].includes(error.name)
  );
}

/** The content of an entry; null when its key is gone. */
export async function contentOf(entry: Entry): Promise<Content | null> {
  const database = await openOutbox();
  const key = await database.get('keys', entry.owner ?? 'installation');
  if (key === undefined) return null;
  return (await unseal(key, entry.id, entry.sealed)) as Content;
}

/** Every entry, in the order things were done. */
export async function allEntries(): Promise<readonly Entry[]> {
  return (await openOutbox()).getAll('entries');
}

export async function entriesAbout(reportId: ReportId): Promise<readonly Entry[]> {
  return (await openOutbox()).getAllFromIndex('entries', 'reportId', reportId);
}

/**
 * Lets something happen to an entry as it stands in the store now, which may be further than the caller saw: what
 * was answered meanwhile stays answered, and what was removed stays removed.
 *
 * @param content written too, where the server's answer added to it
 */
export function record(entry: Entry, event: OutboxEvent, content: Content | null = null): Promise<Entry> {
  return whileKeysStay(async () => {
    const database = await openOutbox();
    const text = content === null ? null : await seal(await keyOf(database, entry.owner), entry.id, content);
    const transaction = database.transaction('entries', 'readwrite');
    const stored = entry.order === undefined ? undefined : await transaction.store.get(entry.order);
    const current = stored ?? entry;
    const progress = next(current.progress, event);
    const updated = { ...current, progress, ...(text === null ? {} : { sealed: text }) };
    if (stored !== undefined) await transaction.store.put(updated);
    await transaction.done;
    announceChange();
    return updated;
  });
}

export async function remove(entries: readonly Entry[]): Promise<void> {
  const transaction = (await openOutbox()).transaction('entries', 'readwrite', { durability: 'strict' });
  for (const { order } of entries) if (order !== undefined) await transaction.store.delete(order);
  await transaction.done;
  announceChange();
}
