import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { guardedFetch } from '../auth/provider/guarded-fetch.ts';
import type { KnownClient } from '../store/cds-clients.ts';

const PATIENCE_MS = 3_000;
/** A key that a client takes back counts no longer than this. */
const KEPT_MS = 5 * 60_000;
/** A stranger who names keys that are not there makes this server fetch no more often. */
const PAUSE_MS = 30_000;
const MOST_KEPT = 1_000;

/** The public keys of clients, fetched ones kept for minutes. One a server. */
export class KeySets {
  readonly #plain: boolean;
  readonly #kept = new Map<string, JWTVerifyGetKey>();

  /** @param plain on one's own machine: keys may come by http from loopback */
  constructor(plain: boolean) {
    this.#plain = plain;
  }

  of({ id, keys }: Pick<KnownClient, 'id' | 'keys'>): JWTVerifyGetKey {
    if ('set' in keys) return createLocalJWKSet(JSON.parse(keys.set) as JSONWebKeySet);
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    const made = fetched(new URL(keys.url), this.#plain);
    this.#kept.set(id, made);
    return made;
  }
}

function fetched(url: URL, plain: boolean): JWTVerifyGetKey {
  const ask = guardedFetch(plain);
  return createRemoteJWKSet(url, {
    timeoutDuration: PATIENCE_MS,
    cacheMaxAge: KEPT_MS,
    cooldownDuration: PAUSE_MS,
    [customFetch]: (address) => ask(address, { method: 'GET', headers: { accept: 'application/json' } }),
  });
}
