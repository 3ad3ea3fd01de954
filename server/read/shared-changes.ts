import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { type Change, changesSince } from './changes.ts';

/** Events read at once while catching up. */
const BATCH = 500;
/** How many batches are remembered: those that listeners who all stand at the same number ask for within a moment. */
const REMEMBERED = 200;

/**
 * What happened after a number, read once for everybody who stands there. History is append-only, so a batch that
 * was read stays true: there may only be more after it, which is asked for next. Whoever is barred later could see the
 * incident when what a remembered batch holds happened; the event that bars them is in a batch read after it.
 */
export class SharedChanges {
  readonly #pool: pg.Pool;
  readonly #batches = new Map<string, Promise<readonly Change[]>>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The next events after `since`, oldest first; the same objects for everybody. Empty where there are none yet. */
  async after(org: OrganizationId, since: number): Promise<readonly Change[]> {
    const key = `${org}:${since}`;
    const known = this.#batches.get(key);
    if (known !== undefined) return await known;
    const batch = changesSince(this.#pool, org, since, BATCH);
    this.#batches.set(key, batch);
    const [oldest] = this.#batches.keys();
    if (this.#batches.size > REMEMBERED && oldest !== undefined) this.#batches.delete(oldest);
    const changes = await batch.catch((error: unknown) => {
      this.#batches.delete(key);
      throw error;
    });
    if (changes.length === 0) this.#batches.delete(key);
    return changes;
  }
}
