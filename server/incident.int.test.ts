import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { purgeTexts } from './store/sealed-texts.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

const REPORT = /* GraphQL */ `mutation ($report: ReportInput!, $sentAt: DateTime!) {
  incidentReport(report: $report, sentAt: $sentAt) {
    __typename
    ... on IncidentReportSuccess { receipt { reportId reference leadTitle leadName reason takenBack } }
    ... on Refusal { code message field }
  }
}`;

type Result = {
  incidentReport: {
    __typename: string;
    code?: string;
    message?: string;
    field?: string;
    receipt?: { reference: string; leadName: string };
  };
};

let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
});
afterAll(() => needful.stop());

function aReport(over: object = {}) {
  return {
    reportId: randomUUID(),
    kind: 'misdirected-email',
    door: 'page-button',
    site: 'roundcube',
    act: 'read-sent-mail',
    noticedAt: new Date().toISOString(),
    facts: {
      recipients: [{ domain: 'othermail.example', hash: 'a'.repeat(43) }],
      recipientCount: 1,
      attachmentCount: 1,
    },
    ...over,
  };
}

type Own = { version: number; ownSteps: { id: string; do: string }[] };

/** Sets the own steps of every incident, or says why not. */
async function setOwn(version: number, dos: readonly string[], id?: string): Promise<Own | undefined> {
  const steps = dos.map((words) => ({
    ...(id === undefined ? {} : { id }),
    ...{ stage: 'CONTAIN', do: words, why: 'So.', whose: 'PRIVACY', needed: true, days: 1 },
  }));
  const text = `mutation ($steps: [OwnStepInput!]!) { playbookSet(playbook: "every", version: ${version}, steps: $steps) {
    ... on PlaybookSetSuccess { playbook { version ownSteps { id do } } } ... on Refusal { code } } }`;
  const { data, errors } = await officer.ask<{ playbookSet: { playbook?: Own } }>(text, { steps });
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.playbookSet.playbook ?? (data.playbookSet as Own);
}

async function stepsOf(id: string): Promise<readonly string[] | undefined> {
  const { data } = await officer.ask<{ incident: { playbook: { steps: { do: string }[] } } }>(
    `query ($id: ID!) { incident(id: $id) { playbook { steps { do } } } }`,
    { id },
  );
  return data?.incident.playbook.steps.map((step) => step.do);
}

async function send(who: SignedIn, report: object, sentAt = new Date().toISOString()) {
  const answer = await who.ask<Result>(REPORT, { report, sentAt });
  if (answer.data == null) throw new Error(JSON.stringify(answer));
  return answer.data.incidentReport;
}

