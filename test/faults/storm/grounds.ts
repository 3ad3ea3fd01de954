import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { type EmbeddedPostgres, startEmbedded } from '../../../scripts/postgres.ts';
import { extensionRedirects } from '../../../scripts/up/extension-redirects.ts';
import { compose } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { addMember, type Role } from '../../../server/store/people.ts';
import { inTenant } from '../../../server/store/tenant.ts';
import { endPostgres } from '../../kit/end-postgres.ts';
import { findFreePort } from '../../kit/free-port.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../../kit/practice.ts';
import { type Environment, type ServerProcess, startServerProcess } from '../../kit/server-process.ts';
import { mountSmallDisk, type SmallDisk } from '../../kit/small-disk.ts';
import { makeTemporaryDirectory } from '../../kit/temporary-directory.ts';
import type { Plan } from './plan.ts';
import { type FaultProxy, startFaultProxy } from './proxy.ts';

/** Everything the storm passes over: one PostgreSQL, two servers behind one address, practices and their people. */
export type Grounds = {
  /** The folder that holds the cluster. */
  readonly dataDir: string;
  readonly postgres: EmbeddedPostgres;
  /** Of the superuser, on the database that holds the tables. */
  readonly adminUrl: string;
  readonly disk: SmallDisk | null;
  readonly environments: readonly [Environment, Environment];
  /** As they run now; replaced where one is started again. */
  readonly servers: [ServerProcess, ServerProcess];
  /** Sets the clock of one of the servers wrong by so much, now and when it is started again; 0 sets it right. */
  turnClock(which: number, byMs: number): void;
  readonly proxy: FaultProxy;
  readonly practices: readonly Practice[];
  /** By the names of the plan's reporters. */
  readonly people: ReadonlyMap<string, Colleague>;
  /** An officer of every practice, who watches. */
  readonly watcher: Colleague;
  stop(): Promise<void>;
};

/** What PostgreSQL writes ahead must fit on the small disk too. */
const SMALL = { min_wal_size: '32MB', max_wal_size: '64MB', shared_buffers: '64MB' };
const DISK_MEGABYTES = 500;

/**
 * @param options.smallDisk puts the whole cluster on a file system that can be filled; only root may
 * @param options.tell hears of the database's ends and starts
 */
export async function prepareGrounds(
  plan: Plan,
  options: { readonly smallDisk: boolean; readonly tell: (sentence: string) => void },
): Promise<Grounds> {
  // Everything that is started listens for the end of this process, to end with it.
  process.setMaxListeners(100);
  const folder = makeTemporaryDirectory('storm');
  const disk = options.smallDisk ? mountSmallDisk(DISK_MEGABYTES, folder.path) : null;
  const dataDir = disk?.path ?? folder.path;
  // Watched as in production: whoever kills it sees the product itself start it again.
  const postgres = await startEmbedded({ dataDir, settings: SMALL, tell: options.tell });
  const endAtExit = () => endPostgres(dataDir);
  process.once('exit', endAtExit);
  const environments = await twoEnvironments(postgres, folder.path);
  const turnClock = (which: number, byMs: number) =>
    writeFileSync(environments[which]?.['TURNED_CLOCK'] ?? '', String(byMs));
  turnClock(0, 0);
  turnClock(1, 0);
  const ports = environments.map(({ PORT }) => Number(PORT));
  const proxyPort = Number(new URL(environments[0].NEEDFUL_ORIGIN ?? '').port);
  const servers: [ServerProcess, ServerProcess] = [
    await startServerProcess(environments[0]),
    await startServerProcess(environments[1]),
  ];
  const proxy = await startFaultProxy(proxyPort, ports, plan.seed);
  return {
    dataDir,
    postgres,
    adminUrl: Object.assign(new URL(postgres.adminUrl), { pathname: '/needful' }).href,
    disk,
    environments,
    servers,
    turnClock,
    proxy,
    ...(await settle(plan, environments[0])),
    async stop() {
      await proxy.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await postgres.stop();
      process.off('exit', endAtExit);
      await disk?.remove();
      await folder.remove();
    },
  };
}

/** At once, as nothing of it is needed any more; without this it would outlive us. */
async function twoEnvironments(
  postgres: EmbeddedPostgres,
  folder: string,
): Promise<[Environment, Environment]> {
  const key = () => randomBytes(32).toString('base64');
  const shared = {
    DATABASE_URL: postgres.serverUrl,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    NEEDFUL_ORIGIN: `http://localhost:${await findFreePort()}`,
    NEEDFUL_SECRET: key(),
    NEEDFUL_ENCRYPTION_KEY: key(),
    NEEDFUL_EXTENSION_REDIRECTS: extensionRedirects().join(' '),
    NEEDFUL_ANY_DOCUMENT: 'true',
    // The clients of a storm report more than people do; whoever has to wait is served later, which takes longer.
    NEEDFUL_LIMIT_FACTOR: '1000',
    LOG_LEVEL: 'warn',
  };
  const own = async (name: string) => ({
    ...shared,
    PORT: String(await findFreePort()),
    NODE_OPTIONS: `--import=${new URL('../../kit/turned-clock.ts', import.meta.url).href}`,
    TURNED_CLOCK: join(folder, `clock-${name}`),
  });
  return [await own('one'), await own('other')];
}

/** Founds the practices through the product's own store, one member of staff for each reporter. */
async function settle(
  plan: Plan,
  environment: Environment,
): Promise<Pick<Grounds, 'practices' | 'people' | 'watcher'>> {
  const server = await compose(readConfig(environment), pino({ level: 'silent' }));
  const join = async (practice: Practice, who: Colleague, roles: readonly Role[]) =>
    await inTenant(server.pool, { org: practice.organizationId }, (sql) =>
      addMember(sql, practice.organizationId, { ...who, roles }),
    );
  try {
    const practices: Practice[] = [];
    for (let index = 0; index < plan.size.organizations; index += 1)
      practices.push(await foundPractice(server, `storm-${index}`));
    const people = new Map<string, Colleague>();
    for (const { name, organization } of [...plan.clients, ...plan.extensions]) {
      const who = await makeColleague(server, `Reporter ${name}`);
      people.set(name, who);
      await join(practices[organization] as Practice, who, ['staff']);
    }
    const watcher = await makeColleague(server, 'Watcher of all');
    for (const practice of practices) await join(practice, watcher, ['officer']);
    return { practices, people, watcher };
  } finally {
    server.endStreams();
    await server.stop();
  }
}
