import 'fake-indexeddb/auto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { IDBFactory } from 'fake-indexeddb';
import type { Scheduler } from 'fast-check';
import { vi } from 'vitest';
import { standInBrowser } from '../browser.testing.ts';
import { whileLoading } from './quiet.testing.ts';
import { type ModelServer, startModelServer } from './server.testing.ts';

/** What happens to one request on its way. */
export type Luck =
  | 'fair'
  | 'lost-request'
  | 'lost-answer'
  | 'doubled'
  | 'hotel'
  | 'overloaded'
  | 'signed-out';

export const PLACE = {
  server: 'http://localhost:4000',
  organizationId: '01a20128-36b9-758f-a12b-2018741d7f16',
} as const;
const INSTALLATION = { id: '01a20128-36b9-758f-a12b-2018741d7f17', secret: 's'.repeat(43) };

const MODULES = {
  report: () => import('../keep-report.ts'),
  later: () => import('../keep-later.ts'),
  send: () => import('./send.ts'),
  nudge: () => import('./nudge.ts'),
  kept: () => import('./keep.ts'),
  alarm: () => import('./alarm.ts'),
  database: () => import('./database.ts'),
  session: () => import('../session.ts'),
  signIn: () => import('../sign-in.ts'),
};
type Loaded = { readonly [Name in keyof typeof MODULES]: Awaited<ReturnType<(typeof MODULES)[Name]>> };

/** A browser whose worker can be killed, on a real IndexedDB, with a network between it and the model of a server. */
export type World = {
  readonly server: ModelServer;
  online: boolean;
  /** Taken in turn, one a request; then all are fair. */
  luck: Luck[];
  /** Runs in the living worker, which is started where there is none. */
  inWorker<Value>(work: (worker: Loaded) => Promise<Value>): Promise<Value>;
  /** Nothing that it had begun goes on: it hears no answer, and its timers never ring. */
  killWorker(): void;
  /** From now on this computer may submit without a name. */
  enrolComputer(): void;
};

/** One for all worlds: modules of the worker keep hold of the first they saw. */
const storage = standInBrowser();
const living = new AsyncLocalStorage<number>();
/** Which worker lives. Those before it, of this world and of those before, are dead. */
let generation = 0;

/** Every world begins at this moment, and what would be left to chance is not, so that a seed tells all of it. */
const BEGINNING = Date.parse('2026-11-22T10:00:00Z');

/** @param scheduler decides in which order what is on its way arrives */
export function startWorld(scheduler: Scheduler): World {
  for (const items of [storage.local, storage.session, storage.managed, storage.alarms])
    for (const name of Object.keys(items)) delete items[name];
  storage.local.enrolment = { ...PLACE, organizationName: 'Demo practice' };
  const server = startModelServer(`${INSTALLATION.id}.${INSTALLATION.secret}`);
  generation += 1;
  vi.clearAllTimers();
  vi.setSystemTime(BEGINNING);
  Math.random = () => 0.5;
  let worker: Promise<Loaded> | undefined;
  const world: World = {
    server,
    online: true,
    luck: [],
    async inWorker(work) {
      worker ??= whileLoading(load(generation));
      const loaded = worker;
      return await living.run(generation, async () => work(await loaded));
    },
    killWorker() {
      generation += 1;
      worker = undefined;
      const now = Date.now();
      vi.clearAllTimers();
      // Clearing sets the clock back to where it began.
      vi.setSystemTime(now);
    },
    enrolComputer() {
      storage.local.installation = { ...PLACE, ...INSTALLATION };
    },
  };
  const isDead = () => living.getStore() !== generation;
  Object.defineProperty(navigator, 'onLine', { get: () => world.online, configurable: true });
  globalThis.fetch = (url, init) => travel(world, scheduler, isDead, String(url), init ?? {});
  globalThis.indexedDB = new IDBFactory();
  return world;
}

/** As the browser starts it: every module anew, then what `wake.ts` does. */
async function load(own: number): Promise<Loaded> {
  vi.resetModules();
  const names = Object.keys(MODULES) as (keyof typeof MODULES)[];
  const loaded = await Promise.all(names.map(async (name) => [name, await MODULES[name]()] as const));
  const modules = Object.fromEntries(loaded) as unknown as Loaded;
  // A timer that the test rings does not remember by which worker it was set.
  modules.alarm.onDue(() => void living.run(own, () => modules.send.sendNow()));
  await modules.session.restoreSession();
  return modules;
}

async function travel(
  world: World,
  scheduler: Scheduler,
  isDead: () => boolean,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const never = new Promise<never>(() => undefined);
  if (isDead()) return await never;
  if (!world.online) throw new TypeError('Failed to fetch');
  const luck = world.luck.shift() ?? 'fair';
  await scheduler.schedule(Promise.resolve(), 'a request');
  if (luck === 'lost-request' && isDead()) return await never;
  if (luck === 'lost-request') throw new TypeError('Failed to fetch');
  if (luck === 'signed-out') world.server.endTokens();
  const answer = answerOf(world.server, luck, url, init);
  await scheduler.schedule(Promise.resolve(), 'an answer');
  if (isDead()) return await never;
  if (luck === 'lost-answer' || !world.online) throw new TypeError('Failed to fetch');
  return answer;
}

function answerOf(server: ModelServer, luck: Luck, url: string, { headers, body }: RequestInit): Response {
  if (luck === 'hotel') return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  if (luck === 'overloaded') return new Response('', { status: 503, headers: { 'retry-after': '5' } });
  const ask = () => server.answer(url, new Headers(headers), String(body));
  const first = ask();
  const { status, json } = luck === 'doubled' ? ask() : first;
  return new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } });
}
