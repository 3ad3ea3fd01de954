import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createDemoPractice, type DemoPractice } from '../../server/demo.ts';
import { type Running, startServer } from '../../server/main.ts';
import { type HistoryReader, readHistoryOn } from '../kit/history.ts';
import { aReport, REPORT, sendReport } from '../kit/report.ts';
import { clientOf, type SignedIn } from '../kit/server.ts';
import { environmentFor } from '../kit/server-process.ts';
import { mountSmallDisk, type SmallDisk } from '../kit/small-disk.ts';

/** The database lies in a tablespace on a file system of this size; PostgreSQL itself, with its log, does not. */
const MEGABYTES = 64;

const name = `full_${randomBytes(6).toString('hex')}`;
let disk: SmallDisk;
let admin: pg.Client;
let reader: HistoryReader;
let needful: Running;
let demo: DemoPractice;
let staff: SignedIn;
let origin: string;

beforeAll(async () => {
  const urls = inject('postgres');
  admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
  disk = mountSmallDisk(MEGABYTES, rows[0]?.data_directory ?? '');
  await admin.query(`create tablespace ${name} location '${disk.path}'`);
  await admin.query(
    `create database ${name} owner needful_owner template needful_template tablespace ${name}`,
  );
  await admin.query(`grant connect on database ${name} to needful_server`);
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const serverUrl = on(urls.serverUrl);
  const config = readConfig(await environmentFor({ serverUrl, ownerUrl: on(urls.ownerUrl) }));
  origin = config.origin;
  needful = await startServer(config, pino({ level: 'silent' }));
  reader = readHistoryOn(serverUrl);
  demo = await createDemoPractice(needful.server, origin, []);
  staff = await clientOf(origin, demo.organizationId).signIn(demo.staff);
}, 120_000);

afterAll(async () => {
  await reader.end();
  await needful.stop();
  await admin.query(`drop database ${name} with (force)`);
  await admin.query(`drop tablespace ${name}`);
  await admin.end();
  await disk.remove();
});

/** A report whose facts fill several kilobytes, so that a table soon needs another page. */
function aLargeReport() {
  const recipients = Array.from({ length: 200 }, () => ({
    domain: `${randomBytes(12).toString('hex')}.example`,
    hash: randomBytes(32).toString('base64url'),
  }));
  return aReport({ facts: { recipients, recipientCount: 200 } });
}

async function post(report: object) {
  const response = await fetch(`${origin}/graphql/${demo.organizationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: staff.cookie, origin },
    body: JSON.stringify({ query: REPORT, variables: { report, sentAt: new Date().toISOString() } }),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: await response.json(),
  };
}

const NOT_NOW = {
  status: 503,
  retryAfter: '5',
  body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
};

function removeCatalogCache(path: string): void {
  const caches = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (file) => basename(file) === 'pg_internal.init',
  );
  expect(caches).toHaveLength(1);
  for (const cache of caches) rmSync(join(path, cache));
}

it('on a full disk a report is answered with 503, nothing is half-written, and all goes on when there is room', async () => {
  const kept: string[] = [];
  const keep = async (report: { reportId: string }) => {
    await sendReport(staff, report);
    kept.push(report.reportId);
  };
  /** Asked before the disk is full, so that its connection is there: a new one may be refused then. */
  const expectWhole = async () => {
    expect(await reader.reportIds(demo.organizationId)).toEqual([...kept].sort());
    expect(await reader.verify(demo.organizationId)).toMatchObject({ holds: true, incidents: kept.length });
  };
  await keep(aLargeReport());
  await expectWhole();
  disk.fill();
  // The pages that are there still take some; then a table has to grow.
  let refused: { status: number; retryAfter: string | null; body: unknown } | undefined;
  let report = aLargeReport();
  for (let tries = 0; refused === undefined && tries < 200; tries += 1) {
    report = aLargeReport();
    const answer = await post(report);
    if (answer.status === 200) kept.push(report.reportId);
    else refused = answer;
  }
  expect(refused).toMatchObject(NOT_NOW);
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  await expectWhole();
  disk.relieve();
  await keep(report);
  await expectWhole();

  // PostgreSQL rewrites this cache for the next connection whenever the catalog has changed, and lets none in
  // where it cannot. It may have done so by itself before.
  removeCatalogCache(disk.path);
  disk.fill();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  expect(await post(report)).toMatchObject(NOT_NOW);
  disk.relieve();
  await keep(aLargeReport());
  await expectWhole();
}, 120_000);
