import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '../../scripts/postgres.ts';
import { readConfig } from '../../server/config.ts';
import { createDemoPractice, type DemoPractice } from '../../server/demo.ts';
import { type Running, startServer } from '../../server/main.ts';
import { followChanges } from '../kit/changes.ts';
import { eventually } from '../kit/eventually.ts';
import { reportIdsOn, verifyOn } from '../kit/history.ts';
import { aReport, REPORT, sendReport } from '../kit/report.ts';
import { clientOf, type SignedIn, startTestServer, type TestServer } from '../kit/server.ts';
import { environmentFor } from '../kit/server-process.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';

/** A report as the extension posts it, with everything of the answer that it looks at. */
async function post(origin: string, org: string, cookie: string, report: object) {
  const response = await fetch(`${origin}/graphql/${org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin },
    body: JSON.stringify({ query: REPORT, variables: { report, sentAt: new Date().toISOString() } }),
  });
  const body = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: body.errors?.[0]?.extensions.code,
    message: body.errors?.[0]?.message ?? '',
  };
}

describe('with the database gone', () => {
  const folder = makeTemporaryDirectory('database-gone');
  let cluster: EmbeddedPostgres;
  let needful: Running;
  let origin: string;
  let demo: DemoPractice;
  let staff: SignedIn;
  let officer: SignedIn;

  beforeAll(async () => {
    cluster = await startEmbedded({ dataDir: folder.path });
    const config = readConfig(await environmentFor(cluster));
    needful = await startServer(config, pino({ level: 'silent' }));
    origin = config.origin;
    demo = await createDemoPractice(needful.server, origin, []);
    const client = clientOf(origin, demo.organizationId);
    [staff, officer] = [await client.signIn(demo.staff), await client.signIn(demo.officer)];
  }, 120_000);
  afterAll(async () => {
    await needful.stop();
    await cluster.stop();
    await folder.remove();
  });

  const health = async (which: string) => {
    const response = await fetch(`${origin}/health/${which}`);
    return [response.status, await response.json()];
  };

  it('the server lives, says that it is not ready and to try again, and is back by itself', async () => {
    expect([await health('live'), await health('ready')]).toEqual([
      [200, { status: 'live' }],
      [200, { status: 'ready' }],
    ]);
    const changes = await followChanges({ origin, demo }, officer, 0);
    await cluster.stop();
    const report = aReport();
    const refused = await post(origin, demo.organizationId, staff.cookie, report);
    expect(refused).toMatchObject({ status: 503, retryAfter: '5', code: 'UNAVAILABLE' });
    expect(refused.message).toContain('Nothing was kept; try again');
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    expect(await health('ready')).toEqual([
      503,
      { status: 'not ready', why: 'The database does not answer.' },
    ]);
    cluster = await startEmbedded({ dataDir: folder.path });
    await eventually('the server to be ready again', async () => (await health('ready'))[0] === 200);
    await sendReport(staff, report);
    await changes.until(2);
    expect(changes.numbers).toEqual([1, 2]);
    changes.leave();
    expect(await reportIdsOn(cluster.serverUrl, demo.organizationId)).toEqual([report.reportId]);
  }, 120_000);
});

describe('with its connection broken in the middle of a write', () => {
  let needful: TestServer;
  beforeAll(async () => {
    needful = await startTestServer();
  });
  afterAll(() => needful.stop());

  it('a report is answered with 503, leaves nothing behind, and is kept once when it is sent again', async () => {
    const org = needful.demo.organizationId;
    const staff = await needful.signIn(needful.demo.staff);
    const lock = new pg.Client({ connectionString: needful.database.serverUrl });
    await lock.connect();
    await lock.query('set role needful_app');
    await lock.query('begin');
    await lock.query(`select set_config('app.org_id', $1, true)`, [org]);
    await lock.query('select from needful.history_head for update');
    const report = aReport();
    const inFlight = post(needful.origin, org, staff.cookie, report);
    const admin = new pg.Client({ connectionString: inject('postgres').adminUrl });
    await admin.connect();
    await eventually('the writing connection to be ended', async () => {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = $1 and wait_event_type = 'Lock' and query like '%history_head%'`,
        [new URL(needful.database.ownerUrl).pathname.slice(1)],
      );
      return rowCount === 1;
    });
    expect(await inFlight).toMatchObject({ status: 503, retryAfter: '5', code: 'UNAVAILABLE' });
    await lock.query('rollback');
    await Promise.all([lock.end(), admin.end()]);
    expect(await reportIdsOn(needful.database.serverUrl, org)).toEqual([]);
    await sendReport(staff, report);
    await sendReport(staff, report);
    expect(await reportIdsOn(needful.database.serverUrl, org)).toEqual([report.reportId]);
    expect(await verifyOn(needful.database.serverUrl, org)).toMatchObject({ holds: true, events: 2 });
  });
});
