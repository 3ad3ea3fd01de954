import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { mean } from 'simple-statistics';
import documents from '../../server/generated/documents.json' with { type: 'json' };
import { aReport } from '../kit/report.ts';
import { environmentFor, foundDemo } from '../kit/server-process.ts';
import { defineBench } from './kit/bench.ts';
import { fineClock } from './kit/cpu.ts';
import { p99, ratioOf } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { startNeedful } from './kit/needful.ts';
import { startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

type Sent = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it has to be answered with: a hostile request that were carried out would be no measure. */
  readonly status: number;
};

const many = (count: number, one: string) => Array.from({ length: count }, () => one).join(' ');
/** The extension's own operation, under which the server knows it. */
const REPORT = Object.entries(documents).find(([, text]) => text.includes('incidentReport('))?.[0];

function aLegitimateReport(): Sent {
  const variables = { report: aReport(), sentAt: new Date().toISOString() };
  return { body: JSON.stringify({ documentId: REPORT, variables }), status: 200 };
}

/** Everything that costs its sender next to nothing. */
const HOSTILE: Readonly<Record<string, () => Sent>> = {
  'an unknown document id': () => ({
    body: JSON.stringify({ documentId: randomUUID() }),
    status: 400,
  }),
  'a free operation of ten thousand aliases': () => ({
    body: JSON.stringify({ query: `{ ${many(10_000, 'a: queueHead')} }` }),
    status: 400,
  }),
  'introspection in circles': () => ({
    body: JSON.stringify({
      query: `{ __schema ${many(12, '{ types { fields { type')} { name } ${many(36, '}')} }`,
    }),
    status: 400,
  }),
  'fifty operations in one request': () => ({
    body: JSON.stringify(Array.from({ length: 50 }, aLegitimateReport).map(({ body }) => body)),
    status: 400,
  }),
  'five megabytes in five compressed kilobytes': () => ({
    body: new Uint8Array(gzipSync(Buffer.alloc(5_000_000))),
    headers: { 'content-encoding': 'gzip' },
    status: 415,
  }),
  'a body of a megabyte': () => ({ body: 'x'.repeat(1_000_000), status: 413 }),
  'arrays sixty thousand deep': () => ({ body: '['.repeat(60_000) + ']'.repeat(60_000), status: 400 }),
  'a list of a thousand recipients': () => {
    const recipients = Array.from({ length: 1_000 }, () => ({ domain: 'a.example', hash: 'a'.repeat(43) }));
    const variables = { report: aReport({ facts: { recipients } }), sentAt: new Date().toISOString() };
    return { body: JSON.stringify({ documentId: REPORT, variables }), status: 200 };
  },
};

const SLOW = 'a body of which a byte comes now and then';
const BYTES = 20;
const PAUSE_MS = 50;

/** Says that a body follows, sends a little of it byte by byte, and is gone before its end. */
async function dribble(url: string, { path, ...headers }: Readonly<Record<string, string>>): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const lines = Object.entries({ ...headers, 'content-type': 'application/json', 'content-length': '1000' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n`);
  for (let sent = 0; sent < BYTES; sent += 1) {
    socket.write('{');
    await delay(PAUSE_MS);
  }
  const closed = once(socket, 'close');
  socket.destroy();
  await closed;
}

/** What requests cost in one turn: processor time of each, in milliseconds. */
type Costs = readonly number[];

export default defineBench({
  title: 'Hostile requests',
  about:
    'Processor time of Node and PostgreSQL together for hostile requests and for legitimate reports of a signed-in person, on the whole server in production mode, in the same round. Requests follow one another on one connection, as far as the server keeps it, and each is measured by itself (nanoseconds of every thread, from one request to the next, with whatever the server does after its answer and with the collection of garbage that falls on it). Held against each other are what a flood pays for each, the mean of the hostile ones, and what 99 of 100 reports stay under, their p99. The slow ones come all at once, each on its own connection, so only their mean is known.',
  async run({ quick, say }) {
    const postgres = await startBenchPostgres({ kept: false });
    const stops: (() => Promise<void>)[] = [postgres.stop];
    try {
      const environment = await environmentFor(await postgres.scratch());
      const demo = await foundDemo(environment);
      const needful = await startNeedful(environment);
      stops.unshift(needful.stop);
      const cookie = await needful.signIn(demo.staff);
      const requests = quick ? 30 : 100;
      const target = { url: needful.url, org: demo.organizationId, cookie };
      const clock = () => fineClock([needful.pid, postgres.pid]);
      const turn = (what: string, make: () => Sent) => async () => {
        const all = Array.from({ length: requests }, make);
        const spent = clock();
        const costs: number[] = [];
        let before = spent();
        for (const sent of all) {
          await send(what, target, sent);
          const now = spent();
          costs.push(now - before);
          before = now;
        }
        say(`${what}: mean ${mean(costs).toFixed(2)} ms, p99 ${p99(costs).toFixed(2)} ms`);
        return costs;
      };
      const slow = async () => {
        const spent = clock();
        const before = spent();
        const head = { ...cookie, host: new URL(needful.url).host, path: `/graphql/${demo.organizationId}` };
        await Promise.all(Array.from({ length: requests }, () => dribble(needful.url, head)));
        const each = (spent() - before) / requests;
        say(`${SLOW}: mean ${each.toFixed(2)} ms`);
        return [each];
      };
      const contestants: Record<string, () => Promise<Costs>> = Object.fromEntries(
        Object.entries({ report: aLegitimateReport, ...HOSTILE }).map(([what, make]) => [
          what,
          turn(what, make),
        ]),
      );
      contestants[SLOW] = slow;
      const rounds = await pairedRounds(contestants, { rounds: quick ? 2 : 7 });
      return [...Object.keys(HOSTILE), SLOW].map((what) => lineOf(what, rounds));
    } finally {
      for (const stop of stops) await stop();
    }
  },
});

type Target = {
  readonly url: string;
  readonly org: string;
  readonly cookie: Readonly<Record<string, string>>;
};

async function send(
  what: string,
  { url, org, cookie }: Target,
  { body, headers, status }: Sent,
): Promise<void> {
  const asking = fetch(`${url}/graphql/${org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...cookie, ...headers },
    body,
  });
  // What is answered before it is read ends with the connection, sometimes before the answer is here.
  const isCutOff = status === 413 || status === 415;
  const response = await asking.catch((error: unknown) => {
    if (isCutOff) return null;
    throw error;
  });
  if (response === null) return;
  const text = await response.text();
  if (response.status !== status) throw new Error(`${what}: ${response.status} ${text.slice(0, 300)}`);
}

function lineOf(what: string, rounds: readonly Readonly<Record<string, Costs>>[]): Line {
  const all = (name: string) => rounds.flatMap((round) => round[name] ?? []);
  const [ours, theirs] = [all(what), all('report')];
  const told = what === SLOW ? '' : `, p99 ${p99(ours).toFixed(2)}`;
  return {
    what,
    measured: ratioOf(
      rounds.map(({ report = [], ...round }) => ({
        ours: mean([...(round[what] ?? [])]),
        theirs: p99(report),
      })),
    ),
    unit: '×',
    target: { atMost: 1 },
    note: `CPU ms: mean ${mean(ours).toFixed(2)}${told}; of a report: mean ${mean(theirs).toFixed(2)}, p99 ${p99(theirs).toFixed(2)}`,
  };
}
