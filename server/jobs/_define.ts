import type pg from 'pg';
import type { z } from 'zod';
import type { Auth } from '../auth/auth.ts';
import type { Evidence } from '../evidence/keep-checkpoints.ts';
import type { Sealer } from '../keys/seal.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Enqueue } from './_queue.ts';

/** What a job may use. `now` is an argument: the queue only wakes it. */
export type JobContext = {
  readonly pool: pg.Pool;
  readonly mailer: Mailer;
  readonly auth: Auth;
  readonly sealer: Sealer;
  /** Null where the server has no key to sign with. */
  readonly evidence: Evidence | null;
  readonly origin: string;
  readonly remindMinutes: number;
  readonly now: string;
  readonly enqueue: Enqueue;
};

/** Its data holds ids alone: the queue stands outside row-level security. */
export type Job<Data = unknown> = {
  readonly data: z.ZodType<Data>;
  /** Throws to be tried again, with growing pauses. */
  readonly run: (data: Data, context: JobContext) => Promise<void>;
  /** Five fields of cron, UTC: the queue wakes it then, once over all servers. */
  readonly cron?: string;
  /** Woken as well when a server starts; once where several start within a minute. */
  readonly atStart?: boolean;
};

export function defineJob<Data>(job: Job<Data>): Job<Data> {
  return job;
}