async function queue(view = 'ALL', filter = {}) {
  const answer = await officer.ask<{
    incidents: {
      edges: {
        node: {
          id: string;
          reference: string;
          summary: string;
          reporterName: string;
          leadName: string;
          status: string;
          clockSkewSeconds: number | null;
        };
      }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(
    `query ($view: QueueView, $filter: IncidentFilter) { incidents(view: $view, filter: $filter, first: 100) { pageInfo { hasNextPage endCursor }
       edges { node { id reference summary reporterName leadName status clockSkewSeconds } } } }`,
    { view, filter },
  );
  if (answer.data == null) throw new Error(JSON.stringify(answer));
  return answer.data.incidents;
}

/** The incident that an accepted report opened. */
async function idOf(sent: Result['incidentReport']): Promise<string> {
  const found = await queue('ALL', { search: sent.receipt?.reference });
  if (found.edges.length !== 1)
    throw new Error(`${found.edges.length} incidents for ${JSON.stringify(sent)}`);
  return found.edges[0]?.node.id ?? '';
}

describe('a report', () => {
  it('opens one incident with its reason, and the officer sees it', async () => {
    const sent = await send(staff, aReport());
    expect(sent).toMatchObject({
      __typename: 'IncidentReportSuccess',
      receipt: { leadTitle: 'Privacy Officer', leadName: 'Pat Lee' },
    });
    const row = (await queue('NEW')).edges.find(({ node }) => node.reference === sent.receipt?.reference);
    expect(row?.node).toMatchObject({
      reporterName: 'Alice Nguyen',
      leadName: 'Pat Lee',
      status: 'REPORTED',
    });
    expect(row?.node.summary).toBe('Recipients: 1 · Attachments: 1');
  });

  it('sent twice, or ten times at once, gives the same incident', async () => {
    const report = aReport();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(staff, report)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const reference = answers[0]?.receipt?.reference ?? '';
    expect((await queue('ALL', { search: reference })).edges).toHaveLength(1);
  });

  it('with the id of another payload or another person is refused in the same words', async () => {
    const report = aReport();
    await send(staff, report);
    const otherPayload = await send(staff, { ...report, facts: { recipientCount: 7 } });
    const otherPerson = await send(officer, report);
    const [recipient] = report.facts.recipients;
    const recipients = [{ ...recipient, domain: 'elsewhere.example' }];
    const otherDomain = await send(staff, { ...report, facts: { ...report.facts, recipients } });
    expect(otherPayload.code).toBe('report-id-taken');
    expect(otherPerson).toEqual(otherPayload);
    expect(otherDomain).toEqual(otherPayload);
  });

  it('that is malformed, of an unknown kind or in the future is refused with what to do, and nothing is kept', async () => {
    const before = await queue();
    const cases: [object, string, string][] = [
      [aReport({ kind: 'no-such-kind' }), 'unknown-kind', 'kind'],
      [aReport({ kind: 'constructor' }), 'unknown-kind', 'kind'],
      [aReport({ site: 'no-such-site' }), 'unknown-site', 'site'],
      [aReport({ reportId: 'not-a-uuid' }), 'malformed-report', 'reportId'],
      [aReport({ site: 'Not An Id' }), 'malformed-report', 'place.site'],
      [aReport({ door: 'chimney' }), 'malformed-report', 'door'],
      [aReport({ occurredOn: '2999-01-01' }), 'occurred-in-future', 'occurredOn'],
      [
        aReport({ facts: { recipients: [{ domain: 'jane@x.example', hash: 'a'.repeat(43) }] } }),
        'malformed-report',
        'facts.recipients.0.domain',
      ],
      [
        aReport({
          facts: {
            recipients: Array.from({ length: 201 }, () => ({ domain: 'x.example', hash: 'a'.repeat(43) })),
          },
        }),
        'malformed-report',
        'facts.recipients',
      ],
      [aReport({ facts: { recipientCount: -1 } }), 'malformed-report', 'facts.recipientCount'],
    ];
    for (const [report, code, field] of cases) {
      expect(await send(staff, report)).toMatchObject({ __typename: 'Refusal', code, field });
    }
    expect(await queue()).toEqual(before);
  });

  it('whose reference another report already has is refused rather than mistaken for it', async () => {
    const reportId = randomUUID();
    const twin = `${'0'.repeat(7)}1${reportId.slice(8)}`;
    expect((await send(staff, aReport({ reportId }))).__typename).toBe('IncidentReportSuccess');
    expect(await send(staff, aReport({ reportId: twin }))).toMatchObject({ code: 'report-id-taken' });
  });

  it('from a clock that is a century off is kept all the same', async () => {
    for (const sentAt of [
      '1900-01-01T00:00:00.000Z',
      '2150-01-01T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
    ]) {
      expect((await send(staff, aReport({ noticedAt: sentAt }), sentAt)).__typename).toBe(
        'IncidentReportSuccess',
      );
    }
  });

  it('from a machine whose clock is wrong is kept, and flagged', async () => {
    const late = new Date(Date.now() - 3_600_000).toISOString();
    const sent = await send(staff, aReport({ noticedAt: late }), late);
    const row = (await queue('ALL', { search: sent.receipt?.reference })).edges[0];
    expect(row?.node.clockSkewSeconds).toBeGreaterThan(3_500);
  });

  it('larger than anything Needful takes is refused before it is read', async () => {
    const answer = await staff.ask(REPORT, {
      report: aReport({ door: 'x'.repeat(200_000) }),
      sentAt: new Date().toISOString(),
    });
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.extensions?.code).toBe('TOO_LARGE');
  });

  it('from an enrolled computer with nobody signed in is kept without a name', async () => {
    const enrolled = (await (
      await fetch(`${needful.origin}/api/enrol`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          organizationId: needful.demo.organizationId,
          enrolmentCode: needful.demo.enrolmentCode,
          label: 'Front desk 2',
        }),
      })
    ).json()) as { installationId: string; secret: string };
    const credential = { 'x-needful-installation': `${enrolled.installationId}.${enrolled.secret}` };
    const report = aReport();
    const sent = await needful.ask<Result>(credential, REPORT, { report, sentAt: new Date().toISOString() });
    expect(sent.data?.incidentReport.__typename).toBe('IncidentReportSuccess');
    const mine = await needful.ask(credential, '{ incidents { edges { node { id } } } }');
    expect(mine.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const wrong = await needful.ask(
      { 'x-needful-installation': `${enrolled.installationId}.${'b'.repeat(43)}` },
      REPORT,
      { report },
    );
    expect(wrong.status).toBe(401);
  });
});

