import { randomUUID } from 'node:crypto';
import type { IncidentId, Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { DEFAULT_REMINDERS } from '@needful/shared/domain/reminders/settings.ts';
import { library } from '@needful/shared/policies/_library.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { adoptQuoted } from '../test/kit/snippets.ts';
import { readOrganization } from './handle/sweep.ts';
import { sweepSnippets } from './handle/sweep-snippets.ts';
import { effectOf } from './read/snippet-effect.ts';
import { addMember } from './store/people.ts';
import { snippetsInUse } from './store/snippets.ts';
import { inTenant } from './store/tenant.ts';
import { brokenRecords } from './store/verify-records.ts';
import { brokenSnippets } from './store/verify-snippets.ts';

let needful: TestServer;
let privacy: SignedIn;
let security: SignedIn;
let staff: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  privacy = await needful.signIn(needful.demo.officer);
  security = await needful.signIn(needful.demo.security);
  staff = await needful.signIn(needful.demo.staff);
});
afterAll(() => needful.stop());

const WRITE = `mutation ($id: String!, $after: Int!, $texts: [SnippetTextInput!]!, $roles: [Role!], $departments: [String!], $incident: ID) {
  done: snippetWrite(snippetId: $id, after: $after, texts: $texts, citation: "45 CFR 164.530(c)", owner: "Privacy Officer",
    roles: $roles, departments: $departments, reviewMonths: 6, incident: $incident) { ...Said } }
  fragment Said on SnippetWriteResult { __typename ... on SnippetWriteSuccess { snippet { version standing mayApprove } }
    ... on Refusal { code field } }`;
const english = { language: 'en', title: 'Doors', line: 'Close the door.', text: 'Close it each time.' };
const spanish = { language: 'ES-us', title: 'Puertas', line: 'Cierre la puerta.', text: 'Cada vez.' };

type Done = { readonly done: Record<string, unknown> };
const write = async (who: SignedIn, id: string, after: number, more: object = {}) =>
  (await who.ask<Done>(WRITE, { id, after, texts: [english, spanish], ...more })).data?.done;

async function act(who: SignedIn, call: string): Promise<unknown> {
  const { data } = await who.ask<Done>(`mutation { done: ${call} { __typename ... on Refusal { code } } }`);
  return data?.done['code'] ?? data?.done['__typename'];
}

/** What an extension of that person is given, by snippet. */
async function given(who: Pick<SignedIn, 'ask'>, languages: readonly string[] = []) {
  const { data } = await who.ask<{ extensionSettings: { snippets: Record<string, unknown>[] } }>(
    `query ($languages: [String!]) { extensionSettings { snippets(languages: $languages) {
       snippetId version language title line approvedByName } } }`,
    { languages },
  );
  return new Map(data?.extensionSettings.snippets.map((one) => [one['snippetId'], one]));
}

const broken = () => {
  const { organizationId: org } = needful.demo;
  return inTenant(needful.server.pool, { org }, (sql) => brokenSnippets(sql, org));
};

