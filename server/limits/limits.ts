import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** At most `most` in a window of `seconds`. */
type Limit = { readonly most: number; readonly seconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Every limit of the server, with its reason. They stop a program that runs wild, never a bad day: on the morning of
 * a ransomware attack a whole hospital reports within the hour, from one network address and from shared computers,
 * so no report is counted by address. Taking a report back is never counted.
 *
 * They are counted in this server's memory, so that the hot path asks nothing of the database: n servers behind one
 * address allow n times as much. Guesses at passwords and codes are counted in the database (auth/guess-limit.ts).
 */
export const LIMITS = {
  /** Reports, details and answers of one person. Somebody who sorts a whole mailbox sends one every few seconds. */
  'messages-of-person': { most: 120, seconds: MINUTE },
  /** The same without a name, from one enrolled computer: many people share it. */
  'messages-of-installation': { most: 300, seconds: MINUTE },
  /** The same from all of an organization's computers: stolen enrolments must not fill its history. Who is signed in is not counted. */
  'nameless-of-organization': { most: 3_000, seconds: MINUTE },
  /** Counted cards of one person or computer: a card is seen by a human being. */
  'cards-of-sender': { most: 300, seconds: MINUTE },
  /** Searches of one officer: the page searches while one types. */
  'searches-of-person': { most: 120, seconds: MINUTE },
  /** A search reads more than a page of the queue does; so all officers of an organization share a bound. */
  'searches-of-organization': { most: 1_200, seconds: MINUTE },
  /** Computers that one signed-in person enrols: browser profiles of one's own, not a fleet (that is /api/enrol). */
  'enrolments-of-person': { most: 30, seconds: HOUR },
  /**
   * What one network asks of the report page: a whole clinic on a bad day, and the page sends again by itself. Counted
   * in memory and written nowhere: an anonymous report leaves no address behind.
   */
  'page-of-network': { most: 240, seconds: MINUTE },
  /** Links to a report page that are none: more than somebody mistypes. They keep nobody with the right one waiting. */
  'page-misses-of-network': { most: 60, seconds: MINUTE },
  /** Reports of an organization's report page: a flood would bury its queue. */
  'page-of-organization': { most: 600, seconds: MINUTE },
  /** Codes mailed for one reviewer's link: more than anybody mistypes, and no flood for their mailbox. */
  'codes-of-review': { most: 6, seconds: HOUR },
  /** Reads of one officer\u2019s calendar: programs ask every quarter of an hour, from a few devices. */
  'calendar-of-person': { most: 60, seconds: HOUR },
  /** Calendar addresses that are none: a secret of 192 bits is not guessed at this pace. */
  'calendar-misses-of-network': { most: 300, seconds: HOUR },
  /** Hooks of one clinical system: a large hospital opens some charts a second. */
  'cds-of-client': { most: 6_000, seconds: MINUTE },
  /** The same by network, right tokens and wrong ones: a vendor's cloud asks for many organizations from one. */
  'cds-of-network': { most: 30_000, seconds: MINUTE },
  /** Tokens that are none of a registered client: who sets one up tries some times. They keep no right one waiting. */
  'cds-misses-of-network': { most: 120, seconds: MINUTE },
  /** Invitations of one person: a hospital's list can be sent in a morning. */
  'invitations-of-person': { most: 500, seconds: HOUR },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Streams open at once. A tab holds one. */
export const STREAMS = { person: 20, organization: 1_000 } as const;

/** How long somebody with too many streams is asked to wait, in seconds. */
const STREAM_WAIT = 30;

/** Somebody asked too often. `seconds` until it is worth asking again; at least 1. */
export class TooOften extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super('Too often');
    this.seconds = Math.max(1, Math.ceil(seconds));
  }
}

/** Counts who asked how often, in memory. One a server. */
export class Limits {
  readonly #factor: number;
  readonly #counters = new Map<LimitName, RateLimiterMemory>();
  readonly #streams = new Map<string, number>();

  /** @param factor every limit is multiplied with it; tests and benchmarks set it */
  constructor(factor: number) {
    this.#factor = factor;
    for (const [name, { most, seconds }] of Object.entries(LIMITS)) {
      const points = Math.max(1, Math.round(most * factor));
      const counter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
      this.#counters.set(name as LimitName, counter);
    }
  }

  /**
   * Counts one for `who`.
   * @throws TooOften where that was one too many
   */
  async count(name: LimitName, who: string): Promise<void> {
    try {
      await this.#counters.get(name)?.consume(who);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooOften(refused.msBeforeNext / 1000);
      throw refused;
    }
  }

  /** Takes back what was counted for `who` before it could be known whether it counts. */
  async giveBack(name: LimitName, who: string): Promise<void> {
    await this.#counters.get(name)?.reward(who);
  }

  /**
   * Counts a stream until the function it gives is called.
   * @throws TooOften where this person or their organization has too many open
   */
  openStream(person: string, organization: string): () => void {
    const counted = [
      { key: `person ${person}`, most: STREAMS.person },
      { key: `organization ${organization}`, most: STREAMS.organization },
    ];
    for (const { key, most } of counted)
      if ((this.#streams.get(key) ?? 0) >= Math.max(1, most * this.#factor)) throw new TooOften(STREAM_WAIT);
    for (const { key } of counted) this.#streams.set(key, (this.#streams.get(key) ?? 0) + 1);
    let closed = false;
    return () => {
      if (closed) return;
      closed = true;
      for (const { key } of counted) {
        const left = (this.#streams.get(key) ?? 0) - 1;
        if (left > 0) this.#streams.set(key, left);
        else this.#streams.delete(key);
      }
    };
  }
}
