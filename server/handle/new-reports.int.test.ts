import { randomUUID } from 'node:crypto';
import type { IncidentId, Instant, ReportId } from '@needful/shared/domain/ids.ts';
import type { Report } from '@needful/shared/domain/incident/report.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAsSuperuser } from '../../test/kit/incidents.ts';
import { foundPractice, type Practice } from '../../test/kit/practice.ts';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';
import { knownAmong } from '../store/incidents.ts';
import type { Statement } from '../store/tenant.ts';
import type { Order, Shell } from './incident.ts';
import { keepNew, type Lot } from './new-reports.ts';
import { reportCommand } from './report-command.ts';

let needful: TestServer;
let practices: readonly [Practice, Practice];

beforeAll(async () => {
  needful = await startTestServer();
  practices = [await foundPractice(needful.server, 'north'), await foundPractice(needful.server, 'south')];
});
afterAll(() => needful.stop());

/** Stands in the place of the queue of the jobs alone, which no report of these tests needs. */
function shell(): Shell {
  const { pool, sealer } = needful.server;
  const announce = async () => {};
  return {
    pool,
    sealer,
    announce,
    announceLead: announce,
    announceDispute: announce,
    announceReview: announce,
  };
}

function lotOf({ organizationId: org, staff }: Practice): Lot {
  const now = new Date().toISOString() as Instant;
  const report: Report = {
    reportId: randomUUID() as ReportId,
    kind: 'lost-device',
    door: 'popup',
    place: null,
    noticedAt: now,
    occurredOn: null,
    facts: {},
  };
  const given = {
    org,
    timeZone: 'America/New_York',
    actor: { kind: 'person', personId: staff.personId },
    now,
  };
  const order = { given, target: { reportId: report.reportId }, ...reportCommand(report, now) } as Order;
  return { org, orders: [order] };
}

/** What was kept of a lot: the id of its incident, or undefined where the lot was left to whoever asked. */
function keptOf(
  answers: Awaited<ReturnType<typeof keepNew>>,
  { orders: [order] }: Lot,
): IncidentId | undefined {
  const answer = answers.get(order as Order);
  if (answer !== undefined && isRefusal(answer)) throw new Error(answer.message);
  return answer?.incidentId;
}

it('finds whether reports are there by the index of the references, also by a plan of an empty table', async () => {
  const asked: Statement[] = [];
  const spelling = {
    async query(statement: Statement) {
      asked.push(statement);
      return [];
    },
  };
  const [{ organizationId }] = practices;
  await knownAmong(spelling, organizationId, [randomUUID(), randomUUID()] as ReportId[]);
  const ask = `explain (generic_plan) ${asked[0]?.text}`;
  const rows = await askAsSuperuser<{ 'QUERY PLAN': string }>(needful.database.adminUrl, ask);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/incident_org_id_reference_key on incident .*\n.*Index Cond:.*reference >= /);
});

it('keeps an organization\u2019s reports while somebody else holds the history of another', async () => {
  const [held, free] = practices;
  const lots = [lotOf(held), lotOf(free)] as const;
  const holder = new pg.Client({ connectionString: needful.database.adminUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    const lock = 'select from needful.history_head where org_id = $1 for update';
    expect((await holder.query(lock, [held.organizationId])).rowCount).toBe(1);
    const answers = await keepNew(shell(), lots);
    expect(keptOf(answers, lots[0])).toBeUndefined();
    const incident = keptOf(answers, lots[1]);
    const kept = `select org_id from needful.incident where id = '${incident}'`;
    expect(await askAsSuperuser(needful.database.adminUrl, kept)).toEqual([{ org_id: free.organizationId }]);
  } finally {
    await holder.end();
  }
  expect(keptOf(await keepNew(shell(), lots.slice(0, 1)), lots[0])).toBeDefined();
});
