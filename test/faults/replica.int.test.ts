import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoPractice } from '../../server/demo.ts';
import {
  type DebianPostgres,
  loginUrl,
  makeNeedfulDatabase,
  startDebianPostgres,
  startReplica,
} from '../kit/debian-postgres.ts';
import { eventually } from '../kit/eventually.ts';
import { reportIdsOn, verifyOn } from '../kit/history.ts';
import { type Relay, startRelay } from '../kit/relay.ts';
import { aReport, REPORT, sendReport } from '../kit/report.ts';
import type { SignedIn } from '../kit/server.ts';
import { environmentFor, foundDemo, type ServerProcess, startServerProcess } from '../kit/server-process.ts';

const STANDBY = 'needful_standby';

let primary: DebianPostgres;
let replica: DebianPostgres | undefined;
let address: Relay;
let server: ServerProcess;
let demo: DemoPractice;
let staff: SignedIn;
let serverUrl: string;

beforeAll(async () => {
  primary = await startDebianPostgres();
  await makeNeedfulDatabase(primary);
  address = await startRelay(primary.port);
  serverUrl = loginUrl(address, 'needful_server', 'server');
  const environment = await environmentFor({
    serverUrl,
    ownerUrl: loginUrl(address, 'needful_owner', 'owner'),
  });
  demo = await foundDemo(environment);
  server = await startServerProcess(environment);
  staff = await server.client(demo.organizationId).signIn(demo.staff);
  // As docs/backup.md says.
  await primary.run(
    `alter system set synchronous_standby_names = 'FIRST 1 (${STANDBY})'`,
    'select pg_reload_conf()',
  );
}, 60_000);

afterAll(async () => {
  await server?.stop();
  await address?.stop();
  await Promise.all([primary?.stop(), replica?.stop()]);
});

it('a report that only the primary has is not acknowledged, even where PostgreSQL stops waiting for the replica', async () => {
  const report = aReport();
  const variables = { report, sentAt: new Date().toISOString() };
  const answered = staff.ask(REPORT, variables);
  await eventually('the commit to wait for the replica', async () => {
    const rows = await primary.run(
      `select pg_cancel_backend(pid) from pg_stat_activity
        where wait_event = 'SyncRep' and application_name = 'needful needful_app'`,
    );
    return rows.length > 0;
  });
  expect(await answered).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });

  // It is there already, and its answer still waits until the replica has it too.
  const again = sendReport(staff, report);
  replica = await startReplica(primary, STANDBY, { synchronous_standby_names: '' });
  expect(await again).toMatchObject({ reportId: report.reportId });
  const rows = await replica.run('select pg_is_in_recovery() as standby');
  expect(rows).toEqual([{ standby: true }]);
  expect(await reportIdsOn(loginUrl(replica, 'needful_server', 'server'), demo.organizationId)).toEqual([
    report.reportId,
  ]);
}, 60_000);

it('killed under load, the primary leaves a replica that has every acknowledged report, and each once', async () => {
  const before = await reportIdsOn(serverUrl, demo.organizationId);
  const sent: ReturnType<typeof aReport>[] = [];
  const acknowledged: string[] = [];
  const writers = Array.from({ length: 8 }, async () => {
    for (;;) {
      const report = aReport();
      sent.push(report);
      try {
        acknowledged.push((await sendReport(staff, report)).reportId);
      } catch {
        return;
      }
    }
  });
  await eventually('some reports to be acknowledged', () => acknowledged.length >= 40);
  await primary.kill();
  await Promise.all(writers);
  if (replica === undefined) throw new Error('There is no replica');
  await replica.program('pg_ctl', 'promote', '-w', '-D', replica.folder);
  address.turnTo(replica.port);
  await eventually('the server to be ready again', async () => {
    const { status } = await fetch(`${server.origin}/health/ready`);
    return status === 200;
  });
  expect(await reportIdsOn(serverUrl, demo.organizationId)).toEqual(expect.arrayContaining(acknowledged));
  expect(await verifyOn(serverUrl, demo.organizationId)).toMatchObject({ holds: true });
  // What nobody heard of again is sent once more, as the outbox does.
  for (const report of sent) await sendReport(staff, report);
  const all = [...before, ...sent.map(({ reportId }) => reportId)].sort();
  expect(await reportIdsOn(serverUrl, demo.organizationId)).toEqual(all);
  expect(await verifyOn(serverUrl, demo.organizationId)).toMatchObject({
    holds: true,
    incidents: all.length,
  });
}, 60_000);
