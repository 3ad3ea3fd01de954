import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSmtp } from '../test/beds/smtp.ts';
import { A_PDF, sendAttachment } from '../test/kit/attach.ts';
import { eventually } from '../test/kit/eventually.ts';
import { aReport, REPORT, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';

/** Planted wherever somebody or something can say anything. */
const CANARY = 'canary4471jordan';

let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;
let stopMail: () => Promise<void>;

beforeAll(async () => {
  const smtp = await startSmtp(async () => {
    throw new Error(`550 ${CANARY} has no mailbox here`);
  });
  stopMail = smtp.stop;
  needful = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
});
afterAll(async () => {
  await needful.stop();
  await stopMail();
});

type Line = Readonly<Record<string, unknown>>;
const lines = () => needful.logged.map((line) => JSON.parse(line) as Line);
const requests = () => lines().filter((line) => line.status !== undefined);

describe('the log', () => {
  it('has one line a request with its id, method and status, and the answer carries the same id', async () => {
    const response = await fetch(`${needful.origin}/hello`);
    const id = response.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await eventually('the line of the request', () => requests().some((line) => line.requestId === id));
    const [line] = requests().filter(({ requestId }) => requestId === id);
    expect(line).toMatchObject({ method: 'GET', status: 200, level: 30 });
    expect(Object.keys(line ?? {})).toEqual(expect.not.arrayContaining(['url', 'path', 'headers', 'body']));
  });

  it('never takes over an id that a client made up', async () => {
    const response = await fetch(`${needful.origin}/hello`, { headers: { 'x-request-id': CANARY } });
    expect(response.headers.get('x-request-id')).not.toBe(CANARY);
  });

  it('holds no word of what was planted in every text, header, address, cookie and fault', async () => {
    await plantInTexts();
    await plantInRequests();
    await plantInSignIn();
    await plantInFaults();
    await eventually('the refused mails to be logged', () => needful.logged.join().includes('Job failed'));
    const leaked = needful.logged.filter((line) => line.toLowerCase().includes(CANARY));
    expect(leaked).toEqual([]);
    expect(requests().length).toBeGreaterThan(30);
    for (const request of requests()) expect(request.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names no person, address, cookie or token either', () => {
    const all = needful.logged.join('\n');
    for (const told of [
      'demo.example',
      'Nguyen',
      'Pat Lee',
      'othermail.example',
      needful.demo.staff.password,
    ])
      expect(all).not.toContain(told);
    const token = /session_token=([^;.]+)/.exec(staff.cookie)?.[1] ?? 'no token';
    expect(token.length).toBeGreaterThan(10);
    expect(all).not.toContain(token);
  });
});

/** Everything a person can type, and everything a hostile client can put where an id belongs. */
async function plantInTexts(): Promise<void> {
  const { reportId, reference } = await sendReport(staff);
  const { data } = await officer.ask<{ incidentByReference: { id: string } }>(
    'query ($r: String!) { incidentByReference(reference: $r) { id } }',
    { r: reference },
  );
  const id = data?.incidentByReference.id;
  const question = randomUUID();
  const text = `It was ${CANARY}`;
  const asOfficer = (call: string, messageId = randomUUID()) =>
    officer.ask(`mutation ($id: ID!, $text: String!, $m: ID!) { ${call} { __typename } }`, {
      id,
      text,
      m: messageId,
    });
  const asStaff = (call: string) =>
    staff.ask(`mutation ($r: ID!, $text: String!, $m: ID!, $q: ID!) { ${call} { __typename } }`, {
      r: reportId,
      text,
      m: randomUUID(),
      q: question,
    });
  const headers = { cookie: officer.cookie, origin: needful.origin };
  const file = { name: `${CANARY}.pdf`, bytes: Buffer.concat([A_PDF, Buffer.from(CANARY)]) };
  const into = { origin: needful.origin, headers, org: needful.demo.organizationId, incident: id ?? '' };
  expect((await sendAttachment(into, file)).status).toBe(200);
  expect((await sendAttachment(into, { ...file, name: `${CANARY}/${CANARY}.exe` })).status).toBe(422);
  await asStaff(
    'incidentAddDetails(reportId: $r, messageId: $m, note: $text, answers: [{ question: $text, choices: [$text] }])',
  );
  await asOfficer('incidentAddNote(id: $id, messageId: $m, text: $text)');
  await asOfficer('incidentAsk(id: $id, messageId: $m, text: $text)', question);
  await asStaff('incidentAnswer(reportId: $r, messageId: $m, questionId: $q, text: $text)');
  await asStaff('incidentWithdraw(reportId: $r, messageId: $m, reason: $text)');
  await asOfficer('incidentClose(id: $id, reason: RESOLVED, text: $text)');
  await officer.ask('query ($s: String) { incidents(filter: { search: $s }) { edges { node { id } } } }', {
    s: text,
  });
  for (const over of [
    { kind: CANARY },
    { site: CANARY },
    { reportId: CANARY },
    { facts: { senderDomain: `${CANARY}@x.example` } },
    { facts: { recipients: [{ domain: `${CANARY}.example`, hash: 'a'.repeat(43) }] } },
  ])
    await staff.ask(REPORT, { report: aReport(over), sentAt: new Date().toISOString() });
}

/** Addresses, headers, cookies and bodies that nobody asked for. */
async function plantInRequests(): Promise<void> {
  const { origin, demo } = needful;
  const graphql = `${origin}/graphql/${demo.organizationId}`;
  const json = { 'content-type': 'application/json' };
  const own = { ...json, cookie: staff.cookie, origin };
  const sent: [string, RequestInit][] = [
    [`${origin}/${CANARY}?patient=${CANARY}#x`, {}],
    [`${origin}/o/${CANARY}/incident/${CANARY}`, {}],
    [`${origin}/assets/${CANARY}`, {}],
    [`${origin}/join/${CANARY}.${CANARY}`, {}],
    [`${origin}/calendar/${demo.organizationId}/${CANARY.padEnd(32, 'x')}.ics`, {}],
    [`${origin}/attachments/${CANARY}/${CANARY}/${CANARY}/download`, { method: 'POST', headers: own }],
    [`${origin}/cds/${CANARY}/cds-services`, { headers: { authorization: `Bearer ${CANARY}` } }],
    ...['report/open', 'report/say', 'review/enter', 'confirm/send'].map((door): [string, RequestInit] => [
      `${origin}/api/${door}`,
      { method: 'POST', headers: json, body: JSON.stringify({ link: CANARY, token: CANARY, code: CANARY }) },
    ]),
    [`${origin}/api/join?organizationId=${demo.organizationId}&token=${CANARY}`, {}],
    [`${origin}/api/join`, { method: 'POST', headers: json, body: `{"token":"${CANARY}"` }],
    [
      `${origin}/api/enrol`,
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ organizationId: demo.organizationId, enrolmentCode: CANARY, label: CANARY }),
      },
    ],
    [`${origin}/graphql/${CANARY}`, { method: 'POST', headers: own, body: '{}' }],
    [
      graphql,
      {
        method: 'POST',
        headers: { ...own, cookie: `needful.session_token=${CANARY}.${CANARY}` },
        body: '{}',
      },
    ],
    [graphql, { method: 'POST', headers: { ...json, authorization: `Bearer ${CANARY}` }, body: '{}' }],
    [
      graphql,
      { method: 'POST', headers: { ...json, 'x-needful-installation': `${CANARY}.${CANARY}` }, body: '{}' },
    ],
    [
      graphql,
      {
        method: 'POST',
        headers: {
          ...own,
          'user-agent': CANARY,
          referer: `${origin}/${CANARY}`,
          'x-forwarded-for': CANARY,
          'x-request-id': CANARY,
        },
        body: '{}',
      },
    ],
    [graphql, { method: 'POST', headers: { ...own, 'content-type': `text/${CANARY}` }, body: CANARY }],
    [graphql, { method: 'POST', headers: own, body: `{"query": "${CANARY}` }],
    [graphql, { method: 'POST', headers: own, body: JSON.stringify({ query: `{ ${CANARY} }` }) }],
    [
      graphql,
      { method: 'POST', headers: own, body: JSON.stringify({ query: `{ me(x: "\n${CANARY}\n") { id } }` }) },
    ],
    [
      graphql,
      { method: 'POST', headers: own, body: JSON.stringify({ documentId: CANARY, operationName: CANARY }) },
    ],
    [
      graphql,
      {
        method: 'POST',
        headers: own,
        body: JSON.stringify({
          query: 'query ($id: ID!) { node(id: $id) { id } }',
          variables: { id: btoa(`Incident:${CANARY}`) },
        }),
      },
    ],
  ];
  for (const [url, request] of sent) await fetch(url, request);
  // Too large a body is answered before it is read, and the connection may be gone before the answer is.
  const closing = { ...own, connection: 'close' };
  const tooLarge = fetch(graphql, { method: 'POST', headers: closing, body: CANARY.repeat(20_000) });
  await tooLarge.catch((error: Error) => expect(error.message).toBe('fetch failed'));
}

