import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Asking } from '../auth/asking.ts';
import type { Auth } from '../auth/auth.ts';
import type { Asker, Place } from '../graphql/context.ts';
import type { Presumed } from '../handle/incident.ts';
import type { FoundPlace } from '../store/people.ts';
import type { Sql } from '../store/tenant.ts';
import {
  type Admitted,
  admit,
  INSTALLATION_HEADER,
  NotAdmitted,
  personOf,
  placeFor,
  placeNow,
  recognize,
} from './recognize.ts';

/** So many at once, and of cookies so long: ours have a hundred characters. */
const MOST = 2_000;
const LONGEST = 1_000;

/** A person in their organization, as they were found last time. */
type Known = { readonly person: NonNullable<Asker['person']>; readonly place: Place };

export type PresumedPlace = {
  readonly admitted: Admitted;
  readonly presumed: Presumed;
  /** What their place was found to be in the transaction of the report, where it came to that. */
  readonly found: () => 'same' | 'other' | 'not-asked';
};

/**
 * Who was let in by a cookie last time, so that the next request needs not wait for the answer of one question to ask
 * the next: whether the session is good, whether its person still belongs here, and what they want to read are asked of
 * the database at the same moment. What is remembered decides nothing. Every request asks all of it anew, and nothing is
 * said where an answer differs.
 */
export class LastTime {
  readonly #known = new Map<string, Known>();
  /** By organization and person: of whoever is recognized anew. */
  readonly #places = new Map<string, Known>();
  readonly #auth: Auth;
  readonly #pool: pg.Pool;

  constructor(auth: Auth, pool: pg.Pool) {
    this.#auth = auth;
    this.#pool = pool;
  }

  /** Lets in as `admit` does, and remembers whom. */
  async admit(asking: Asking, org: OrganizationId): Promise<Admitted> {
    const key = keyOf(asking, org);
    const admitted = await admit(this.#auth, this.#pool, asking, org);
    const { asker, place } = admitted;
    if (asker.person === null || place === null) return admitted;
    if (this.#places.size >= MOST) this.#places.clear();
    this.#places.set(`${org} ${asker.person.id}`, { person: asker.person, place });
    if (key === undefined) return admitted;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, { person: asker.person, place });
    return admitted;
  }

  /**
   * Does `work` as who was let in by the same credentials last time, while it is asked whether they still are.
   * @param work calls `confirm` in the transaction of each of its reads
   * @returns what `work` does; undefined where nothing is remembered, or it is not so any more
   * @throws what `work` throws, where it is so
   */
  async ask<Result>(
    asking: Asking,
    org: OrganizationId,
    work: (admitted: Admitted, confirm: (sql: Sql) => Promise<void>) => Promise<Result>,
  ): Promise<Result | undefined> {
    const key = keyOf(asking, org);
    const known = key === undefined ? undefined : this.#known.get(key);
    if (key === undefined || known === undefined) return undefined;
    const { person, place } = known;
    let asked = 0;
    let confirmed = 0;
    const confirm = async (sql: Sql) => {
      asked += 1;
      if (!isSame(await placeNow(sql, org, person), place)) throw new Error('It is not as it was last time');
      confirmed += 1;
    };
    const recognizing = recognize(this.#auth, asking).then(personOf);
    const working = work({ asker: { person, installation: null }, place }, confirm);
    const [recognized, worked] = await Promise.allSettled([recognizing, working]);
    const isKnown = recognized.status === 'fulfilled' && isSame(recognized.value, person);
    if (!isKnown || confirmed === 0 || confirmed < asked) {
      this.#known.delete(key);
      return undefined;
    }
    if (worked.status === 'rejected') throw worked.reason;
    return worked.value;
  }

  /**
   * Lets in whoever is signed in to the place they had last time, without asking whether they have it still: that is
   * asked in the transaction of their report, which is kept only where it is so.
   * @returns undefined where nothing is remembered
   */
  async presume(asking: Asking, org: OrganizationId): Promise<PresumedPlace | undefined> {
    if (asking.headers.has(INSTALLATION_HEADER)) return undefined;
    const person = personOf(await recognize(this.#auth, asking));
    const key = `${org} ${person?.id}`;
    const known = this.#places.get(key);
    if (person === null || known === undefined || !isSame(person, known.person)) return undefined;
    const { place } = known;
    let found: ReturnType<PresumedPlace['found']> = 'not-asked';
    const isStill = (now: FoundPlace | null) => {
      found = isSamePlace(person, org, now, place) ? 'same' : 'other';
      if (found === 'other') this.#places.delete(key);
      return found === 'same';
    };
    const admitted = { asker: { person, installation: null }, place };
    return { admitted, presumed: { person: person.id, isStill }, found: () => found };
  }

  /** Lets them in as `admit` does, and whether that comes to what was presumed. */
  async isAsPresumed(asking: Asking, org: OrganizationId, { admitted }: PresumedPlace): Promise<boolean> {
    return isSame(await this.admit(asking, org), admitted);
  }
}

/** By what somebody is let in; undefined for all but a cookie alone. */
function keyOf({ headers }: Asking, org: OrganizationId): string | undefined {
  const cookie = headers.get('cookie');
  if (
    cookie === null ||
    cookie.length > LONGEST ||
    headers.has('authorization') ||
    headers.has(INSTALLATION_HEADER)
  )
    return undefined;
  return `${org} ${cookie}`;
}

function isSamePlace(person: Known['person'], org: OrganizationId, found: FoundPlace | null, place: Place) {
  try {
    return isSame(placeFor(person, org, found), place);
  } catch (error) {
    if (error instanceof NotAdmitted) return false;
    throw error;
  }
}

function isSame(now: object | null, before: object): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}
