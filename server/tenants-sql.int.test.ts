import { createHash, randomUUID } from 'node:crypto';
import type {
  CalendarDate,
  Instant,
  MessageId,
  OrganizationId,
  PersonId,
  ReportId,
} from '@needful/shared/domain/ids.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fingerprint } from '../test/guard/authorization/fingerprint.ts';
import { sendAttachment, takeAttachment } from '../test/kit/attach.ts';
import { aPng } from '../test/kit/picture.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { openPool } from './database/open.ts';
import type { GroupRole } from './database/roles.ts';
import { handleSnippet } from './handle/snippet.ts';
import { renewFeed } from './store/calendar-feeds.ts';
import { digestOfClient, keepCdsClientEvent } from './store/cds-clients.ts';
import { isFirst } from './store/cds-once.ts';
import { nameContact, setFunctionHead, setReportingLine } from './store/governance.ts';
import { loadByReport } from './store/incidents.ts';
import { keepLogo } from './store/letterhead-logos.ts';
import { markSwept, NO_PREFERENCE, setPreference } from './store/mail-settings.ts';
import { queueMail } from './store/officer-mails.ts';
import { keepConfirmationLink, newToken, recordOutsideView } from './store/outside-links.ts';
import { appendRecord } from './store/records.ts';
import { keepCode } from './store/report-codes.ts';
import { publishProfile } from './store/site-profiles.ts';
import { inTenant, SET_TENANT } from './store/tenant.ts';

