import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { statementName } from '../store/statement-name.ts';
import type { Sql } from '../store/tenant.ts';
import type { Job, JobContext } from './_define.ts';

/** Puts a job into the queue in the caller's transaction: it exists exactly if that commits. Resolves once it is sent. */
export type Enqueue = (
  sql: Sql,
  job: string,
  data: object,
  options?: {
    readonly startAfterSeconds?: number;
    /** A job that is there under this id already is not put there again. */
    readonly id?: string;
  },
) => Promise<void>;

/** The same for several at once, none of which is there already. */
export type EnqueueAll = (sql: Sql, job: string, data: readonly object[]) => Promise<void>;

export type JobQueue = {
  readonly enqueue: Enqueue;
  readonly enqueueAll: EnqueueAll;
  /** Begins to work; jobs run on whichever server takes them first, each once at a time. */
  start(jobs: Readonly<Record<string, Job>>, context: Omit<JobContext, 'now' | 'enqueue'>): Promise<void>;
  /** Finishes what is in flight, within ten seconds. */
  stop(): Promise<void>;
};

const RETRY = { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 } as const;

/**
 * The application looks a queue up and adds to it; what stands there it cannot read. Under a lock, since two
 * servers that start at once would meet in PostgreSQL's catalogue ("tuple concurrently updated").
 */
const LET_THE_APPLICATION_ADD = `select pg_advisory_xact_lock(72707370);
  grant select on jobs.queue to needful_app;
  grant select (id), insert on jobs.job_common to needful_app`;

/**
 * pg-boss in the schema and role of the jobs (`pool`), which the application's role may only add to.
 * @param isScheduling whether this server wakes jobs by the clock
 */
export function createQueue(pool: pg.Pool, log: Logger, isScheduling: boolean): JobQueue {
  const boss = new PgBoss({
    schema: 'jobs',
    createSchema: false,
    schedule: isScheduling,
    db: { executeSql: async (text, values) => await pool.query(text, values as unknown[]) },
  });
  boss.on('error', (error) => log.error({ err: error }, 'The job queue reported an error'));
  const enqueue: Enqueue = async (sql, job, data, options = {}) => {
    await boss.send(job, data, {
      db: sentAlong(sql),
      ...RETRY,
      ...(options.startAfterSeconds === undefined ? {} : { startAfter: options.startAfterSeconds }),
      ...(options.id === undefined ? {} : { id: options.id }),
    });
  };
  const enqueueAll: EnqueueAll = async (sql, job, all) => {
    await boss.insert(
      job,
      all.map((data) => ({ data, ...RETRY })),
      { db: sentAlong(sql) },
    );
  };
  return {
    enqueue,
    enqueueAll,
    async start(jobs, context) {
      await boss.start();
      for (const name of Object.keys(jobs)) await boss.createQueue(name, RETRY);
      await pool.query(LET_THE_APPLICATION_ADD);
      for (const [name, job] of Object.entries(jobs)) {
        if (job.cron !== undefined) await boss.schedule(name, job.cron, {});
        if (job.atStart === true) await boss.send(name, {}, { ...RETRY, singletonSeconds: 60 });
        await boss.work(name, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([taken]) => {
          if (taken === undefined) return;
          const data = job.data.parse(taken.data);
          const now = new Date().toISOString();
          await job.run(data, { ...context, enqueue, now }).catch(failed(log, name, taken.id));
          log.info({ job: name, jobId: taken.id }, 'Job done');
        });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  };
}

/** What pg-boss sends leaves with what is sent beside it, and is not waited for: where it fails there is no COMMIT. */
function sentAlong(sql: Sql) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      sql.query({ name: statementName('job', text), text, values }).catch(() => {});
      return { rows: [{}] };
    },
  };
}

/** Told by its kind alone, to the log and to the queue, which keeps it: a mail server's words may hold addresses. */
function failed(log: Logger, job: string, jobId: string) {
  return (error: unknown): never => {
    const { name = 'unknown', code } = error as { name?: string; code?: string };
    log.warn({ job, jobId, fault: name, code }, 'Job failed; it is tried again later');
    throw new Error(`${name} ${code ?? ''}`.trim());
  };
}