describe('a snippet', () => {
  it('is served once a second person has approved it, in the language asked for', async () => {
    expect(await write(privacy, 'own-doors', 0)).toMatchObject({
      snippet: { version: 1, standing: 'WAITING', mayApprove: false },
    });
    expect((await given(staff)).has('own-doors')).toBe(false);
    expect(await act(privacy, 'snippetApprove(snippetId: "own-doors", version: 1)')).toBe('own-snippet');
    expect(await act(security, 'snippetApprove(snippetId: "own-doors", version: 1)')).toBe(
      'SnippetApproveSuccess',
    );
    expect((await given(staff, ['es-MX'])).get('own-doors')).toMatchObject({
      language: 'es-US',
      line: spanish.line,
      approvedByName: 'Sam Rivera',
    });
    expect((await given(staff)).get('own-doors')).toMatchObject({ title: 'Doors' });
  });

  it('stays as it is while its next version waits, and is not overwritten unseen', async () => {
    const changed = { texts: [{ ...english, line: 'Close every door.' }] };
    expect(await write(security, 'own-doors', 0, changed)).toMatchObject({ code: 'snippet-changed' });
    expect(await write(security, 'own-doors', 1)).toMatchObject({ code: 'snippet-unchanged' });
    expect(await write(security, 'own-doors', 1, changed)).toMatchObject({ snippet: { version: 2 } });
    expect((await given(staff)).get('own-doors')).toMatchObject({ version: 1 });
    await act(privacy, 'snippetApprove(snippetId: "own-doors", version: 2)');
    expect((await given(staff)).get('own-doors')).toMatchObject({ version: 2, line: 'Close every door.' });
  });

  it('is gone from the pages once it is retired, with its reason on record', async () => {
    expect(await act(privacy, 'snippetReview(snippetId: "own-doors", version: 2)')).toBe(
      'SnippetReviewSuccess',
    );
    await act(privacy, 'snippetRetire(snippetId: "own-doors", version: 2, reason: "No doors left.")');
    expect((await given(staff)).has('own-doors')).toBe(false);
    const { data } = await privacy.ask<{ records: { acts: { sentence: string }[] } }>(
      '{ records { acts { sentence } } }',
    );
    expect(data?.records.acts.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      'Pat Lee retired version 2 of the snippet “Doors”.',
      expect.stringMatching(/^Pat Lee reviewed version 2 of the snippet “Doors”; next by 20/),
    ]);
  });

  it('reaches only the roles and departments it is for; a computer without a person gets what is for everybody', async () => {
    const { organizationId: org, staff: member } = needful.demo;
    for (const [id, more] of [
      ['own-ward', { departments: ['Ward 3'] }],
      ['own-officers', { roles: ['OFFICER'] }],
    ] as const) {
      await write(privacy, id, 0, more);
      await act(security, `snippetApprove(snippetId: "${id}", version: 1)`);
    }
    const own = async (who: Pick<SignedIn, 'ask'>) =>
      [...(await given(who)).keys()].filter((id) => String(id).startsWith('own-'));
    expect(await own(staff)).toEqual([]);
    expect(await own(privacy)).toEqual(['own-officers']);
    const { data } = await staff.ask<{ me: { personId: never } }>('{ me { personId } }');
    if (data == null) throw new Error('Nobody is signed in');
    const { personId } = data.me;
    const ward = { personId, name: 'Alice Nguyen', email: member.email, department: 'ward 3' };
    await inTenant(needful.server.pool, { org }, (sql) => addMember(sql, org, { ...ward, roles: ['staff'] }));
    expect(await own(staff)).toEqual(['own-ward']);
    const credential = await fetch(`${needful.origin}/api/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        organizationId: org,
        enrolmentCode: needful.demo.enrolmentCode,
        label: 'Desk',
      }),
    }).then((response) => response.json() as Promise<{ installationId: string; secret: string }>);
    const headers = { 'x-needful-installation': `${credential.installationId}.${credential.secret}` };
    const computer = { ask: (query: string, variables?: object) => needful.ask(headers, query, variables) };
    expect(await own(computer as Pick<SignedIn, 'ask'>)).toEqual([]);
    expect((await given(computer as Pick<SignedIn, 'ask'>)).size).toBeGreaterThan(0);
  });

  it('names the incident that led to it, and only one that its writer may see', async () => {
    const { reference } = await sendReport(staff, aReport());
    const { data } = await privacy.ask<{ incidentByReference: { id: string } }>(
      'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
      { reference },
    );
    const incident = data?.incidentByReference.id;
    expect(await write(privacy, 'own-because', 0, { incident })).toMatchObject({ snippet: { version: 1 } });
    const stranger = Buffer.from(
      `Incident:["${needful.demo.organizationId}","018f0000-0000-7000-8000-000000000001"]`,
    ).toString('base64');
    expect(await write(privacy, 'own-because', 1, { incident: stranger })).toMatchObject({
      code: 'incident-not-found',
    });
    const shown = await privacy.ask(
      '{ snippetVersions(snippetId: "own-because") { incidentReference effect { days } } }',
    );
    expect(shown.data).toEqual({ snippetVersions: [{ incidentReference: reference, effect: null }] });
    const { data: me } = await security.ask<{ me: { personId: PersonId } }>('{ me { personId } }');
    const { data: mine } = await privacy.ask<{ me: { personId: PersonId } }>('{ me { personId } }');
    if (me == null || mine == null || incident === undefined) throw new Error('Nobody is signed in');
    await act(
      privacy,
      `incidentNameInvolvement(id: "${incident}", messageId: "${randomUUID()}", acted: ["${me.me.personId}"])`,
    );
    // As it will be counted in three days: whoever has a part in it hears neither its kind nor that it is one more.
    const { pool } = needful.server;
    const org = needful.demo.organizationId as OrganizationId;
    const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString() as Instant;
    const [now, approvedAt] = [days(3), days(-1)];
    const [incidentId] = JSON.parse(atob(incident).replace('Incident:', '')).slice(1) as [IncidentId];
    const version = { snippetId: 'own-because', incidentId, approvedAt, endedAt: null };
    const counted = async (person: PersonId) =>
      await inTenant(pool, { org, person }, (sql) =>
        effectOf(sql, { org, person, timeZone: 'UTC', now }, version),
      );
    expect((await counted(mine.me.personId))?.incidents).toMatchObject({ after: 1 });
    expect(await counted(me.me.personId)).toMatchObject({ incidents: null });
  });

  it('is refused with a line too long for a card, a language that is none, or the same language twice', async () => {
    const refused = async (texts: object[]) => (await write(privacy, 'own-bad', 0, { texts }))?.['field'];
    expect(await refused([{ ...english, line: 'x'.repeat(141) }])).toBe('snippet.texts.0.line');
    expect(await refused([english, { ...spanish, language: 'Spanish please' }])).toBe(
      'snippet.texts.1.language',
    );
    expect(await refused([english, english])).toBe('snippet.texts');
  });
});

describe('the library', () => {
  it('is adopted by two people, and an entry waits for the second', async () => {
    await adoptQuoted(needful);
    const quoted = [...library].filter(([, { rules }]) => rules.length > 0);
    const served = await given(staff);
    expect(quoted.map(([id]) => served.get(id)?.['approvedByName'])).toEqual(quoted.map(() => 'Sam Rivera'));
    expect(await act(security, 'snippetApprove(snippetId: "lost-devices", version: 1)')).toBe('own-snippet');
    expect(await act(privacy, 'snippetAdopt(snippetId: "no-such-entry", after: 0)')).toBe('not-in-library');
  });
});

describe('the history of snippets', () => {
  it('holds, and shows a text or an approval that was changed behind its back', async () => {
    expect(await broken()).toBeNull();
    const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table needful.snippet no force row level security');
    for (const [change, undo, said] of [
      ["line = 'Open the door.'", "line = 'Close every door.'", 'does not say what was written'],
      ['retired_at = null, retired_by = null', 'retired_at = $1, retired_by = $2', 'stands otherwise'],
      ["retired_reason = 'Other.'", "retired_reason = 'No doors left.'", 'another reason'],
    ] as const) {
      const where = "where snippet_id = 'own-doors' and version = 2";
      const { rows } = await owner.query(`select retired_at, retired_by from needful.snippet ${where}`);
      await owner.query(`update needful.snippet set ${change} ${where}`);
      expect(await broken()).toContain(said);
      const values = undo.includes('$1') ? [rows[0].retired_at, rows[0].retired_by] : [];
      await owner.query(`update needful.snippet set ${undo} ${where}`, values);
    }
    expect(await broken()).toBeNull();
    await owner.end();
  });
});

describe('the day of review', () => {
  it('is told once to whoever holds the designation that answers for the snippet', async () => {
    const { organizationId: org } = needful.demo;
    const { pool } = needful.server;
    const mails = () =>
      inTenant(pool, { org }, (sql) =>
        sql.query<{ snippet: string; recipient: string }>({
          text: `select detail::json ->> 'snippet' as snippet, recipient from needful.officer_mail
                  where org_id = $1 and kind = 'snippet-review' order by 1`,
          values: [org],
        }),
      );
    await act(privacy, 'snippetAdopt(snippetId: "working-away", after: 0)');
    await act(security, 'snippetApprove(snippetId: "working-away", version: 1)');
    const sweepOn = async (day: string) =>
      await sweepSnippets(pool, await readOrganization(pool, org, `${day}T12:00:00.000Z` as Instant));
    await sweepOn('2020-01-01');
    expect(await mails()).toEqual([]);
    for (let sweeps = 0; sweeps < 2; sweeps++) await sweepOn('2099-01-01');
    const inUse = await inTenant(pool, { org }, (sql) => snippetsInUse(sql, org));
    const { designations } = (await readOrganization(pool, org, new Date().toISOString() as Instant)).people;
    const holderOf = (owner: string) =>
      designations.find(({ role }) => `${role} officer` === owner.toLowerCase())?.holder;
    const expected = inUse.map((one) => ({ snippet: one.snippetId, recipient: holderOf(one.owner) }));
    expect(new Set(expected.map(({ recipient }) => recipient)).size).toBe(2);
    expect(await mails()).toEqual(expected);
  });
});

describe('a snippet that reminders quote', () => {
  it('is retired by one officer at once, and the other hears of it; of any other nobody does', async () => {
    const { organizationId: org } = needful.demo;
    const told = () =>
      inTenant(needful.server.pool, { org }, (sql) =>
        sql.query<{ snippet: string; email: string }>({
          text: `select o.detail::json ->> 'snippet' as snippet, m.email
                   from needful.officer_mail o join needful.membership m
                     on m.org_id = o.org_id and m.person_id::text = o.recipient
                  where o.org_id = $1 and o.kind = 'snippet-retired'`,
          values: [org],
        }),
      );
    const retire = (id: string) =>
      act(privacy, `snippetRetire(snippetId: "${id}", version: 1, reason: "Wrong.")`);
    expect(await retire('working-away')).toBe('SnippetRetireSuccess');
    expect(await told()).toEqual([]);
    await act(privacy, 'snippetAdopt(snippetId: "lists-of-patients", after: 0)');
    await act(security, 'snippetApprove(snippetId: "lists-of-patients", version: 1)');
    expect(await retire('lists-of-patients')).toBe('SnippetRetireSuccess');
    expect(await told()).toEqual([{ snippet: 'lists-of-patients', email: needful.demo.security.email }]);
  });
});

describe('the reminders', () => {
  const set = (version: number, modes: string, cap = DEFAULT_REMINDERS.cap, own = '') =>
    `remindersSet(version: ${version}, settings: { modes: [${modes}], cap: ${cap}, quietRoles: [], own: [${own}], partners: [], faxes: [], colleagues: [] })`;
  const OFF = '{ rule: "many-patients", mode: OFF }';

  async function desk(who: SignedIn) {
    type Read = {
      reminderDesk: {
        version: number;
        waiting: { name: string; isMine: boolean }[];
        rules: { ruleId: string; mode: string }[];
      };
      records: { acts: { sentence: string }[] };
    };
    const query = `{ reminderDesk { version waiting { name isMine } rules { ruleId mode } } records { acts { sentence } } }`;
    const { data } = await who.ask<Read>(query);
    if (data == null) throw new Error('The desk is gone');
    const { version, waiting, rules } = data.reminderDesk;
    const mode = rules.find(({ ruleId }) => ruleId === 'many-patients')?.mode;
    return { version, waiting, mode, said: data.records.acts.map(({ sentence }) => sentence) };
  }

  it('fall silent by two officers alone, never over a change that was not seen, and the history says so', async () => {
    const { version } = await desk(privacy);
    expect(await refusalOf(privacy, set(version, '', 0, '"gmail.com"'))).toBe('public-mailbox');
    expect(await refusalOf(privacy, set(version, OFF))).toBeNull();
    expect(await refusalOf(security, set(version, '', 3))).toBe('settings-changed');
    const asked = await desk(security);
    expect(asked).toMatchObject({
      version: version + 1,
      mode: 'ON',
      waiting: [{ name: 'rule/many-patients', isMine: false }],
    });
    const agree = (seen: number) => `remindersAgree(name: "rule/many-patients", version: ${seen})`;
    expect(await refusalOf(privacy, agree(asked.version))).toBe('second-person');
    expect(await refusalOf(security, agree(version))).toBe('settings-changed');
    expect(await refusalOf(security, agree(asked.version))).toBeNull();
    const { mode, waiting, said } = await desk(privacy);
    expect([mode, waiting]).toEqual(['OFF', []]);
    const told = said.filter((sentence) => sentence.includes('changed the reminders'));
    expect(told.map((sentence) => sentence.replace(/^.* changed/, 'changed'))).toEqual([
      'changed the reminders: the rule many-patients is off; no longer waiting: the rule many-patients off.',
      'changed the reminders: waiting for a second officer: the rule many-patients off.',
    ]);
    const { organizationId: org } = needful.demo;
    expect(await inTenant(needful.server.pool, { org }, (sql) => brokenRecords(sql, org))).toBeNull();
  });

  it('of a practice of one officer fall silent at once, and the governing body is told', async () => {
    const { organizationId: org } = needful.demo;
    const { data } = await privacy.ask<{ people: { personId: string; name: string }[] }>(
      '{ people { personId name } }',
    );
    const other = data?.people.find(({ name }) => name === 'Sam Rivera')?.personId;
    expect(await refusalOf(privacy, `membershipEnd(personId: "${other}")`)).toBeNull();
    const { version } = await desk(privacy);
    expect(await refusalOf(privacy, set(version, OFF, 0))).toBeNull();
    const { said } = await desk(privacy);
    expect(said[0]).toContain('at most 0 cards a day. No second officer was there to agree');
    const mails = await inTenant(needful.server.pool, { org }, (sql) =>
      sql.query({
        text: `select recipient from needful.officer_mail where org_id = $1 and kind = 'reminders-weakened'`,
        values: [org],
      }),
    );
    expect(mails).toHaveLength(1);
  });
});
