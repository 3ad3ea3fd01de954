import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from '../../test/guard/authorization/ground.ts';
import { foundPractice, type Practice } from '../../test/kit/practice.ts';
import { aReport, REPORT, sendReport } from '../../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../../test/kit/server.ts';
import { countGuess, GUESSES, guessKey } from '../auth/guess-limit.ts';
import { LIMITS } from './limits.ts';

/** A twentieth of everything, so that a limit is reached with a handful of requests. */
const FACTOR = 0.05;
const MESSAGES = LIMITS['messages-of-person'].most * FACTOR;
const SEARCHES = LIMITS['searches-of-person'].most * FACTOR;

let needful: TestServer;
let north: Practice;
let staff: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_LIMIT_FACTOR: String(FACTOR) });
  north = await foundPractice(needful.server, 'north');
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
});
afterAll(() => needful.stop());

type Said = {
  readonly status: number;
  readonly retryAfter: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
};

async function say(path: string, headers: Record<string, string>, body: object): Promise<Said> {
  const response = await fetch(`${needful.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const json = (await response.json()) as {
    code?: string;
    message?: string;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = json.errors ?? [];
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    code: error?.extensions?.code ?? json.code,
    message: error?.message ?? json.message,
  };
}

function ask(
  query: string,
  variables: object,
  headers: Record<string, string>,
  org = needful.demo.organizationId,
) {
  return say(`/graphql/${org}`, headers, { query, variables });
}

const cookie = (who: SignedIn) => ({ cookie: who.cookie, origin: needful.origin });
const report = () => ({ report: aReport(), sentAt: new Date().toISOString() });

describe('who reports too often', () => {
  it('is told when to come back, and may still take back what was sent', async () => {
    const sent = [];
    for (let count = 0; count < MESSAGES; count += 1) sent.push(await sendReport(staff));
    const refused = await ask(REPORT, report(), cookie(staff));
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect(refused.message).toContain(`Wait ${refused.retryAfter} seconds`);
    expect(refused.message).toContain('waits safely');
    const [first] = sent;
    const undone = await staff.ask(
      'mutation ($r: ID!, $m: ID!) { incidentUndo(reportId: $r, messageId: $m) { __typename } }',
      { r: first?.reportId, m: randomUUID() },
    );
    expect(undone.data).toEqual({ incidentUndo: { __typename: 'IncidentUndoSuccess' } });
    const withdrawn = await staff.ask(
      'mutation ($r: ID!, $m: ID!) { incidentWithdraw(reportId: $r, messageId: $m) { __typename } }',
      { r: sent[1]?.reportId, m: randomUUID() },
    );
    expect(withdrawn.data).toEqual({ incidentWithdraw: { __typename: 'IncidentWithdrawSuccess' } });
  });

  it('stops nobody else: neither a colleague nor a computer behind the same address', async () => {
    await sendReport(officer);
    const desk = await enrol(needful, north);
    expect((await ask(REPORT, report(), desk, north.organizationId)).status).toBe(200);
  });

  it('from a computer without a name is held to that computer', async () => {
    const desk = await enrol(needful, north);
    const most = LIMITS['messages-of-installation'].most * FACTOR;
    const seen: number[] = [];
    for (let count = 0; count <= most; count += 1)
      seen.push((await ask(REPORT, report(), desk, north.organizationId)).status);
    expect([seen.indexOf(429), seen.length]).toEqual([most, most + 1]);
    const next = await enrol(needful, north);
    expect((await ask(REPORT, report(), next, north.organizationId)).status).toBe(200);
  });
});

it('who searches too often can still read the queue', async () => {
  const search = 'query ($search: String) { incidents(filter: { search: $search }) { edges { cursor } } }';
  const seen: number[] = [];
  for (let count = 0; count <= SEARCHES; count += 1)
    seen.push((await ask(search, { search: `mail ${count}` }, cookie(officer))).status);
  expect(seen.indexOf(429)).toBe(SEARCHES);
  expect((await ask(search, {}, cookie(officer))).status).toBe(200);
});

it('who keeps too many streams open is told to wait, and may open one when another ends', async () => {
  const open = () => new AbortController();
  const stream = (leave: AbortController) =>
    fetch(`${needful.origin}/graphql/${needful.demo.organizationId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...cookie(officer) },
      body: JSON.stringify({ query: 'subscription { incidentChanged(since: 0) { sequence } }' }),
      signal: leave.signal,
    });
  const first = open();
  const held = await stream(first);
  expect(held.headers.get('content-type')).toContain('text/event-stream');
  const second = open();
  const refused = await stream(second);
  expect(await refused.text()).toContain('RATE_LIMITED');
  first.abort();
  await expect
    .poll(async () => {
      const leave = open();
      const response = await stream(leave);
      const { value } = (await response.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
      leave.abort();
      return value;
    })
    .not.toContain('RATE_LIMITED');
});

