import { randomUUID } from 'node:crypto';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from '../../test/kit/report.ts';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';
import { makeTemporaryDirectory } from '../../test/kit/temporary-directory.ts';
import { readCheckpointFiles } from '../evidence/checkpoint-files.ts';
import { keepCheckpoints } from '../evidence/keep-checkpoints.ts';
import { purgeDue } from '../handle/purge.ts';
import { createMailer } from '../mail/mailer.ts';
import { type Checkpoint, cutSince } from './checkpoints.ts';
import { appendRecord } from './records.ts';
import { alter, type EventRow, imprint, someAlterations, WHATS } from './tampering.testing.ts';
import { inTenant, type Sql } from './tenant.ts';
import { type Verdict, verifyHistory } from './verify.ts';

const SEED = 20261122;
const folder = makeTemporaryDirectory('checkpoints').path;

let needful: TestServer;
let owner: pg.Client;
let org: OrganizationId;
let checkpoints: readonly Checkpoint[];
let events: readonly EventRow[];

/** A history with every sort of thing in it: reports, texts, decisions, a closed incident whose texts were purged. */
async function makeHistory(): Promise<void> {
  const staff = await needful.signIn(needful.demo.staff);
  const officer = await needful.signIn(needful.demo.officer);
  const details =
    'mutation ($r: ID!, $m: ID!, $note: String) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: $note) { __typename } }';
  const ids: string[] = [];
  for (let sent = 0; sent < 6; sent += 1) {
    const { reportId, reference } = await sendReport(staff);
    await staff.ask(details, { r: reportId, m: randomUUID(), note: `Synthetic note ${sent}` });
    const found = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
    const { data } = await officer.ask<{ incidentByReference: { id: string } }>(found, { r: reference });
    ids.push(data?.incidentByReference.id ?? '');
  }
  const [closed, ...open] = ids;
  const close =
    'mutation ($id: ID!) { incidentClose(id: $id, reason: RESOLVED, text: "Done.") { __typename } }';
  await officer.ask(close, { id: closed });
  const note =
    'mutation ($id: ID!, $m: ID!) { incidentAddNote(id: $id, messageId: $m, text: "A note.") { __typename } }';
  for (const id of open) await officer.ask(note, { id, m: randomUUID() });
  const actor = { kind: 'system' } as const;
  await inTenant(needful.server.pool, { org }, async (sql) => {
    const at = new Date().toISOString() as Instant;
    await appendRecord(sql, org, { type: 'schedule-set', years: 6, actor, at });
    await appendRecord(sql, org, { type: 'schedule-set', years: 7, actor, at });
  });
  const inEightYears = new Date(Date.now() + 8 * 366 * 86_400_000).toISOString() as Instant;
  expect(await purgeDue(needful.server.pool, org, inEightYears)).toBe(1);
}

/** As somebody with the disk in their hands: the owner switches every guard of the database off. */
async function openTheDatabase(): Promise<void> {
  owner = new pg.Client({ connectionString: needful.database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
      where connamespace = 'needful'::regnamespace and contype in ('f', 'c')`,
  );
  for (const { statement } of rows) await owner.query(statement);
  await owner.query('alter table needful.incident_event disable trigger user');
  await owner.query('alter table needful.records_event disable trigger user');
  const tables = await owner.query<{ statement: string }>(
    `select format('alter table needful.%I no force row level security', tablename) as statement
       from pg_tables where schemaname = 'needful' and tableowner = current_user`,
  );
  for (const { statement } of tables.rows) await owner.query(statement);
}

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_CHECKPOINTS: folder });
  org = needful.demo.organizationId;
  await makeHistory();
  const { pool, evidence } = needful.server;
  if (evidence === null) throw new Error('The test server signs');
  const mailer = createMailer(undefined, 'Needful <needful@localhost>', pino({ level: 'silent' }));
  expect(await keepCheckpoints(pool, evidence, mailer, new Date().toISOString())).toBe(1);
  const read = readCheckpointFiles(folder, evidence.keys.publicKeys);
  expect(read.problems).toEqual([]);
  checkpoints = read.checkpoints;
  await openTheDatabase();
  const { rows } = await owner.query<{ row: EventRow }>(
    `select to_json(e) as row from needful.incident_event e where org_id = $1 order by sequence`,
    [org],
  );
  events = rows.map(({ row }) => row);
});

afterAll(async () => {
  await owner.end();
  await needful.stop();
});

async function verdict(): Promise<Verdict> {
  const sql: Sql = {
    query: async ({ text, values }) => (await owner.query(text, values)).rows as never,
  };
  const walked = await verifyHistory(sql, org, needful.server.sealer);
  return walked.holds ? ((await cutSince(sql, org, checkpoints)) ?? walked) : walked;
}

describe('a history in the hands of somebody who owns the database, without the key that signs', () => {
  it('is found whole while nobody altered it', async () => {
    expect(await verdict()).toMatchObject({ holds: true, events: events.length });
    expect(events.length).toBeGreaterThan(20);
  });

  it('names each of 280 random alterations, and holds again once each is taken back', async () => {
    const untouched = await imprint(owner, org);
    const missed: string[] = [];
    for (const alteration of someAlterations(WHATS.length * 10, SEED)) {
      await owner.query('begin');
      const altered = await alter(owner, org, events, alteration);
      const found = await verdict();
      if (!altered) missed.push(`altered nothing: ${JSON.stringify(alteration)}`);
      if (found.holds) missed.push(`not found: ${JSON.stringify(alteration)}`);
      await owner.query('rollback');
    }
    expect(missed).toEqual([]);
    expect(await imprint(owner, org)).toBe(untouched);
    expect(await verdict()).toMatchObject({ holds: true });
  });
});
