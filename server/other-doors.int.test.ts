import { randomBytes, randomUUID } from 'node:crypto';
import { followCode } from '@needful/shared/domain/incident/follow-code.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

let needful: TestServer;
let staff: SignedIn;
/** Holds the privacy designation, so leads what came by mail or fax; administrator as well. */
let officer: SignedIn;
let security: SignedIn;
let org: string;
let link: string;

beforeAll(async () => {
  needful = await startTestServer();
  const { demo } = needful;
  [staff, officer, security] = [
    await needful.signIn(demo.staff),
    await needful.signIn(demo.officer),
    await needful.signIn(demo.security),
  ];
  org = demo.organizationId;
  link = linkIn(await switched(true));
});
afterAll(async () => {
  await needful.stop();
});

async function switched(on: boolean): Promise<string | null> {
  const { data } = await officer.ask<{ reportPageSet: { reportPage: { address: string | null } } }>(
    'mutation ($on: Boolean!) { reportPageSet(on: $on) { ... on ReportPageSetSuccess { reportPage { address } } } }',
    { on },
  );
  return data?.reportPageSet.reportPage.address ?? null;
}

function linkIn(address: string | null): string {
  return address?.split('.').at(-1) ?? '';
}

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${needful.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function newCode(): string {
  return followCode(randomBytes(20));
}

function aWebReport(over: object = {}) {
  const at = new Date().toISOString();
  return {
    organizationId: org,
    link,
    code: newCode(),
    reportId: randomUUID(),
    messageId: randomUUID(),
    kind: 'misdirected-fax',
    noticedAt: at,
    sentAt: at,
    occurredOn: null,
    answers: { 'what-it-held': ['names', 'health'] },
    note: 'The cover sheet was missing.',
    reporter: null,
    ...over,
  };
}

type Shown = {
  readonly id: string;
  readonly status: string;
  readonly door: string;
  readonly reporter: { readonly name: string } | null;
  readonly reporterContact: string | null;
  readonly isConfidential: boolean;
  readonly history: readonly {
    readonly sentence: string;
    readonly text: string | null;
    readonly actorName: string | null;
  }[];
  readonly discovery: { readonly legal: { readonly on: string } | null };
};
const SHOWN = `id status door reporter { name } reporterContact isConfidential
  history { sentence text actorName } discovery { legal { on } }`;

async function shown(reference: string, by = officer): Promise<Shown | null> {
  const { data, errors } = await by.ask<{ incidentByReference: Shown | null }>(
    `query ($reference: String!) { incidentByReference(reference: $reference) { ${SHOWN} } }`,
    { reference },
  );
  expect(errors).toBeUndefined();
  return data?.incidentByReference ?? null;
}

function does(by: SignedIn, name: string, args: string): Promise<string | null> {
  return refusalOf(by, `${name}(${args})`);
}

async function keep(over: object = {}) {
  const report = aWebReport(over);
  const { status, body } = await post('/api/report/send', report);
  expect({ status, body }).toMatchObject({ status: 200 });
  return { report, reference: String(body.reference) };
}

describe('the report page', () => {
  it('keeps an anonymous report once, however often it is sent, and shows it to the officer', async () => {
    const { report, reference } = await keep();
    const again = await post('/api/report/send', { ...report, sentAt: new Date().toISOString() });
    expect(again).toMatchObject({ status: 200, body: { reference } });
    const incident = await shown(reference);
    expect(incident).toMatchObject({ door: 'web-page', reporter: null, reporterContact: null });
    const sentences = incident?.history.map(({ sentence }) => sentence) ?? [];
    expect(sentences.filter((one) => one.startsWith('Somebody on the report page'))).toHaveLength(2);
    expect(incident?.history.map(({ text }) => text)).toContain('The cover sheet was missing.');
  });

  it('is taken with the right link, however many wrong codes and links its network has sent', async () => {
    const wrong = { organizationId: org, code: newCode() };
    const seen: number[] = [];
    for (let sent = 0; sent <= 60; sent += 1) seen.push((await post('/api/report/follow', wrong)).status);
    expect([seen.indexOf(429), new Set(seen.slice(0, 60))]).toEqual([60, new Set([404])]);
    const bogus = aWebReport({ link: randomBytes(24).toString('base64url') });
    for (let sent = 0; sent <= 60; sent += 1)
      expect((await post('/api/report/send', bogus)).status).toBe(404);
    await keep();
    expect((await post('/api/report/open', { organizationId: org, link })).status).toBe(200);
    const enrolling = { organizationId: org, enrolmentCode: 'x'.repeat(24), label: 'x' };
    expect((await post('/api/enrol', enrolling)).status).toBe(403);
    await askAsSuperuser(needful.database.adminUrl, `delete from auth."rateLimit" where key like 'guess|%'`);
  });

  it('writes the address of nobody into the log or the database, nor the link or the code', async () => {
    const { report } = await keep();
    const log = needful.logged.join('');
    for (const secret of [link, report.code, report.note]) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/127\.0\.0\.1|::1/);
    const [kept] = await askAsSuperuser<{ all: string }>(
      needful.database.adminUrl,
      `select concat((select json_agg(i) from needful.incident i where report_id = '${report.reportId}'),
                     (select json_agg(c) from needful.report_code c)) as all`,
    );
    expect(kept?.all).not.toMatch(/127\.0\.0\.1/);
    expect(kept?.all).not.toContain(report.code);
  });

  it('answers a link that was renewed or made up with what to do, and its reports are still followed', async () => {
    const { report } = await keep();
    const renewed = linkIn(await switched(true));
    for (const wrong of [link, '', 'x'.repeat(32)])
      expect((await post('/api/report/open', { organizationId: org, link: wrong })).status).toBe(404);
    expect((await post('/api/report/send', aWebReport())).body.code).toBe('link-unusable');
    link = renewed;
    const opened = await post('/api/report/open', { organizationId: org, link });
    expect(opened.body.organizationName).toBe('Demo Practice');
    expect((await post('/api/report/follow', { organizationId: org, code: report.code })).status).toBe(200);
  });

  it.each([
    ['a kind that does not exist', { kind: 'no-such-kind' }, 'unknown-kind'],
    ['a day that has not come', { occurredOn: '2999-01-01' }, 'occurred-in-future'],
    ['a day that never was', { occurredOn: '2026-02-30' }, 'malformed'],
    ['an answer to what was not asked', { answers: { 'no-such-question': 'yes' } }, 'unknown-detail'],
    ['a note without end', { note: 'x'.repeat(20_000) }, 'malformed'],
    ['half a code', { code: 'ABCD' }, 'malformed'],
    [
      'a name that hides a line',
      { reporter: { name: 'Ann\nx', reach: 'x', confidential: false } },
      'malformed',
    ],
    ['what it does not know', { door: 'officer' }, 'malformed'],
  ])('refuses %s and keeps nothing of it', async (_what, over, code) => {
    const report = aWebReport(over);
    const { status, body } = await post('/api/report/send', report);
    expect({ status: status < 500, code: body.code }).toEqual({ status: true, code });
    const rows = await askAsSuperuser(
      needful.database.adminUrl,
      `select from needful.incident where report_id = '${report.reportId}'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a report that is followed by its code', () => {
  it('shows a question, takes its answer once, and tells the outcome with thanks', async () => {
    const { report, reference } = await keep();
    const { code } = report;
    const { id } = (await shown(reference)) ?? { id: '' };
    const question = randomUUID();
    await does(
      officer,
      'incidentAsk',
      `id: "${id}", messageId: "${question}", text: "Which number was dialled?"`,
    );
    const asked = await post('/api/report/follow', { organizationId: org, code: code.toLowerCase() });
    expect(asked.body).toMatchObject({ reference, status: 'acknowledged', outcome: null });
    expect(asked.body.questions).toMatchObject([
      { id: question, text: 'Which number was dialled?', answer: null },
    ]);
    const answer = {
      organizationId: org,
      code,
      messageId: randomUUID(),
      questionId: question,
      text: 'The old one.',
    };
    for (const _twice of [1, 2]) expect(await post('/api/report/say', answer)).toMatchObject({ status: 200 });
    expect((await shown(reference))?.history.filter(({ text }) => text === 'The old one.')).toHaveLength(1);
    await does(officer, 'incidentClose', `id: "${id}", reason: RESOLVED, text: "Done."`);
    const closed = await post('/api/report/follow', { organizationId: org, code });
    expect(closed.body.outcome).toBe('Closed: dealt with. Thank you for reporting it.');
  });

  it('is nobody else\u2019s: neither another code nor a person speaks for it', async () => {
    const { report } = await keep();
    expect(await post('/api/report/follow', { organizationId: org, code: newCode() })).toMatchObject({
      status: 404,
      body: { code: 'code-unknown' },
    });
    expect((await post('/api/report/send', { ...report, code: newCode() })).body.code).toBe(
      'report-id-taken',
    );
    const other = await keep();
    expect((await post('/api/report/send', aWebReport({ code: other.report.code }))).body.code).toBe(
      'report-id-taken',
    );
    const args = `reportId: "${report.reportId}", messageId: "${randomUUID()}", answers: []`;
    expect(await does(staff, 'incidentAddDetails', args)).toBe('not-the-reporter');
  });
});

describe('a confidential report', () => {
  const QUEUE = '{ incidents(first: 50) { edges { node { reference reporterName isConfidential } } } }';
  type Queue = { incidents: { edges: { node: { reference: string; reporterName: string | null } }[] } };

  async function rowSeenBy(who: SignedIn, reference: string) {
    const { data } = await who.ask<Queue>(QUEUE);
    return data?.incidents.edges.find(({ node }) => node.reference === reference)?.node;
  }

  it('tells who reported to the lead alone, in every field, list, search and sentence', async () => {
    const { reference } = await sendReport(staff, aReport({ confidential: true }));
    const name = 'Alice Nguyen';
    expect((await shown(reference))?.reporter?.name).toBe(name);
    expect(await rowSeenBy(officer, reference)).toMatchObject({ reporterName: name, isConfidential: true });
    const hidden = await shown(reference, security);
    expect(hidden).toMatchObject({ reporter: null, isConfidential: true });
    expect(JSON.stringify(hidden)).not.toContain(name);
    expect(await rowSeenBy(security, reference)).toMatchObject({ reporterName: null });
    const search = `query ($search: String!) { incidents(first: 50, filter: { search: $search }) { edges { node { reference } } } }`;
    const found = await security.ask<Queue>(search, { search: name });
    expect(found.data?.incidents.edges.map(({ node }) => node.reference)).not.toContain(reference);
    const { data } = await security.ask<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Incident { reporter { name } } } }',
      { id: hidden?.id },
    );
    expect(data?.node).toEqual({ reporter: null });
  });

  it('may be asked for later, and hides the contact of a named reporter of the report page', async () => {
    const { reportId, reference } = await sendReport(staff, aReport());
    expect((await shown(reference, security))?.reporter).not.toBeNull();
    const args = `reportId: "${reportId}", messageId: "${randomUUID()}", answers: [], confidential: true`;
    expect(await does(staff, 'incidentAddDetails', args)).toBeNull();
    expect((await shown(reference, security))?.reporter).toBeNull();
    const reporter = { name: 'Vera Quist', reach: 'vera@people.example', confidential: true };
    const named = await keep({ reporter });
    expect((await shown(named.reference))?.reporterContact).toBe('Vera Quist\nvera@people.example');
    expect(JSON.stringify(await shown(named.reference, security))).not.toContain('Vera');
  });
});

describe('what an officer enters', () => {
  const entered = (over = '') =>
    `report: { reportId: "${randomUUID()}", messageId: "${randomUUID()}", kind: "misdirected-letter",
       noticedAt: "${new Date().toISOString()}", onBehalfOf: PATIENT, name: "Ida Roe", reach: "555-0100", who: OUTSIDE,
       knownOn: "2026-06-01", toldOn: "2026-06-09", note: "She got another patient's letter." ${over} }`;

  it('is discovered on the day that somebody outside told it', async () => {
    const { data } = await officer.ask<{ incidentEnter: { incident: Shown } }>(
      `mutation { incidentEnter(${entered()}) { ... on IncidentEnterSuccess { incident { ${SHOWN} } } } }`,
    );
    const incident = data?.incidentEnter.incident;
    expect(incident).toMatchObject({ door: 'officer', discovery: { legal: { on: '2026-06-09' } } });
    expect(incident?.reporterContact).toBe('Ida Roe\n555-0100');
    expect(incident?.history[0]?.sentence).toContain('entered a report of a patient');
    expect(incident?.history[0]?.sentence).toContain('known on 2026-06-01, and told on 2026-06-09');
  });

  it.each([
    ['date-in-future', 'knownOn: "2999-01-01"'],
    ['known-before-event', 'occurredOn: "2026-06-05"'],
    ['told-before-known', 'toldOn: "2026-05-01"'],
    ['unknown-kind', 'kind: "no-such-kind"'],
  ])('is refused as %s, whole', async (code, over) => {
    const [field = ''] = over.split(':');
    const args = entered()
      .replace(new RegExp(`${field}: "[^"]*",?`), '')
      .replace(' }', ` ${over} }`);
    expect(await does(officer, 'incidentEnter', args)).toBe(code);
  });
});