async function plantInSignIn(): Promise<void> {
  const { origin } = needful;
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${origin}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
  await post('sign-in/email', { email: `${CANARY}@x.example`, password: CANARY });
  await post('sign-in/email', { email: needful.demo.staff.email, password: CANARY });
  await post('request-password-reset', { email: `${CANARY}@x.example`, redirectTo: `/${CANARY}` });
  await post('reset-password', { token: CANARY, newPassword: CANARY });
  await post('two-factor/verify-totp', { code: CANARY }, { cookie: staff.cookie });
  await post(CANARY, {});
  await fetch(
    `${origin}/api/auth/oauth2/authorize?client_id=${CANARY}&redirect_uri=https://${CANARY}.example&state=${CANARY}`,
  );
  await fetch(`${origin}/api/auth/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: CANARY,
      client_id: CANARY,
      code_verifier: CANARY,
    }),
  });
}

/** A fault of the server's own, in which PostgreSQL quotes the very values it fails on. */
async function plantInFaults(): Promise<void> {
  const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
  await owner.connect();
  await owner.query(`create function needful.fail() returns trigger language plpgsql
    as $$ begin raise exception E'cannot take\\n%', new.facts using detail = new.facts, hint = new.facts; end $$`);
  await owner.query(
    'create trigger fail before insert on needful.incident for each row execute function needful.fail()',
  );
  const report = aReport({ facts: { senderDomain: `${CANARY}.example` } });
  const answer = await fetch(`${needful.origin}/graphql/${needful.demo.organizationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: staff.cookie, origin: needful.origin },
    body: JSON.stringify({ query: REPORT, variables: { report, sentAt: new Date().toISOString() } }),
  });
  await owner.query('drop trigger fail on needful.incident');
  await owner.end();
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  const id = answer.headers.get('x-request-id');
  expect(errors[0]?.extensions.code).toBe('INTERNAL');
  expect(errors[0]?.message).toContain(id);
  expect(errors[0]?.message).not.toContain(CANARY);
  const [told] = lines().filter((line) => line.requestId === id && line.msg === 'A fault');
  expect(told).toMatchObject({ level: 50, code: 'P0001', path: ['incidentReport'] });
}