let needful: TestServer;
let north: Practice;
let south: Practice;
let admin: pg.Client;
/** Every table of the schema, as the catalogue names them: a table added later is tested without being named here. */
let tables: readonly { readonly name: string; readonly tenant: 'org_id' | 'id' }[];
const pools = {} as Record<GroupRole, pg.Pool>;

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  south = await foundPractice(needful.server, 'south');
  for (const practice of [north, south]) await fillEveryTable(practice);
  admin = await connectAsAdministrator();
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'needful' and c.relkind in ('r', 'p') order by 1`,
  );
  tables = rows.map(({ name }) => ({ name, tenant: name === 'organization' ? 'id' : 'org_id' }));
  for (const role of ['needful_app', 'needful_auth', 'needful_jobs'] as const)
    pools[role] = openPool(needful.database.serverUrl, role, { max: 1 });
});

afterAll(async () => {
  await Promise.all([admin.end(), ...Object.values(pools).map((pool) => pool.end())]);
  await needful.stop();
});

/** Sees past row-level security: what stands in the tables for everybody. */
async function connectAsAdministrator(): Promise<pg.Client> {
  const url = new URL(inject('postgres').adminUrl);
  url.pathname = new URL(needful.database.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** One use of everything that writes, so that no table is empty for want of a row. */
async function fillEveryTable({
  organizationId: org,
  staff,
  officer,
  administrator,
}: Practice): Promise<void> {
  const member = await needful.signIn(staff);
  const { reportId, reference } = await sendReport(member, aReport(), org);
  await member.ask(
    'mutation ($r: ID!, $m: ID!) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: "left open") { __typename } }',
    { r: reportId, m: randomUUID() },
    org,
  );
  await member.ask('mutation { installationEnrol(label: "Front desk") { __typename } }', {}, org);
  await member.ask(
    'mutation { cardCounted(rule: "whole-record", site: "openmrs-3", act: "export-record", outcome: SHOWN) { __typename } }',
    {},
    org,
  );
  await member.ask(
    'mutation { factReadingCounted(site: "roundcube", version: "1.0.0", could: ["page"], couldNot: ["sentAt"]) { __typename } }',
    {},
    org,
  );
  const reader = await needful.signIn(officer);
  const open = 'query ($r: String!) { incidentByReference(reference: $r) { history { text } id } }';
  const { data } = await reader.ask<{ incidentByReference: { id: string } }>(open, { r: reference }, org);
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await reader.ask(
    `mutation ($ids: [ID!]!, $m: ID!) { tagAdd(name: "billing") { __typename }
       incidentsAct(ids: $ids, messageId: $m, act: TAG, tag: "billing") { __typename }
       savedFilterSave(id: $m, name: "Mine", query: "view=mine") { __typename }
       holdOutPropose(rule: "whole-record", percent: 10, reason: "To learn.", until: "${until}") { __typename } }`,
    { ids: [data?.incidentByReference.id], m: randomUUID() },
    org,
  );
  const id = data?.incidentByReference.id;
  const entry = randomUUID();
  const register = `mutation ($id: ID!, $entry: ID!, $change: ID!, $other: ID!) {
    registerAddPerson(id: $id, messageId: $entry, person: { name: "Somebody" }) { __typename }
    registerChangePerson(id: $id, messageId: $change, entry: $entry, person: { name: "Somebody else" }) { __typename }
    registerAddRecipient(id: $id, messageId: $other, recipient: { kind: FAX, address: "614 555 0100" }) { __typename } }`;
  await reader.ask(register, { id, entry, change: randomUUID(), other: randomUUID() }, org);
  const look = 'query ($id: ID!, $entry: ID!) { registerPeople(id: $id, entries: [$entry]) { name } }';
  await reader.ask(look, { id, entry }, org);
  const headers = { cookie: reader.cookie, origin: needful.origin };
  const from = { origin: needful.origin, headers, org, incident: id ?? '' };
  const file = randomUUID();
  await sendAttachment(from, { message: file });
  await takeAttachment(from, file);
  await writeSnippet(org, officer.personId);
  const receive = `mutation ($m: ID!) {
    patientRequestReceive(messageId: $m, right: ACCESS, receivedOn: "2026-04-10", person: { name: "Somebody" }) { __typename } }`;
  await reader.ask(receive, { m: randomUUID() }, org);
  await inTenant(needful.server.pool, { org }, async (sql) => {
    await publishProfile(sql, org, 'gmail', null);
    const ehr = {
      name: 'EHR',
      issuer: 'https://ehr.example/',
      tenant: null,
      keys: { set: '{}' },
      origins: [],
    };
    const atOnce = new Date().toISOString() as Instant;
    const registered = {
      type: 'cds-client-registered',
      client: randomUUID(),
      name: 'EHR',
      issuer: ehr.issuer,
    } as const;
    const event = { ...registered, digest: digestOfClient(ehr) };
    await keepCdsClientEvent(sql, org, { event, by: null, at: atOnce, client: ehr });
    await isFirst(sql, org, createHash('sha256').update('once').digest(), new Date());
    await nameContact(sql, org, 'governing-body', { person: administrator.personId });
    await setReportingLine(sql, org, officer.personId, administrator.personId);
    await setFunctionHead(sql, org, 'Billing', officer.personId);
    const state = await loadByReport(sql, org, reportId as ReportId);
    const at = new Date().toISOString() as Instant;
    if (state !== null) {
      await keepCode(sql, org, state.incidentId, createHash('sha256').update(org).digest());
      const link = { id: randomUUID() as MessageId, incident: state.incidentId, madeAt: at };
      await keepConfirmationLink(
        sql,
        org,
        { ...link, endsAt: '2099-01-01T00:00:00.000Z' as Instant },
        newToken(),
      );
      await recordOutsideView(sql, org, link.id, at);
    }
    await appendRecord(sql, org, { type: 'schedule-set', years: 6, actor: { kind: 'system' }, at });
    await keepLogo(sql, org, aPng(4, 4));
    await setPreference(sql, org, officer.personId, NO_PREFERENCE);
    await markSwept(sql, org, at.slice(0, 10) as CalendarDate);
    const now = new Date().toISOString() as Instant;
    await renewFeed(sql, org, officer.personId, now);
    const mail = { cause: 'test', recipient: officer.personId, kind: 'digest', incident: null } as const;
    await queueMail(sql, org, { ...mail, detail: {}, isUrgent: false, dueAt: now }, now);
  });
}

async function writeSnippet(org: OrganizationId, by: PersonId): Promise<void> {
  const said = { language: 'en', title: 'Faxes', line: 'Look twice.', text: 'Read the number back.' };
  const about = { citation: '45 CFR 164.530(c)', owner: 'Privacy Officer', roles: [], departments: [] };
  const content = {
    ...about,
    texts: [said],
    reviewMonths: 12,
    incident: null,
    libraryVersion: null,
  } as const;
  const given = { org, by, now: new Date().toISOString() as Instant };
  await handleSnippet(needful.server.pool, given, 'faxes', { type: 'write', after: 0, content });
}

async function countAsAdministrator(table: string, column: string, org: string): Promise<number> {
  const { rows } = await admin.query<{ found: number }>(
    `select count(*)::int as found from needful.${table} where ${column} = $1`,
    [org],
  );
  return rows[0]?.found ?? 0;
}

describe('row-level security, asked in SQL with the role of the server', () => {
  it('binds every table of the schema: enabled, forced, and owned by somebody else', async () => {
    const { rows } = await admin.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'needful' and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and c.relforcerowsecurity and c.relowner = 'needful_owner'::regrole)`,
    );
    expect(rows).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(13);
  });

  it('shows each organization its own rows of every table, all of them, and no other', async () => {
    for (const { name, tenant } of tables) {
      for (const { organizationId: org } of [north, south]) {
        const there = await countAsAdministrator(name, tenant, org);
        const [seen] = await inTenant(pools.needful_app, { org }, (sql) =>
          sql.query({
            text: `select count(*)::int as all, count(*) filter (where ${tenant} = $1)::int as own from needful.${name}`,
            values: [org],
          }),
        );
        expect({ name, filled: there > 0, ...seen }).toEqual({ name, filled: true, all: there, own: there });
      }
    }
  });

  it('makes it an error to forget the organization, in every table', async () => {
    for (const { name } of tables) {
      // A connection of its own: a setting that a transaction once made leaves an empty string behind.
      const fresh = openPool(needful.database.serverUrl, 'needful_app', { max: 1 });
      const refused = fresh.query(`select 1 from needful.${name}`);
      await expect(refused, name).rejects.toMatchObject({ code: '42704' });
      await fresh.end();
    }
  });

  it('after an earlier transaction shows nothing of anybody, or is an error', async () => {
    const pool = openPool(needful.database.serverUrl, 'needful_app', { max: 1 });
    await inTenant(pool, { org: north.organizationId }, (sql) => sql.query({ text: 'select 1', values: [] }));
    for (const { name } of tables) {
      const seen = await pool.query(`select 1 from needful.${name}`).then(
        ({ rowCount }) => rowCount,
        (error: { code?: string }) => error.code,
      );
      expect([0, '22P02', '42704'], name).toContain(seen);
    }
    await pool.end();
  });

  it('shows a person without an organization their own memberships alone', async () => {
    const org = '' as Practice['organizationId'];
    const rows = await inTenant(pools.needful_app, { org, person: north.staff.personId }, (sql) =>
      sql.query({ text: 'select person_id, org_id from needful.membership', values: [] }),
    );
    expect(rows).toEqual([{ person_id: north.staff.personId, org_id: north.organizationId }]);
  });

  it('tells across organizations nothing but numbers of heads', async () => {
    const { rows } = await pools.needful_app.query<object>('select * from needful.heads_of($1::uuid[])', [
      [north.organizationId, south.organizationId],
    ]);
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['org_id', 'sequence'],
      ['org_id', 'sequence'],
    ]);
  });
});

