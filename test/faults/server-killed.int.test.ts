import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../kit/eventually.ts';
import { reportIdsOn, verifyOn } from '../kit/history.ts';
import { type TestDatabase, testDatabase } from '../kit/postgres.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { type Environment, environmentFor, foundDemo, startServerProcess } from '../kit/server-process.ts';

let database: TestDatabase;
let environment: Environment;

beforeAll(async () => {
  database = await testDatabase();
  environment = await environmentFor(database);
});
afterAll(() => database.drop());

it('killed in the middle of many writes, the server has kept every report it acknowledged, and each once', async () => {
  const demo = await foundDemo(environment);
  const org = demo.organizationId;
  let server = await startServerProcess(environment);
  const staff = await server.client(org).signIn(demo.staff);
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
  await eventually('some reports to be acknowledged', () => acknowledged.length >= 20);
  server.kill();
  await Promise.all(writers);
  await eventually('the server to be gone', () => !server.alive());
  const kept = await reportIdsOn(database.serverUrl, org);
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  expect(await verifyOn(database.serverUrl, org)).toMatchObject({ holds: true, incidents: kept.length });

  server = await startServerProcess(environment);
  // What nobody heard of again is sent once more, as the outbox does.
  for (const report of sent) await sendReport(staff, report);
  expect(await reportIdsOn(database.serverUrl, org)).toEqual(sent.map(({ reportId }) => reportId).sort());
  expect(await verifyOn(database.serverUrl, org)).toMatchObject({ holds: true, incidents: sent.length });
  await server.stop();
}, 120_000);