describe('who asks for what is not there', () => {
  const calendar = async (org: string, secret = 'x'.repeat(32)) =>
    (await fetch(`${needful.origin}/calendar/${org}/${secret}.ics`)).status;

  it('is counted by network, whatever is written for an organization', async () => {
    const most = LIMITS['calendar-misses-of-network'].most * FACTOR;
    for (let count = 0; count <= most; count += 1) expect(await calendar(`not-one-${count}`)).toBe(404);
    const text = 'mutation { calendarFeedRenew { ... on CalendarFeedRenewSuccess { address } } }';
    const { data } = await officer.ask<{ calendarFeedRenew: { address: string } }>(text);
    const address = data?.calendarFeedRenew.address ?? '';
    // The right address does not count.
    for (let count = 0; count < 3; count += 1) expect((await fetch(address)).status).toBe(200);
    const seen: number[] = [];
    for (let count = 0; count <= most; count += 1) seen.push(await calendar(randomUUID()));
    expect([seen.indexOf(429), seen.length]).toEqual([most, most + 1]);
  });

  it('with tokens for cards that nobody signed keeps no clinical system from asking', async () => {
    const most = LIMITS['cds-misses-of-network'].most * FACTOR;
    const ask = (headers: Record<string, string> = {}) =>
      fetch(`${needful.origin}/cds/${needful.demo.organizationId}/cds-services`, { headers });
    const seen: number[] = [];
    for (let count = 0; count <= most; count += 1)
      seen.push((await ask({ authorization: 'Bearer x' })).status);
    expect([seen.indexOf(429), seen.length]).toEqual([most, most + 1]);
    expect((await ask()).status).toBe(200);
  });

  it('with links to a report page keeps nobody from sending with the right one', async () => {
    const on =
      'mutation { reportPageSet(on: true) { ... on ReportPageSetSuccess { reportPage { address } } } }';
    const { data } = await officer.ask<{ reportPageSet: { reportPage: { address: string } } }>(on);
    const link = data?.reportPageSet.reportPage.address.split('.').at(-1);
    const open = async (given: string | undefined) =>
      (await say('/api/report/open', {}, { organizationId: needful.demo.organizationId, link: given }))
        .status;
    const most = LIMITS['page-misses-of-network'].most * FACTOR;
    const seen: number[] = [];
    for (let count = 0; count <= most; count += 1) seen.push(await open('x'.repeat(32)));
    expect(seen.indexOf(429)).toBe(most);
    expect(await open(link)).toBe(200);
  });
});

it('who guesses enrolment codes is not heard any more, and before that the right code always counts', async () => {
  const guess = () =>
    say(
      '/api/enrol',
      {},
      { organizationId: north.organizationId, enrolmentCode: 'x'.repeat(24), label: 'x' },
    );
  const seen: Said[] = [];
  for (let count = 0; count < 59; count += 1) seen.push(await guess());
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([403]));
  expect(Object.keys(await enrol(needful, north))).toEqual(['x-needful-installation']);
  expect((await guess()).status).toBe(403);
  const refused = await guess();
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(refused.retryAfter).toBeGreaterThan(60);
});

it('who guesses a password is told when to come back, in the header of the standard', async () => {
  const { pool, secret } = needful.server.auth.settings;
  const email = 'nobody@people.example';
  for (let count = 0; count < GUESSES; count += 1)
    await countGuess(pool, guessKey(secret, email), Date.now());
  const guess = { email, password: 'not the one 1' };
  const refused = await say('/api/auth/sign-in/email', { origin: needful.origin }, guess);
  expect(refused).toMatchObject({ status: 429, code: 'TOO_MANY_GUESSES', retryAfter: 900 });
});