describe('every statement on every table, as every role', () => {
  const PRIVILEGES = ['42501'];
  /** Nothing is set, or what an earlier transaction left: no organization can be told. */
  const NO_TENANT = ['42501', '42704', '22P02'];

  it.each([
    [
      'another organization',
      () => ({ org: south.organizationId, person: south.officer.personId }),
      'needful_app',
    ],
    ['no organization', () => ({ org: '', person: '' }), 'needful_app'],
    ['a person of another organization', () => ({ org: '', person: south.officer.personId }), 'needful_app'],
    ['sign-in', () => ({ org: north.organizationId, person: north.officer.personId }), 'needful_auth'],
    ['the jobs', () => ({ org: north.organizationId, person: north.officer.personId }), 'needful_jobs'],
  ] as const)('changes and shows nothing of an organization to %s', async (_who, tenant, role) => {
    const before = await fingerprint(admin, north.organizationId);
    for (const { name, tenant: column } of tables) {
      for (const statement of await statementsOn(name, column)) {
        const outcome = await attempt(pools[role], tenant(), statement);
        const refused = role === 'needful_app' ? NO_TENANT : PRIVILEGES;
        const harmless = role === 'needful_app' && outcome === 0 && !statement.text.startsWith('insert');
        expect({ ...statement, outcome: harmless || refused.includes(String(outcome)) || outcome }).toEqual({
          ...statement,
          outcome: true,
        });
      }
    }
    expect(await fingerprint(admin, north.organizationId)).toBe(before);
  });

  it('is refused to the server itself where history or settings would change, and taken where they may', async () => {
    const org = north.organizationId;
    const may: Record<string, string> = {};
    for (const { name, tenant } of tables) {
      const done: string[] = [];
      for (const statement of await statementsOn(name, tenant)) {
        const outcome = await attempt(pools.needful_app, { org, person: north.officer.personId }, statement);
        // A row that stands already is refused by its key, which is to say that it may be inserted.
        if (typeof outcome === 'number' || outcome === '23505') done.push(statement.what);
      }
      const columns = done.filter((what) => what.startsWith('update '));
      const all = (await columnsOf(name)).length === columns.length;
      may[name] = [...done.filter((what) => !columns.includes(what)), ...(all ? ['update'] : columns)]
        .sort()
        .join(', ');
    }
    expect(may).toEqual(MAY);
  });

  it('reaches no view that would see with its owner\u2019s eyes, and no function but three', async () => {
    const { rows: views } = await admin.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'needful' and c.relkind in ('v', 'm', 'f')
          and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    );
    expect(views).toEqual([]);
    const { rows: functions } = await admin.query<{ role: string; name: string }>(
      `select r.rolname::text as role, p.proname::text as name
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         join pg_roles r on r.rolname = any ($1)
        where n.nspname = 'needful' and p.prosecdef and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`,
      [['needful_app', 'needful_auth', 'needful_jobs', 'needful_server']],
    );
    expect(functions).toEqual([
      { role: 'needful_app', name: 'hash_key_ids' },
      { role: 'needful_app', name: 'heads_of' },
      { role: 'needful_app', name: 'organization_ids' },
    ]);
  });
});

