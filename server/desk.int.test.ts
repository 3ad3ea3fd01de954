import { randomUUID } from 'node:crypto';
import { addDays } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { overviewCsv } from './documents/overview-csv.ts';
import { readOverview } from './read/overview.ts';
import { addMember } from './store/people.ts';
import { purgeTexts } from './store/sealed-texts.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

let needful: TestServer;
let north: Practice;
let another: Colleague;
let staff: SignedIn;
let officer: SignedIn;
let second: SignedIn;
let stranger: SignedIn;
/** Names of the incidents of `north` by their references, as the tests call them. */
const named = new Map<string, string>();
const ids = {} as Record<string, string>;

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  const south = await foundPractice(needful.server, 'south');
  another = await makeColleague(needful.server, 'Second Officer');
  const org = north.organizationId;
  await inTenant(needful.server.pool, { org }, (sql) =>
    addMember(sql, org, { ...another, roles: ['officer'] }),
  );
  const at = async (who: Parameters<TestServer['signIn']>[0], place: string): Promise<SignedIn> => {
    const signed = await needful.signIn(who);
    return { ...signed, ask: (query, variables = {}) => signed.ask(query, variables, place) };
  };
  staff = await at(north.staff, org);
  officer = await at(north.officer, org);
  second = await at(another, org);
  stranger = await at(south.officer, south.organizationId);
  await sendReport(
    await needful.signIn(south.staff),
    aReport({ kind: 'misdirected-fax' }),
    south.organizationId,
  );
  await file('fresh', {});
  await file('fax', { kind: 'misdirected-fax', site: undefined, act: undefined, door: 'popup', facts: {} });
  await file('late', { noticedAt: daysAgo(70) });
  await file('soon', { noticedAt: daysAgo(50) });
  await file('asked', {});
  await file('closed', { kind: 'lost-device', site: undefined, act: undefined, door: 'popup', facts: {} });
  await does(
    `incidentAsk(id: "${ids.asked}", messageId: "${randomUUID()}", text: "Did Señora Zaragoza call back?")`,
  );
  await does(
    `incidentAddNote(id: "${ids.closed}", messageId: "${randomUUID()}", text: "Zaragoza found the laptop.")`,
  );
  await does(`incidentClose(id: "${ids.closed}", reason: RESOLVED, text: "Found.")`);
  await does(`incidentClaim(id: "${ids.late}")`);
  await does(`incidentSignConclusion(id: "${ids.late}", messageId: "${randomUUID()}", conclusion: BREACH)`);
});
afterAll(() => needful.stop());

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

async function file(name: string, over: object): Promise<void> {
  const { reference } = await sendReport(staff, aReport(over));
  const found = await officer.ask<{ incidentByReference: { id: string } }>(
    'query ($r: String!) { incidentByReference(reference: $r) { id } }',
    { r: reference },
  );
  named.set(reference, name);
  ids[name] = found.data?.incidentByReference.id ?? '';
}

function does(call: string, who = officer): Promise<string | null> {
  return refusalOf(who, call);
}

type Row = { readonly reference: string; readonly nextDue: string | null; readonly tags: readonly string[] };

async function rowsOf(view: string, filter: object = {}, who = officer): Promise<readonly Row[]> {
  const { data, errors } = await who.ask<{ incidents: { edges: { node: Row }[] } }>(
    `query ($view: QueueView!, $filter: IncidentFilter) { incidents(view: $view, filter: $filter, first: 50) {
       edges { node { reference nextDue tags } } } }`,
    { view, filter },
  );
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.incidents.edges.map(({ node }) => node);
}

async function listed(view: string, filter: object = {}, who = officer): Promise<string[]> {
  return (await rowsOf(view, filter, who)).map(({ reference }) => named.get(reference) ?? reference);
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  new: ['soon', 'fax', 'fresh'],
  mine: ['late'],
  soon: ['soon'],
  late: ['late'],
  signOff: ['late'],
  answer: ['asked'],
  privacy: ['asked', 'soon', 'late', 'fax', 'fresh'],
  security: [],
  both: [],
  open: ['asked', 'soon', 'late', 'fax', 'fresh'],
  all: ['closed', 'asked', 'soon', 'late', 'fax', 'fresh'],
  closed: ['closed'],
};

