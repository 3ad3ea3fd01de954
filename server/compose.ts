import { readFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Logger } from 'pino';
import { createAuth } from './auth/auth.ts';
import { type Bounds, eventsWithin } from './auth/trail/read.ts';
import { type Config, ConfigurationError } from './config.ts';
import { unfitDurability } from './database/durability.ts';
import { unfitMigrations } from './database/migrate.ts';
import { openPool } from './database/open.ts';
import { unfitRole } from './database/privileges.ts';
import { unfitVersion } from './database/version.ts';
import { checkpointFiles } from './evidence/checkpoint-files.ts';
import type { Evidence } from './evidence/keep-checkpoints.ts';
import { Feed } from './feed/feed.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { compileHot } from './graphql/compiled.ts';
import { createGraphql } from './graphql/yoga.ts';
import { announcing, announcingDispute, announcingLead, announcingReview } from './handle/announce.ts';
import { takingTogether } from './handle/together.ts';
import { answerHeaders } from './http/answer-headers.ts';
import { createApp } from './http/app.ts';
import { front } from './http/front.ts';
import { LastTime } from './http/last-time.ts';
import type { Job } from './jobs/_define.ts';
import { createQueue } from './jobs/_queue.ts';
import { jobs } from './jobs/index.generated.ts';
import { createEvidenceKeys } from './keys/evidence-keys.ts';
import { createSealer, type Sealer } from './keys/seal.ts';
import { unfitKeys } from './keys/unfit-keys.ts';
import { Limits } from './limits/limits.ts';
import { createMailer } from './mail/mailer.ts';
import { endingSignIns, organizationsOf } from './organizations.ts';
import { SharedChanges } from './read/shared-changes.ts';

export type Server = Awaited<ReturnType<typeof compose>>;

/**
 * Puts the server together on a migrated database. Nothing listens yet.
 * @throws ConfigurationError where the database or its role is not fit to serve
 */
export async function compose(config: Config, log: Logger, now: () => Date = () => new Date()) {
  const onBroken = () => log.warn('A database connection broke while idle; the pool replaces it');
  const pool = openPool(config.databaseUrl, 'needful_app', { max: 6, onBroken });
  const authPool = openPool(withSearchPath(config.databaseUrl, 'auth'), 'needful_auth', { max: 3, onBroken });
  const jobsPool = openPool(config.databaseUrl, 'needful_jobs', { max: 3, onBroken });
  const sealer = createSealer(config.encryptionKeys);
  await assertFit(pool, config, sealer);
  const prisma = new PrismaClient({ adapter: new PrismaPg(appRoleUrl(config.databaseUrl)) });
  const feed = new Feed(pool, log);
  const mailer = createMailer(config.smtpUrl, config.mailFrom, log);
  const queue = createQueue(jobsPool, log, config.isScheduling);
  const auth = await createAuth({
    pool: authPool,
    origin: config.origin,
    secret: config.secret,
    formerSecrets: config.formerSecrets,
    mailer,
    extensionRedirects: [...config.extensionRedirects],
    log: { warn: (message) => log.warn(message), error: (message) => log.error(message) },
    now,
    organizations: organizationsOf(pool, sealer, now),
  });
  const evidence = evidenceOf(config);
  if (evidence === null)
    log.warn('No evidence is signed and no checkpoint kept: set NEEDFUL_EVIDENCE_KEY (docs/evidence.md)');
  const shell = {
    pool,
    sealer,
    announce: announcing(queue.enqueueAll),
    announceLead: announcingLead(queue.enqueue),
    announceDispute: announcingDispute(queue.enqueue),
    announceReview: announcingReview(queue.enqueue),
  };
  const services = {
    pool,
    shell,
    takeReport: takingTogether(shell),
    sealer,
    mailer,
    feed,
    changes: new SharedChanges(pool),
    limits: new Limits(config.limitFactor),
    origin: config.origin,
    evidence,
    endSignIns: endingSignIns(auth, pool),
    signInEvents: (person: string, bounds: Bounds) => eventsWithin(auth.settings, person, bounds),
  };
  const documents = trustedDocuments();
  const hot = compileHot(documents);
  const yoga = createGraphql(documents, hot, config.anyDocument, log);
  const ready = async () => {
    await pool.query('select 1');
  };
  const graphql = { auth, prisma, services, yoga, now };
  const { production, addressHeader } = config;
  const app = createApp({ ...graphql, pool, log, production, addressHeader, ready });
  const headers = await answerHeaders(production);
  return {
    app,
    /** Stands before the routes of `app`. */
    front: front({ ...graphql, hot, headers, lastTime: new LastTime(auth, pool), log }),
    auth,
    pool,
    sealer,
    evidence,
    feed,
    /** Begins the jobs. */
    startJobs: () =>
      queue.start(jobs as Record<string, Job>, {
        pool,
        mailer,
        auth,
        sealer,
        evidence,
        origin: config.origin,
        remindMinutes: config.remindMinutes,
      }),
    /** Ends what never ends by itself: subscribers are told that it is over, and connect again elsewhere. */
    endStreams: () => feed.stop(),
    /** Lets running jobs finish, then gives every connection back. */
    async stop() {
      feed.stop();
      await queue.stop();
      mailer.close();
      await prisma.$disconnect();
      await Promise.all([pool.end(), authPool.end(), jobsPool.end()]);
    },
  };
}

/** What signs, and where checkpoints go; null where no key is set. */
function evidenceOf({ evidenceKeys, checkpoints, checkpointsTo }: Config): Evidence | null {
  if (evidenceKeys === null) return null;
  const files = checkpoints === null ? null : checkpointFiles(checkpoints);
  return { keys: createEvidenceKeys(evidenceKeys), files, contact: checkpointsTo };
}

async function assertFit(pool: pg.Pool, config: Config, sealer: Sealer): Promise<void> {
  const client = await pool.connect();
  try {
    const version = await unfitVersion(client);
    if (version !== undefined) throw new ConfigurationError(version);
    const migrations = await unfitMigrations(client);
    if (migrations !== undefined) throw new ConfigurationError(migrations);
    const keys = await unfitKeys(client, sealer);
    if (keys !== undefined) throw new ConfigurationError(keys);
    if (!config.production) return;
    const role = await unfitRole(client);
    if (role !== undefined) throw new ConfigurationError(role);
    const durability = await unfitDurability(client);
    if (durability !== undefined) throw new ConfigurationError(durability);
  } finally {
    client.release();
  }
}

function withSearchPath(url: string, schema: string): string {
  const target = new URL(url);
  target.searchParams.set('options', `-c search_path=${schema}`);
  return target.href;
}

/** For Prisma, which opens its own connections. */
function appRoleUrl(url: string) {
  const target = new URL(url);
  target.searchParams.set(
    'options',
    '-c role=needful_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000',
  );
  return { connectionString: target.href, max: 4, connectionTimeoutMillis: 5_000 };
}

function trustedDocuments(): Record<string, string> {
  const text = readFileSync(new URL('./generated/documents.json', import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}