/** What the server's role may do with its own organization's rows. Whoever widens it widens it here. */
const MAY: Readonly<Record<string, string>> = {
  affected_person:
    'insert, select, update address, update address_quality, update agrees_to_email, update born_on, update email, update is_deceased, update is_minor, update key_id, update lives_abroad, update name, update number_hash, update patient_number, update person_hash, update purged_at, update quality_reason, update removed_at, update representative, update residence, update salt, update stands_as, update telephone',
  attachment: 'insert, select, update purged_at, update removed_at, update salt',
  attachment_piece: 'insert, select, update ciphertext, update key_id, update nonce',
  attachment_view: 'insert, select',
  calendar_feed: 'delete, insert, select, update created_at, update secret_hash',
  card_count: 'insert, select, update',
  cds_client: 'insert, select, update approved_at, update approved_by, update ended_at, update ended_by',
  cds_once: 'delete, insert, select',
  contact: 'delete, insert, select, update',
  designation: 'insert, select, update',
  escalation_settings: 'insert, select, update swept_on',
  former_person: 'insert, select, update key_id, update salt, update sealed',
  history_head: 'insert, select, update hash, update sequence',
  incident: 'insert, select, update',
  incident_event: 'insert, select',
  incident_tag: 'delete, insert, select',
  incident_view: 'insert, select',
  installation: 'insert, select, update revoked_at',
  invitation: 'insert, select, update',
  letterhead_logo: 'insert, select',
  mail_preference:
    'insert, select, update digest, update digested_on, update quiet_from, update quiet_until, update time_zone',
  membership: 'insert, select, update',
  officer_mail: 'insert, select, update done_at, update due_at, update outcome',
  organization:
    'insert, select, update enrolment_hash, update entity, update hash_key, update is_california_facility, update is_part_2, update provider_only, update report_link',
  organization_function: 'delete, insert, select, update',
  outside_link:
    'insert, select, update code_ends_at, update code_hash, update code_tries, update session_ends_at, update session_hash, update token_hash',
  outside_view: 'insert, select',
  report_code: 'insert, select',
  recipient:
    'insert, select, update address, update key_id, update message_reference, update name, update purged_at, update removed_at, update salt',
  register_view: 'insert, select',
  records_event: 'insert, select',
  reminder_settings: 'insert, select',
  records_text:
    'insert, select, update key_id, update number_hash, update person_hash, update purged_at, update salt, update sealed',
  reporting_line: 'delete, insert, select, update',
  saved_filter: 'delete, insert, select, update filter, update position',
  sealed_text:
    'insert, select, update ciphertext, update key_id, update nonce, update purged_at, update salt, update search_key_id',
  search_word: 'delete, insert, select',
  site: 'insert, select',
  site_profile: 'insert, select, update approved_at, update approved_by',
  site_reading: 'insert, select, update count',
  snippet:
    'insert, select, update approved_at, update approved_by, update replaced_at, update retired_at, update retired_by, update retired_reason, update review_on, update reviewed_at, update reviewed_by',
  tag: 'delete, insert, select',
};

