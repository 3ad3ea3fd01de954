import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPidFile } from '../../../scripts/postgres/pid-file.ts';
import { eventually } from '../../kit/eventually.ts';
import { askAsSuperuser } from '../../kit/incidents.ts';
import { startServerProcess } from '../../kit/server-process.ts';
import type { Reporter } from './extension.ts';
import type { Grounds } from './grounds.ts';
import type { Fault, Plan } from './plan.ts';

/** Of a hundred requests, how many meet a mishap at all times, and in a squall. */
const ROUGH = 12;
const SQUALL = 60;

export type Nemesis = {
  /** How often each fault struck. */
  readonly struck: ReadonlyMap<Fault['is'], number>;
  /** Strikes what is due now that this share of the work has been begun. */
  advance(share: number): void;
  /** Waits for what is under way, then lets everything run again. */
  heal(): Promise<void>;
};

/** Faults of one thing strike one after the other; those of different things at the same time. */
export function startNemesis(plan: Plan, grounds: Grounds, reporters: readonly Reporter[]): Nemesis {
  const struck = new Map<Fault['is'], number>();
  const underWay = new Map<string, Promise<void>>();
  const left = [...plan.faults];
  grounds.proxy.rough(ROUGH);

  function strike(fault: Fault): void {
    struck.set(fault.is, (struck.get(fault.is) ?? 0) + 1);
    const target = targetOf(fault);
    const before = underWay.get(target) ?? Promise.resolve();
    const after = before.then(() => carryOut(fault, grounds, reporters));
    // Awaited by heal(); until then a fault of the harness must not end the process.
    after.catch(() => undefined);
    underWay.set(target, after);
  }

  return {
    struck,
    advance(share) {
      while (left[0] !== undefined && left[0].at <= share) {
        const { fault } = left.shift() as (typeof left)[number];
        strike(fault);
      }
    },
    async heal() {
      this.advance(1);
      await Promise.all(underWay.values());
      grounds.proxy.rough(0);
      await eventually('both servers to be ready', () => allReady(grounds), { seconds: 60 });
    },
  };
}

function targetOf(fault: Fault): string {
  if (fault.is === 'server-killed' || fault.is === 'server-clock-jumped') return `server ${fault.which}`;
  if ('which' in fault) return `browser ${fault.which}`;
  return ['wire-cut', 'squall'].includes(fault.is) ? fault.is : 'database';
}

async function carryOut(fault: Fault, grounds: Grounds, reporters: readonly Reporter[]): Promise<void> {
  const { proxy } = grounds;
  switch (fault.is) {
    case 'server-killed':
      return await killServer(grounds, fault.which, fault.downMs);
    case 'server-clock-jumped':
      grounds.turnClock(fault.which, fault.byMs);
      await delay(fault.forMs);
      return grounds.turnClock(fault.which, 0);
    case 'postmaster-killed':
      return await killPostmaster(grounds);
    case 'backend-killed':
      return await killBackend(grounds);
    case 'disk-full':
      return await fillDisk(grounds, fault.forMs);
    case 'wire-cut':
      proxy.cut();
      await delay(fault.forMs);
      return proxy.mend();
    case 'squall':
      proxy.rough(SQUALL);
      await delay(fault.forMs);
      return proxy.rough(ROUGH);
    case 'worker-killed':
      return await reporters[fault.which]?.stopWorker();
    case 'browser-killed':
      return await reporters[fault.which]?.killBrowser();
    case 'worker-clock-jumped':
      return await reporters[fault.which]?.turnClock();
    case 'signed-out':
      return await reporters[fault.which]?.signOut();
  }
}

/** Full for so long, and until somebody was told to try again: the pages that are there take some more at first. */
async function fillDisk(grounds: Grounds, forMs: number): Promise<void> {
  const { disk, proxy } = grounds;
  const before = proxy.counts['answered-503'];
  disk?.fill();
  await delay(forMs);
  await eventually('a request to meet the full disk', () => proxy.counts['answered-503'] > before, {
    seconds: 20,
  }).catch(() => undefined);
  disk?.relieve();
  await databaseIsBack(grounds);
}

/** Killed and, as whoever runs it would, started again until it stays. */
async function killServer(grounds: Grounds, which: number, downMs: number): Promise<void> {
  const index = which === 0 ? 0 : 1;
  grounds.servers[index].kill();
  await eventually('the server to be gone', () => !grounds.servers[index].alive());
  await delay(downMs);
  grounds.servers[index] = await eventually('the server to start again', () =>
    startServerProcess(grounds.environments[index]),
  );
}

/** The postmaster alone: its children notice by themselves, and the product's own watch starts it again. */
async function killPostmaster(grounds: Grounds): Promise<void> {
  const found = readPidFile(join(grounds.dataDir, 'postgres'));
  if (found !== undefined) process.kill(found.pid, 'SIGKILL');
  await eventually('another postmaster', () => {
    const now = readPidFile(join(grounds.dataDir, 'postgres'));
    return now?.ready && now.pid !== found?.pid;
  });
  await databaseIsBack(grounds);
}

/** One that works for the server: PostgreSQL ends every other with it, and recovers. */
async function killBackend(grounds: Grounds): Promise<void> {
  const [one] = await askAsSuperuser<{ pid: number }>(
    grounds.adminUrl,
    `select pid from pg_stat_activity where application_name = 'needful needful_app' limit 1`,
  );
  if (one !== undefined) process.kill(one.pid, 'SIGKILL');
  await databaseIsBack(grounds);
}

async function databaseIsBack({ adminUrl }: Grounds): Promise<void> {
  await eventually(
    'the database to answer',
    async () => (await askAsSuperuser(adminUrl, 'select 1')).length === 1,
    { seconds: 60 },
  );
}

async function allReady({ environments }: Grounds): Promise<boolean> {
  const answers = await Promise.all(
    environments.map(({ PORT }) => fetch(`http://127.0.0.1:${PORT}/health/ready`)),
  );
  return answers.every(({ ok }) => ok);
}