describe('counsel\u2019s part', () => {
  it('is read by the lead and by counsel, and to others it says only that it is there', async () => {
    const { reference } = await sendReport(staff, aReport());
    const { id } = (await shown(reference)) ?? { id: '' };
    const note = `id: "${id}", messageId: "${randomUUID()}", text: "Our exposure is X.", privileged: true`;
    expect(await does(security, 'incidentAddNote', note)).toBe('not-counsel');
    expect(await does(officer, 'incidentAddNote', note)).toBeNull();
    const before = await shown(reference, security);
    expect(JSON.stringify(before)).not.toContain('exposure');
    expect(before?.history.at(-1)?.sentence).toContain('wrote a privileged note');
    const { data } = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    const counsel = `id: "${id}", messageId: "${randomUUID()}", person: "${data?.me.personId}"`;
    expect(await does(security, 'incidentNameCounsel', counsel)).toBe('not-the-lead');
    expect(await does(officer, 'incidentNameCounsel', counsel)).toBeNull();
    expect(JSON.stringify(await shown(reference, security))).toContain('exposure');
  });
});

describe('a former breach log', () => {
  const HEADING =
    'No,Type,Date of breach,Date discovered,Individuals,State,Letters sent,HHS notified,Summary';
  const LINES = [
    '1,fax,2024-03-01,2024-03-04,12,OH,2024-04-01,2025-02-10,"Sent to a shop, and shredded"',
    '2,Lost laptop,1/5/2025,1/6/2025,640,Ohio,2/1/2025,2/1/2025,Stolen from a car',
  ];

  async function upload(step: 'preview' | 'run', text: string, sha256 = '', type = 'text/csv') {
    const response = await fetch(`${needful.origin}/import/${org}/${step}?sha256=${sha256}`, {
      method: 'POST',
      headers: { 'content-type': type, cookie: officer.cookie, origin: needful.origin },
      body: text,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function imported(): Promise<number> {
    const rows = await askAsSuperuser(
      needful.database.adminUrl,
      `select from needful.incident where door = 'import'`,
    );
    return rows.length;
  }

  it('comes over once, closed, with its dates, and nobody is told of it', async () => {
    const text = [HEADING, ...LINES].join('\r\n');
    const looked = await upload('preview', text);
    expect(looked.body).toMatchObject({ rows: 2, good: 2, known: 0, problems: [] });
    expect(await imported()).toBe(0);
    const sha256 = String(looked.body.sha256);
    expect((await upload('run', text, sha256)).body).toEqual({ imported: 2, known: 0 });
    expect((await upload('run', text, sha256)).body).toEqual({ imported: 0, known: 2 });
    expect(await imported()).toBe(2);
    expect(await jobsAboutImported()).toEqual([]);
    const { data } = await officer.ask<{
      incidents: { edges: { node: { reference: string; status: string } }[] };
    }>(
      '{ incidents(first: 2, filter: { kind: MISDIRECTED_FAX, status: CLOSED }) { edges { node { reference status } } } }',
    );
    const [row] = data?.incidents.edges.filter(({ node }) => node.status === 'CLOSED') ?? [];
    const incident = await shown(row?.node.reference ?? '');
    expect(incident).toMatchObject({
      door: 'import',
      reporter: null,
      discovery: { legal: { on: '2024-03-04' } },
    });
    expect(incident?.history.map(({ text: said }) => said).join()).toContain('Sent to a shop, and shredded');
  });

  it.each([
    [
      'a line that cannot be',
      [HEADING, LINES[0], LINES[1]?.replace('1/6/2025', '1/4/2025')].join('\n'),
      'rows-with-problems',
    ],
    ['a line that stands twice', [HEADING, LINES[0], LINES[0]].join('\n'), 'rows-with-problems'],
    ['columns of something else', 'Name,Telephone\nAnn,555', 'wrong-columns'],
    [
      'more lines than fit',
      [HEADING, ...Array.from({ length: 5_001 }, (_, at) => `${at},,2024-01-01,2024-01-01,,,,,`)].join('\n'),
      'too-many-rows',
    ],
    ['an open quotation mark', `${HEADING}\n"1,fax`, 'not-csv'],
    ['nothing', '', 'empty-file'],
  ])('is refused whole with %s', async (_what, text, code) => {
    const before = await imported();
    const looked = await upload('preview', text);
    const { body } = await upload('run', text, String(looked.body.sha256 ?? ''));
    expect(body.code).toBe(code);
    expect(await imported()).toBe(before);
  });

  it('is taken as the file that was looked at, from an officer, as CSV', async () => {
    const text = [HEADING, LINES[0]].join('\n');
    expect((await upload('run', text, 'another')).body.code).toBe('other-file');
    expect((await upload('preview', text, '', 'text/plain')).body.code).toBe('not-csv');
    const asStaff = await fetch(`${needful.origin}/import/${org}/preview`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: staff.cookie, origin: needful.origin },
      body: text,
    });
    expect(asStaff.status).toBe(403);
  });
});

/** Every notice is a job that names its incident, and stays in the queue’s table when it is done. */
async function jobsAboutImported() {
  return await askAsSuperuser(
    needful.database.adminUrl,
    `select j.name from jobs.job_common j join needful.incident i on j.data ->> 'incident' = i.id::text
      where i.door = 'import'`,
  );
}

it('leaves a history that holds', async () => {
  const verdict = await inTenant(needful.server.pool, { org: needful.demo.organizationId }, (sql) =>
    verifyHistory(sql, needful.demo.organizationId, needful.server.sealer),
  );
  expect(verdict).toMatchObject({ holds: true });
});