const CONVERSATION = /* GraphQL */ `query ($id: ID!) { incident(id: $id) { status assignee { name } facts { label value source }
  route { rule version reason lead { name } alternate { name } }
  questions { id text answer } history { sentence text type } takenBack closeReason } }`;

describe('an incident', () => {
  it('goes from the report over a question and its answer to its close, and the reporter hears of it', async () => {
    const report = aReport();
    const id = await idOf(await send(staff, report));
    const details = await staff.ask(
      `mutation ($r: ID!, $m: ID!) { incidentAddDetails(reportId: $r, messageId: $m, note: "It was the wrong Jordan",
         answers: [{ question: "who-got-it", choices: ["outside"] }, { question: "what-it-held", choices: ["names", "health"] }]) { __typename ... on Refusal { code message } } }`,
      { r: report.reportId, m: randomUUID() },
    );
    expect(details.data).toEqual({ incidentAddDetails: { __typename: 'IncidentAddDetailsSuccess' } });
    const claim = `mutation ($id: ID!) { incidentClaim(id: $id) { __typename ... on IncidentClaimSuccess { incident { status assignee { name } } } ... on Refusal { code } } }`;
    expect((await officer.ask(claim, { id })).data).toEqual({
      incidentClaim: {
        __typename: 'IncidentClaimSuccess',
        incident: { status: 'ACKNOWLEDGED', assignee: { name: 'Pat Lee' } },
      },
    });
    expect((await officer.ask(claim, { id })).data).toEqual({
      incidentClaim: { __typename: 'Refusal', code: 'already-claimed' },
    });
    const questionId = randomUUID();
    await officer.ask(
      `mutation ($id: ID!, $m: ID!) { incidentAsk(id: $id, messageId: $m, text: "Did they open it?") { __typename } }`,
      { id, m: questionId },
    );
    const mine = await staff.ask<{
      myReports: {
        edges: { node: { reportId: string; sentence: string; questions: { id: string; text: string }[] } }[];
      };
    }>(`{ myReports { edges { node { reportId sentence questions { id text } } } } }`);
    expect(mine.data?.myReports.edges[0]?.node).toEqual({
      reportId: report.reportId,
      sentence: 'Pat Lee (Privacy Officer) asked you a question.',
      questions: [{ id: questionId, text: 'Did they open it?' }],
    });
    const answer = `mutation ($r: ID!, $m: ID!, $q: ID!) { incidentAnswer(reportId: $r, messageId: $m, questionId: $q, text: "<b>No</b>, returned") { __typename ... on Refusal { code } } }`;
    expect((await staff.ask(answer, { r: report.reportId, m: randomUUID(), q: questionId })).data).toEqual({
      incidentAnswer: { __typename: 'IncidentAnswerSuccess' },
    });
    expect((await staff.ask(answer, { r: report.reportId, m: randomUUID(), q: questionId })).data).toEqual({
      incidentAnswer: { __typename: 'Refusal', code: 'already-answered' },
    });
    await officer.ask(
      `mutation ($id: ID!, $m: ID!) { incidentAddNote(id: $id, messageId: $m, text: "Called them") { __typename } }`,
      { id, m: randomUUID() },
    );
    const closed = await officer.ask(
      `mutation ($id: ID!) { incidentClose(id: $id, reason: RESOLVED, text: "Deleted") { __typename } }`,
      { id },
    );
    expect(closed.data).toEqual({ incidentClose: { __typename: 'IncidentCloseSuccess' } });
    const seen = await officer.ask<{
      incident: { history: { text: string | null; type: string }[]; questions: object[]; facts: object[] };
    }>(CONVERSATION, { id });
    expect(seen.data?.incident.history.map(({ type }) => type)).toEqual([
      'incident-reported',
      'incident-routed',
      'details-added',
      'incident-claimed',
      'question-asked',
      'question-answered',
      'note-added',
      'playbook-taken',
      'incident-closed',
    ]);
    expect(seen.data?.incident.questions).toEqual([
      { id: questionId, text: 'Did they open it?', answer: '<b>No</b>, returned' },
    ]);
    expect(seen.data?.incident.facts).toContainEqual({
      label: 'Recipient domains',
      value: 'othermail.example',
      source: 'PAGE',
    });
    expect(seen.data?.incident.facts).toContainEqual({
      label: 'Who got it, or saw it?',
      value: 'Someone else outside',
      source: 'REPORTER',
    });
    const outcome = await staff.ask<{ myReports: { edges: { node: { outcome: string } }[] } }>(
      `{ myReports { edges { node { outcome } } } }`,
    );
    expect(outcome.data?.myReports.edges[0]?.node.outcome).toContain('dealt with');
  });

  it('is worked by the organization\u2019s own steps too, as they were when work on it began', async () => {
    const own = await setOwn(0, ['Ring the pharmacy.']);
    expect(own).toMatchObject({ version: 1, ownSteps: [{ do: 'Ring the pharmacy.' }] });
    expect(await setOwn(0, ['Overwrite it.'])).toMatchObject({ code: 'settings-changed' });
    const [begun, fresh] = [
      await idOf(await send(staff, aReport())),
      await idOf(await send(staff, aReport())),
    ];
    expect(await stepsOf(begun)).toContain('Ring the pharmacy.');
    const [step] = own?.ownSteps ?? [];
    expect(
      await refusalOf(
        officer,
        `incidentMarkStep(id: "${begun}", messageId: "${randomUUID()}", step: "${step?.id}", as: DONE)`,
      ),
    ).toBe(null);
    await setOwn(1, ['Ring the pharmacy twice.'], step?.id);
    expect(await stepsOf(begun)).toContain('Ring the pharmacy.');
    expect(await stepsOf(fresh)).toContain('Ring the pharmacy twice.');
    expect(await setOwn(2, ['Strange.'], 'determine')).toMatchObject({ code: 'no-such-step' });
    expect(await setOwn(2, [])).toMatchObject({ version: 3, ownSteps: [] });
    expect(await stepsOf(fresh)).not.toContain('Ring the pharmacy twice.');
  });

  it('takes another text under a known message\u2019s id for what it is: another message, refused and not lost', async () => {
    const id = await idOf(await send(staff, aReport()));
    const note = (m: string, text: string) =>
      officer.ask(
        `mutation ($id: ID!, $m: ID!, $text: String!) { incidentAddNote(id: $id, messageId: $m, text: $text) { __typename ... on Refusal { code } } }`,
        { id, m, text },
      );
    const m = randomUUID();
    const done = { incidentAddNote: { __typename: 'IncidentAddNoteSuccess' } };
    expect((await note(m, 'First')).data).toEqual(done);
    expect((await note(m, 'First')).data).toEqual(done);
    const taken = { __typename: 'Refusal', code: 'message-id-taken' };
    expect((await note(m, 'Second')).data).toEqual({ incidentAddNote: taken });
    const ask = `mutation ($id: ID!, $m: ID!) { incidentAsk(id: $id, messageId: $m, text: "First") { __typename ... on Refusal { code } } }`;
    expect((await officer.ask(ask, { id, m })).data).toEqual({ incidentAsk: taken });
  });

  it('that its reporter undid stays on the officer\u2019s list, marked', async () => {
    const report = aReport();
    await send(staff, report);
    const undo = `mutation ($r: ID!, $m: ID!) { incidentUndo(reportId: $r, messageId: $m) { __typename ... on Refusal { code } } }`;
    expect((await officer.ask(undo, { r: report.reportId, m: randomUUID() })).data).toEqual({
      incidentUndo: { __typename: 'Refusal', code: 'not-the-reporter' },
    });
    expect((await staff.ask(undo, { r: report.reportId, m: randomUUID() })).data).toEqual({
      incidentUndo: { __typename: 'IncidentUndoSuccess' },
    });
    const seen = await officer.ask<{ incidents: { edges: { node: { takenBack: string } }[] } }>(
      '{ incidents(first: 1) { edges { node { takenBack } } } }',
    );
    expect(seen.data?.incidents.edges[0]?.node.takenBack).toBe('UNDONE');
  });

  it('is not told of to staff, nor to a stranger, nor under another organization', async () => {
    const id = (await queue()).edges[0]?.node.id ?? '';
    expect((await staff.ask(CONVERSATION, { id })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await needful.ask({}, CONVERSATION, { id })).status).toBe(401);
    const elsewhere = await officer.ask(CONVERSATION, { id }, '018f0000-0000-7000-8000-000000000009');
    expect(elsewhere.errors?.[0]?.extensions?.code).toBe('NOT_A_MEMBER');
    const forged = await needful.ask(
      { cookie: officer.cookie, origin: 'https://evil.example' },
      CONVERSATION,
      { id },
    );
    expect(forged.status).toBe(403);
  });
});

