import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Logger } from 'pino';

/** How often the heads of the organizations that somebody watches are read. */
const POLL_MS = 250;
/** A stream asks at least this often whether its listener may still listen, also where nothing happens. */
const SAY_AGAIN_MS = 30_000;

/**
 * Tells who watches an organization that its history has grown: the head's number alone. One poller a server,
 * over the heads of all watched organizations at once. Heads move under a row lock, so their numbers follow
 * the order of commits, and a catch-up from the last number seen misses nothing.
 */
export class Feed {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #sayAgainMs: number;
  readonly #watchers = new Map<OrganizationId, Set<() => void>>();
  readonly #heads = new Map<OrganizationId, bigint>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(pool: pg.Pool, log: Logger, sayAgainMs = SAY_AGAIN_MS) {
    this.#sayAgainMs = sayAgainMs;
    this.#pool = pool;
    this.#log = log;
  }

  /**
   * Numbers of the head from now on, at most one a poll, and the last one again where none has come for a while;
   * ends when `signal` aborts or the feed stops.
   */
  async *heads(org: OrganizationId, signal: AbortSignal): AsyncGenerator<bigint> {
    let wake: () => void = () => {};
    let last: bigint | null = null;
    const ring = () => wake();
    const watchers = this.#watchers.get(org) ?? new Set();
    this.#watchers.set(org, watchers.add(ring));
    signal.addEventListener('abort', ring, { once: true });
    this.#poll();
    try {
      while (!signal.aborted && !this.#stopped) {
        const head = this.#heads.get(org);
        if (head !== undefined && head !== last) {
          last = head;
          yield head;
          continue;
        }
        const woken = await this.#silence((ringing) => {
          wake = ringing;
        });
        if (!woken && last !== null) yield last;
      }
    } finally {
      watchers.delete(ring);
      if (watchers.size === 0) {
        this.#watchers.delete(org);
        this.#heads.delete(org);
      }
    }
  }

  /** How many watch now. */
  get watching(): number {
    return [...this.#watchers.values()].reduce((sum, watchers) => sum + watchers.size, 0);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const watchers of this.#watchers.values()) for (const ring of watchers) ring();
  }

  /** True when woken, false when nothing happened for too long. */
  #silence(onWoken: (wake: () => void) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#sayAgainMs, false);
      onWoken(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  #poll(): void {
    if (this.#timer !== null || this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), POLL_MS);
  }

  async #look(): Promise<void> {
    try {
      const watched = [...this.#watchers.keys()];
      const { rows } = await this.#pool.query<{ org_id: OrganizationId; sequence: string }>({
        name: 'feed-heads',
        text: 'select org_id, sequence from needful.heads_of($1::uuid[])',
        values: [watched],
      });
      for (const row of rows) this.#moved(row.org_id, BigInt(row.sequence));
    } catch (error) {
      this.#log.warn({ err: error }, 'The feed could not read the heads; it tries again');
    }
    this.#timer = null;
    if (this.#watchers.size > 0) this.#poll();
  }

  #moved(org: OrganizationId, sequence: bigint): void {
    if (this.#heads.get(org) === sequence) return;
    this.#heads.set(org, sequence);
    for (const ring of this.#watchers.get(org) ?? []) ring();
  }
}