describe('the views', () => {
  it.each(Object.entries(EXPECTED))(
    '%s hold what belongs there, the newest first',
    async (name, expected) => {
      expect(await listed(name === 'signOff' ? 'SIGN_OFF' : name.toUpperCase())).toEqual(expected);
    },
  );

  it('have counts that are as many as their rows', async () => {
    const { data } = await officer.ask<{ queueCounts: Record<string, number> }>(
      `{ queueCounts { ${Object.keys(EXPECTED).join(' ')} } }`,
    );
    const expected = Object.entries(EXPECTED).map(([name, rows]) => [name, rows.length]);
    expect(data?.queueCounts).toEqual(Object.fromEntries(expected));
  });

  it('count what is open by kind', async () => {
    const { data } = await officer.ask<{ queueKindCounts: object[] }>('{ queueKindCounts { kind count } }');
    expect(data?.queueKindCounts).toEqual([
      { kind: 'MISDIRECTED_EMAIL', count: 4 },
      { kind: 'MISDIRECTED_FAX', count: 1 },
    ]);
  });

  it('say on each open row what is owed next', async () => {
    const rows = await rowsOf('ALL');
    expect(rows.map(({ nextDue }) => nextDue)).toEqual([null, ...Array(5).fill('individuals')]);
  });

  it('page forward along the dates where they are ordered by these', async () => {
    const page = (after: string | null) =>
      officer.ask<{ incidents: { edges: { cursor: string; node: Row }[] } }>(
        'query ($after: String) { incidents(view: OPEN, first: 2, after: $after) { edges { cursor node { reference nextDue tags } } } }',
        { after },
      );
    const first = await page(null);
    const next = await page(first.data?.incidents.edges.at(-1)?.cursor ?? null);
    const seen = [first, next].flatMap(({ data }) =>
      data?.incidents.edges.map(({ node }) => named.get(node.reference)),
    );
    expect(seen).toEqual(['asked', 'soon', 'late', 'fax']);
  });
});

describe('the search', () => {
  it.each([
    ['zaragoza', ['closed', 'asked']],
    ['SENORA zaragoza', ['asked']],
    ['zaragoza laptop', ['closed']],
    ['zaragoza fax', []],
    ['fax', ['fax']],
    ['member of north', ['closed', 'asked', 'soon', 'late', 'fax', 'fresh']],
    ['zarag', []],
  ])('finds for “%s” what was written, sorted and reported', async (search, expected) => {
    expect(await listed('ALL', { search })).toEqual(expected);
  });

  it('finds a reference, and searches within a view', async () => {
    const [reference] = [...named].find(([, name]) => name === 'fresh') ?? [];
    expect(await listed('ALL', { search: reference })).toEqual(['fresh']);
    expect(await listed('OPEN', { search: 'zaragoza' })).toEqual(['asked']);
  });

  it('finds nothing of another organization, whose words are hashed under another key', async () => {
    expect(await listed('ALL', { search: 'zaragoza' }, stranger)).toEqual([]);
    expect(await listed('ALL', { search: 'fax' }, stranger)).toHaveLength(1);
    const rows = await askAsSuperuser<{ plain: number }>(
      needful.database.adminUrl,
      `select count(*)::int as plain from needful.search_word where word ilike '%zaragoza%'`,
    );
    expect(rows).toEqual([{ plain: 0 }]);
  });

  it('never finds what is counsel’s', async () => {
    await does(
      `incidentAddNote(id: "${ids.fax}", messageId: "${randomUUID()}", text: "Settlement quokka", privileged: true)`,
    );
    expect(await listed('ALL', { search: 'quokka' })).toEqual([]);
  });
});

