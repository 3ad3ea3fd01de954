import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needful as asCommand, needfulHere } from '../test/kit/command.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { type Environment, environmentFor } from '../test/kit/server-process.ts';

const KEPT = ['incident_event', 'history_head', 'incident', 'sealed_text'] as const;

let needful: TestServer;
let owner: pg.Client;
let other: Practice;
let environment: Environment;

beforeAll(async () => {
  const key = { NEEDFUL_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  needful = await startTestServer(key);
  other = await foundPractice(needful.server, 'other');
  const staff = await needful.signIn(needful.demo.staff);
  const answer =
    'mutation ($r: ID!, $m: ID!, $note: String) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: $note) { __typename } }';
  for (let sent = 0; sent < 3; sent += 1) {
    const { reportId } = await sendReport(staff);
    await staff.ask(answer, { r: reportId, m: randomUUID(), note: `Synthetic note ${sent}` });
  }
  const member = await needful.signIn(other.staff);
  await sendReport(member, aReport(), other.organizationId);
  environment = { ...(await environmentFor(needful.database)), ...key };
  owner = new pg.Client({ connectionString: needful.database.ownerUrl });
  await owner.connect();
  // As somebody with the disk in their hands would: the owner switches every guard of the database off.
  await owner.query('alter table needful.incident_event disable trigger append_only');
  for (const table of KEPT) {
    await owner.query(`alter table needful.${table} no force row level security`);
    await owner.query(`create table public.kept_${table} as select * from needful.${table}`);
  }
});

afterAll(async () => {
  await owner.end();
  await needful.stop();
});

/** Runs `pnpm needful verify` as the administrator does. */
function verify(...options: string[]): Promise<{ code: number; said: string }> {
  return asCommand(environment, 'verify', ...options);
}

/** Runs the altered database past `verify`, then puts everything back. */
async function verifyAfter(statement: string, ...options: string[]): Promise<{ code: number; said: string }> {
  const { rowCount } = await owner.query(statement, [needful.demo.organizationId]);
  expect(rowCount).toBeGreaterThan(0);
  try {
    return await needfulHere(environment, 'verify', ...options);
  } finally {
    await owner.query('begin');
    await owner.query('delete from needful.incident_event');
    for (const table of ['incident', 'history_head', 'sealed_text'] as const) {
      const { rows } = await owner.query<{ column: string }>(
        `select quote_ident(column_name) as column from information_schema.columns
          where table_schema = 'needful' and table_name = $1`,
        [table],
      );
      const set = rows.map(({ column }) => `${column} = k.${column}`).join(', ');
      const same = table === 'history_head' ? 'k.org_id = t.org_id' : 'k.org_id = t.org_id and k.id = t.id';
      await owner.query(`update needful.${table} t set ${set} from public.kept_${table} k where ${same}`);
    }
    await owner.query('insert into needful.incident_event select * from public.kept_incident_event');
    await owner.query('commit');
  }
}

describe('pnpm needful verify', () => {
  it('ends with 0 and counts what holds, organization by organization', async () => {
    const { code, said } = await verify();
    expect(code).toBe(0);
    expect(said).toContain(`${needful.demo.organizationId}: 9 events of 3 incidents verify`);
    expect(said).toContain(`${other.organizationId}: 2 events of 1 incidents verify`);
  });

  it('shows a tail that was cut together with its head, held against what it printed before', async () => {
    const checkpoint = join(mkdtempSync(join(tmpdir(), 'needful-checkpoint-')), 'verify.txt');
    writeFileSync(checkpoint, (await verify()).said);
    expect((await verify('--expect', checkpoint)).code).toBe(0);
    const cut = `with gone as (delete from needful.incident_event where org_id = $1 and sequence > 8 returning sequence)
      update needful.history_head h set sequence = 8, hash = e.hash from needful.incident_event e
       where h.org_id = $1 and e.org_id = $1 and e.sequence = 8`;
    const { code, said } = await verifyAfter(cut, '--expect', checkpoint);
    expect(code).toBe(1);
    expect(said).toContain(needful.demo.organizationId);
  });

  it('shows an organization that is gone altogether, held against what it printed before', async () => {
    const checkpoint = join(mkdtempSync(join(tmpdir(), 'needful-checkpoint-')), 'verify.txt');
    const gone = randomUUID();
    writeFileSync(checkpoint, `${gone}: 3 events of 1 incidents verify; head 3 ${'a'.repeat(64)}\n`);
    const { code, said } = await verify('--expect', checkpoint);
    expect(code).toBe(1);
    expect(said).toContain(`${gone}: broken: the organization is gone, with its whole history`);
  });

  it.each([
    [
      'a text that was overwritten',
      `update needful.sealed_text set ciphertext = ciphertext || '\\x00'::bytea where org_id = $1`,
      'does not open: it was altered or moved',
    ],
    [
      'two texts that changed places',
      `update needful.sealed_text t set ciphertext = o.ciphertext, nonce = o.nonce, salt = o.salt
         from needful.sealed_text o where t.org_id = $1 and o.org_id = $1 and t.id <> o.id`,
      'does not open',
    ],
    [
      'a body that was changed',
      `update needful.incident_event set body = replace(body, 'roundcube', 'innocent') where org_id = $1 and sequence = 4`,
      'link 4 is broken: its hash does not follow from the one before',
    ],
    [
      'a body that was changed together with its hash, by the link after it',
      `update needful.incident_event e set body = changed.body,
              hash = sha256(before.hash || int8send(e.sequence) || convert_to(changed.body, 'UTF8'))
         from needful.incident_event before,
              (select replace(body, 'roundcube', 'innocent') as body from needful.incident_event where org_id = $1 and sequence = 4) changed
        where e.org_id = $1 and e.sequence = 4 and before.org_id = e.org_id and before.sequence = 3`,
      'link 5 is broken: its hash does not follow from the one before',
    ],
    [
      'an event that was deleted',
      'delete from needful.incident_event where org_id = $1 and sequence = 5',
      'link 5 is broken: number 5 is missing; the next is 6',
    ],
    [
      'two events that changed places',
      `update needful.incident_event e set body = f.body, hash = f.hash, type = f.type from public.kept_incident_event f
        where e.org_id = $1 and f.org_id = e.org_id and e.sequence in (5, 6) and f.sequence = 11 - e.sequence`,
      'link 5 is broken: its hash does not follow from the one before',
    ],
    [
      'an event that was moved to another incident',
      `update needful.incident_event e set version = 99,
              incident_id = (select incident_id from needful.incident_event f where f.org_id = e.org_id and f.sequence = 1)
        where org_id = $1 and sequence = 6`,
      'link 6 is broken: it stands in another place than its body says',
    ],
    [
      'a tail that was cut off',
      'delete from needful.incident_event where org_id = $1 and sequence > 7',
      'link 8 is broken: the head says 9 events, but 7 are there',
    ],
    [
      'a head that was moved',
      `update needful.history_head set hash = sha256('x') where org_id = $1`,
      'the head\u2019s hash is not that of the last event',
    ],
    [
      'a row of the queue that says something else',
      `update needful.incident set status = 'closed', closed_at = now() where org_id = $1
          and id = (select incident_id from needful.incident_event where org_id = $1 and sequence = 1)`,
      'says another status than its history',
    ],
  ])(
    'names %s, and ends with 1',
    async (_what, statement, said) => {
      const verdict = await verifyAfter(statement);
      expect(verdict.said).toContain(`${needful.demo.organizationId}: `);
      expect(verdict.said).toContain(said);
      expect(verdict.said).toContain(`${other.organizationId}: 2 events of 1 incidents verify`);
      expect(verdict.code).toBe(1);
    },
    60_000,
  );

  it('holds again when all is put back', async () => {
    expect((await verify()).code).toBe(0);
  });

  it('ends with 1 where the database does not answer', async () => {
    const gone = new URL(needful.database.serverUrl);
    gone.port = '1';
    environment = { ...environment, DATABASE_URL: gone.href };
    expect((await verify()).code).toBe(1);
  });
});