type Statement = { readonly what: string; readonly text: string; readonly values: readonly unknown[] };

/** Everything that can be tried on a table of practice `north`: its first row once more, and every column. */
async function statementsOn(name: string, tenant: string): Promise<Statement[]> {
  const { rows } = await admin.query<{ row: object }>(
    `select to_json(t) as row from needful.${name} t where ${tenant} = $1 limit 1`,
    [north.organizationId],
  );
  const row = JSON.stringify(rows[0]?.row);
  const mine = `where ${tenant} = '${north.organizationId}'`;
  return [
    { what: 'select', text: `select 1 from needful.${name} ${mine}`, values: [] },
    {
      what: 'insert',
      text: `insert into needful.${name} select * from json_populate_record(null::needful.${name}, $1)`,
      values: [row],
    },
    ...(await columnsOf(name)).map((column) => ({
      what: `update ${column}`,
      text: `update needful.${name} set "${column}" = "${column}" ${mine}`,
      values: [],
    })),
    { what: 'delete', text: `delete from needful.${name} ${mine}`, values: [] },
    { what: 'truncate', text: `truncate needful.${name}`, values: [] },
  ];
}

async function columnsOf(name: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select attname::text as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by 1`,
    [`needful.${name}`],
  );
  return rows.map((row) => row.name);
}

/** How many rows it touched, or the code by which it was refused. Nothing of it stays. */
async function attempt(
  pool: pg.Pool,
  tenant: { readonly org: string; readonly person: string },
  { text, values }: Statement,
): Promise<number | string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(SET_TENANT, [tenant.org, tenant.person]);
    return (await client.query(text, [...values])).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('what the role of the server may not do', () => {
  it('rewrite history even as the owner, as long as the trigger stands', async () => {
    for (const name of ['incident_event', 'incident_view', 'outside_view', 'records_event']) {
      for (const statement of [
        `update needful.${name} set org_id = org_id`,
        `delete from needful.${name}`,
        `truncate needful.${name}`,
      ])
        await expect(admin.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('read or write anything of sign-in, and sign-in nothing of the practices', async () => {
    const auth = await tablesOf('auth');
    expect(auth).toContain('session');
    for (const name of auth) {
      await expect(pools.needful_app.query(`select 1 from auth."${name}"`), name).rejects.toMatchObject({
        code: '42501',
      });
      await expect(pools.needful_jobs.query(`select 1 from auth."${name}"`), name).rejects.toMatchObject({
        code: '42501',
      });
    }
    for (const { name } of tables) {
      await expect(pools.needful_auth.query(`select 1 from needful.${name}`), name).rejects.toMatchObject({
        code: '42501',
      });
      await expect(pools.needful_jobs.query(`select 1 from needful.${name}`), name).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('touch the queue of jobs beyond adding to it', async () => {
    const jobs = await tablesOf('jobs');
    expect(jobs.length).toBeGreaterThan(0);
    for (const name of jobs) {
      for (const statement of [`delete from jobs."${name}"`, `truncate jobs."${name}"`])
        await expect(pools.needful_app.query(statement), statement).rejects.toMatchObject({ code: '42501' });
      await expect(pools.needful_auth.query(`select 1 from jobs."${name}"`), name).rejects.toMatchObject({
        code: '42501',
      });
    }
    const open = await Promise.all(jobs.map(async (name) => [name, await privileges('needful_app', name)]));
    expect(Object.fromEntries(open.filter(([, may]) => may !== ''))).toEqual({
      queue: 'select',
      job_common: 'select insert',
    });
    // Of the jobs themselves only the id, which adding one answers with.
    await expect(pools.needful_app.query('select data from jobs.job_common')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p')`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** What a role may do with a table of the jobs, or with a column of it. */
async function privileges(role: string, table: string): Promise<string> {
  const { rows } = await admin.query<{ may: string | null }>(
    `select string_agg(word, ' ' order by place) as may
       from unnest(array['select', 'insert', 'update', 'references']) with ordinality as words (word, place)
      where has_any_column_privilege($1, 'jobs.' || quote_ident($2), word)`,
    [role, table],
  );
  return rows[0]?.may ?? '';
}