describe('the overview', () => {
  it('counts what a hand counts', async () => {
    // Everything was reported today; one was closed; the late one is acknowledged, and its conclusion waits.
    await inTenant(needful.server.pool, { org: north.organizationId }, (sql) =>
      sql.query({
        text: `update needful.membership set department = '=cmd()' where org_id = $1 and person_id = $2`,
        values: [north.organizationId, north.staff.personId],
      }),
    );
    const cause = `incidentSetRootCause(id: "${ids.closed}", messageId: "${randomUUID()}", cause: PROCESS)`;
    expect(await refusalOf(officer, cause, north.organizationId)).toBe(null);
    const { data, errors } = await officer.ask<{
      overview: Record<string, unknown> & { csv: string };
    }>(`{ overview {
      reports openByAge { track week month twoMonths older } acknowledged { done waiting } determined { done waiting median p90 }
      noticesInTime noticesLate late { what because count } owed { what count } byKind { name counts } byCause { name counts } departmentMonths
      months csv } }`);
    expect(errors).toBeUndefined();
    const { csv, months, departmentMonths, ...counted } = data?.overview ?? { csv: '', months: [] };
    const thisMonth = (count: number) => [...Array((months as string[]).length - 1).fill(0), count];
    expect(counted).toEqual({
      reports: 6,
      openByAge: [{ track: 'PRIVACY', week: 5, month: 0, twoMonths: 0, older: 0 }],
      acknowledged: { done: 3, waiting: 3 },
      determined: { done: 0, waiting: 6, median: null, p90: null },
      noticesInTime: 0,
      noticesLate: 0,
      late: [{ what: 'individuals', because: 'its conclusion waits for sign-off', count: 1 }],
      owed: [{ what: 'individuals', count: 4 }],
      byKind: [
        { name: 'E-mail to the wrong person', counts: thisMonth(4) },
        { name: 'Fax to the wrong number', counts: thisMonth(1) },
        { name: 'Lost or stolen device', counts: thisMonth(1) },
      ],
      byCause: [{ name: 'The way of working', counts: thisMonth(1) }],
    });
    // This month is not over yet.
    expect(departmentMonths).toEqual((months as string[]).slice(0, -1));
    expect(csv).toContain(`Root causes,The way of working,${(months as string[]).at(-1)},1\r\n`);
    expect(csv).toContain('Late now,individuals,its conclusion waits for sign-off,1\r\n');
  });

  it('names no department of fewer than three reports in a month, and tells a month once it is over', async () => {
    const { organizationId, officer: reporter } = north;
    await inTenant(needful.server.pool, { org: organizationId }, (sql) =>
      sql.query({
        text: `update needful.membership set department = 'Billing' where org_id = $1 and person_id = $2`,
        values: [organizationId, reporter.personId],
      }),
    );
    const month = new Date().toISOString().slice(0, 7);
    const today = addDays(`${month}-28` as CalendarDate, 10);
    let csv = '';
    const named = async () => {
      await sendReport(officer, aReport(), organizationId);
      const overview = await readOverview(needful.server.pool, {
        ...{ org: organizationId, person: another.personId, timeZone: 'UTC' },
        ...{ from: `${month}-01` as CalendarDate, to: today, today },
      });
      csv = overviewCsv(overview, (clock) => clock);
      return overview.byDepartment.map(({ name, counts }) => [name, counts.at(-1)]);
    };
    await named();
    expect(await named()).toEqual([['Other departments', 8]]);
    expect(await named()).toEqual([
      ['=cmd()', 6],
      ['Billing', 3],
    ]);
    // A spreadsheet shows it as text.
    expect(csv).toContain(`Reports by department,'=cmd(),`);
  });

  it('refuses a period that ends before it begins, or is longer than three years', async () => {
    const asked = (period: string) => officer.ask(`{ overview(${period}) { reports } }`);
    for (const period of ['from: "2026-02-01", to: "2026-01-01"', 'from: "2020-01-01", to: "2026-01-01"'])
      expect((await asked(period)).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    expect((await asked('from: "2026-01-01", to: "2026-01-31"')).data).toEqual({ overview: { reports: 0 } });
  });
});

describe('many at once', () => {
  const messageId = randomUUID();
  const act = async (chosen: readonly string[], how: string, who = officer, message = messageId) => {
    const { data } = await who.ask<{
      done: { outcomes?: { refusal: { code: string } | null }[]; code?: string };
    }>(
      `mutation ($ids: [ID!]!) { done: incidentsAct(ids: $ids, messageId: "${message}", ${how}) {
         ... on IncidentsActSuccess { outcomes { refusal { code } } } ... on Refusal { code } } }`,
      { ids: chosen },
    );
    return data?.done.outcomes?.map(({ refusal }) => refusal?.code ?? 'done') ?? data?.done.code;
  };
  const events = async () => {
    const [row] = await askAsSuperuser<{ count: number }>(
      needful.database.adminUrl,
      `select count(*)::int as count from needful.incident_event where org_id = '${north.organizationId}'`,
    );
    return row?.count;
  };

  it('are acknowledged each on its own, and sent again change nothing', async () => {
    const chosen = ['fresh', 'fax', 'closed', 'late'].map((name) => ids[name] ?? '');
    const acknowledge = () => act([...chosen, 'none'], 'act: ACKNOWLEDGE', second);
    expect(await acknowledge()).toEqual([
      'done',
      'done',
      'incident-closed',
      'others-work',
      'incident-not-found',
    ]);
    const before = await events();
    expect(await acknowledge()).toEqual([
      'done',
      'done',
      'incident-closed',
      'others-work',
      'incident-not-found',
    ]);
    expect([await events(), await listed('MINE', {}, second)]).toEqual([before, ['fax', 'fresh']]);
  });

  it('are given to an officer, and not given back by the same message coming late', async () => {
    const give = `act: ASSIGN, assignee: "${north.officer.personId}"`;
    const given = randomUUID();
    expect(await act([ids.fresh ?? ''], give, second, given)).toEqual(['done']);
    expect(await act([ids.fresh ?? ''], 'act: ASSIGN, assignee: "nobody"', second, randomUUID())).toBe(
      'not-an-officer',
    );
    expect(await listed('MINE')).toEqual(['late', 'fresh']);
    expect(await act([ids.fresh ?? ''], give, second, given)).toEqual(['done']);
  });

  it('are tagged with the organization’s own words, and found by them', async () => {
    expect(await act([ids.fax ?? ''], 'act: TAG, tag: "front desk"', officer, randomUUID())).toEqual([
      'unknown-tag',
    ]);
    expect(await does('tagAdd(name: " Front  Desk ")')).toBeNull();
    expect(await does('tagAdd(name: "MRN 1234567")')).toBe('tag-names-somebody');
    const both = [ids.fax ?? '', ids.closed ?? ''];
    expect(await act(both, 'act: TAG, tag: "front desk"', officer, randomUUID())).toEqual(['done', 'done']);
    expect(await listed('ALL', { tag: 'front desk' })).toEqual(['closed', 'fax']);
    expect(await listed('OPEN', { tag: 'front desk', search: 'fax' })).toEqual(['fax']);
    expect(await listed('ALL', { search: 'front' })).toEqual(['closed', 'fax']);
    expect(await act(both.slice(1), 'act: UNTAG, tag: "front desk"', officer, randomUUID())).toEqual([
      'done',
    ]);
    expect((await rowsOf('ALL', { tag: 'front desk' })).map(({ tags }) => tags)).toEqual([['front desk']]);
  });

  it('are a hundred at most', async () => {
    const hundredAndOne = Array.from({ length: 101 }, (_, index) => String(index));
    expect(await act(hundredAndOne, 'act: ACKNOWLEDGE')).toBe('unfit-number');
  });

  it('leave a history that verifies, with its rows and tags', async () => {
    const org = north.organizationId;
    const verdict = await inTenant(needful.server.pool, { org }, (sql) =>
      verifyHistory(sql, org, needful.server.sealer),
    );
    expect(verdict).toMatchObject({ holds: true, incidents: 9 });
    await inTenant(needful.server.pool, { org }, (sql) =>
      sql.query({ text: `delete from needful.incident_tag where org_id = $1`, values: [org] }),
    );
    const broken = await inTenant(needful.server.pool, { org }, (sql) => verifyHistory(sql, org));
    expect(broken).toMatchObject({ holds: false, problem: expect.stringContaining('the tags of incident') });
  });
});

describe('saved filters', () => {
  type Saved = { readonly name: string; readonly query: string };
  const saved = async (who = officer) =>
    (await who.ask<{ savedFilters: Saved[] }>('{ savedFilters { name query } }')).data?.savedFilters;
  const [a, b] = [randomUUID(), randomUUID()];

  it('are kept, renamed, put in order and deleted by the one person they belong to', async () => {
    await does(`savedFilterSave(id: "${a}", name: "Faxes", query: "view=open&search=Quimby")`);
    await does(`savedFilterSave(id: "${b}", name: "Late ones", query: "view=late")`);
    await does(`savedFilterSave(id: "${a}", name: "Faxes of Quimby", query: "view=open&search=Quimby")`);
    await does(`savedFiltersOrder(ids: ["${b}"])`);
    expect((await saved())?.map(({ name }) => name)).toEqual(['Late ones', 'Faxes of Quimby']);
    expect(await saved(second)).toEqual([]);
    expect(await does(`savedFilterSave(id: "${a}", name: "Taken", query: "")`, second)).toBe('malformed');
    await does(`savedFilterDelete(id: "${a}")`, second);
    await does(`savedFilterDelete(id: "${b}")`);
    expect(await saved()).toEqual([{ name: 'Faxes of Quimby', query: 'view=open&search=Quimby' }]);
  });

  it('are sealed: a name that is searched for stands nowhere in the database', async () => {
    const rows = await askAsSuperuser<{ filter: Buffer }>(
      needful.database.adminUrl,
      'select filter from needful.saved_filter',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.filter.toString('latin1')).not.toContain('Quimby');
  });
});

// Last, as here it is done by hand: the history, which knows of no purge, verifies no more.
describe('a text that was purged', () => {
  it('is found by none of its words', async () => {
    const org = north.organizationId;
    await does(`incidentAddNote(id: "${ids.fax}", messageId: "${randomUUID()}", text: "A wombat called")`);
    expect(await listed('ALL', { search: 'wombat' })).toEqual(['fax']);
    await inTenant(needful.server.pool, { org }, async (sql) => {
      const [text] = await sql.query<{ id: string }>({
        text: 'select id from needful.sealed_text where org_id = $1 order by created_at desc, id desc limit 1',
        values: [org],
      });
      await purgeTexts(sql, org, [text?.id ?? ''], new Date().toISOString());
    });
    expect(await listed('ALL', { search: 'wombat' })).toEqual([]);
  });
});