describe('the history', () => {
  it('verifies after everything above, and names a text that went without a trace', async () => {
    const { pool } = needful.server;
    const org = needful.demo.organizationId;
    const before = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org));
    expect(before).toMatchObject({ holds: true });
    const texts = await inTenant(pool, { org }, (sql) =>
      sql.query<{ id: string }>({
        text: 'select id from needful.sealed_text where org_id = $1',
        values: [org],
      }),
    );
    expect(texts.length).toBeGreaterThan(3);
    const at = new Date().toISOString();
    const [first] = texts;
    const rolledBack = inTenant(pool, { org }, async (sql) => {
      await purgeTexts(sql, org, [first?.id ?? ''], at);
      const problem = `text ${first?.id} is gone, but the history knows of no purge`;
      expect(await verifyHistory(sql, org)).toEqual({ holds: false, sequence: null, problem });
      throw new Error('nothing of it stays');
    });
    await expect(rolledBack).rejects.toThrow('nothing of it stays');
  });

  it('is append-only for the server\u2019s role, and names the link that the owner of the disk altered', async () => {
    const { pool } = needful.server;
    const org = needful.demo.organizationId;
    const change = inTenant(pool, { org }, (sql) =>
      sql.query({ text: `update needful.incident_event set body = body where org_id = $1`, values: [org] }),
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
    const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
    await owner.connect();
    await owner.query(`alter table needful.incident_event disable trigger append_only`);
    await owner.query(`alter table needful.incident_event no force row level security`);
    await owner.query(
      `update needful.incident_event set body = replace(body, '"page-button"', '"popup"') where sequence = 3`,
    );
    await owner.end();
    const verdict = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org));
    expect(verdict).toMatchObject({ holds: false, sequence: 3 });
  });

  it('holds no free text in the clear, anywhere in the database', async () => {
    const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table needful.sealed_text no force row level security');
    const { rows } = await owner.query(
      `select count(*)::int as found from needful.incident_event where body like '%wrong Jordan%' or body like '%Did they open%'
          or body like '%othermail%'`,
    );
    await owner.end();
    expect(rows[0]).toEqual({ found: 0 });
    expect(needful.logged.join('\n')).not.toContain('Jordan');
  });
});
