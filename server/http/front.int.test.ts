import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAsSuperuser } from '../../test/kit/incidents.ts';
import { foundPractice } from '../../test/kit/practice.ts';
import { aReport } from '../../test/kit/report.ts';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';
import { LIMITS } from '../limits/limits.ts';

const DOCUMENTS = JSON.parse(
  readFileSync(new URL('../generated/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const idOf = (operation: string) =>
  Object.keys(DOCUMENTS).find((id) => new RegExp(`\\b${operation}\\b`).test(DOCUMENTS[id] ?? '')) ?? '';
const REPORTS = Object.keys(DOCUMENTS).filter((id) => /\bincidentReport\(/.test(DOCUMENTS[id] ?? ''));

type Way = 'front' | 'ordinary';
type Case = {
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
  readonly path?: string;
  readonly method?: string;
};

/** Of the usual rates, so that they are reached soon. */
const FACTOR = 0.3;

let needful: TestServer;
let servers: Record<Way, Server>;
/** How many requests the front has handed on. */
let handedOn = 0;
/** Where the stranger is none. */
let north: string;
let cookies: Record<'officer' | 'staff' | 'stranger', string>;

/** The same server twice: with the front before its routes, and without. */
beforeAll(async () => {
  const settings = { NEEDFUL_ANY_DOCUMENT: 'false', NEEDFUL_LIMIT_FACTOR: String(FACTOR) };
  needful = await startTestServer(settings);
  const ordinary = getRequestListener(needful.server.app.fetch);
  const front = needful.server.front((incoming, outgoing) => {
    handedOn += 1;
    return ordinary(incoming, outgoing);
  });
  servers = { front: createServer(front), ordinary: createServer(ordinary) };
  for (const server of Object.values(servers)) await once(server.listen(0, '127.0.0.1'), 'listening');
  const practice = await foundPractice(needful.server, 'north');
  north = practice.organizationId;
  const cookieOf = async (who: Parameters<TestServer['signIn']>[0]) => (await needful.signIn(who)).cookie;
  cookies = {
    officer: await cookieOf(needful.demo.officer),
    staff: await cookieOf(needful.demo.staff),
    stranger: await cookieOf(practice.staff),
  };
});
afterAll(async () => {
  for (const server of Object.values(servers)) server.close();
  await needful.stop();
});

/** Everything an answer consists of, but for what differs from one request to the next. */
async function send(way: Way, { headers = {}, body = '', path, method = 'POST' }: Case) {
  const { port } = servers[way].address() as AddressInfo;
  const asking = request({
    host: '127.0.0.1',
    port,
    method,
    path: path ?? `/graphql/${needful.demo.organizationId}`,
    headers: {
      host: new URL(needful.origin).host,
      origin: needful.origin,
      'content-type': 'application/json',
      ...headers,
    },
    agent: false,
  });
  asking.end(body);
  const [response] = await once(asking, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const names = (response.rawHeaders as string[]).filter((_, at) => at % 2 === 0);
  const { date, 'x-request-id': id, ...stable } = response.headers as Record<string, string | undefined>;
  const varying = [Number.isNaN(Date.parse(date ?? '')), id?.replaceAll(/[0-9a-f]/g, '#')];
  return { status: response.statusCode, names, stable, varying, text: text.replaceAll(id ?? /^$/g, 'ID') };
}

const page = (variables: unknown = { view: 'ALL', first: 50 }) =>
  JSON.stringify({ documentId: `sha256:${idOf('query Queue')}`, variables });
const report = (over: object = {}, id = REPORTS[0], sentAt: unknown = new Date().toISOString()) =>
  JSON.stringify({ documentId: `sha256:${id}`, variables: { report: aReport(over), sentAt } });
const as = (who: keyof typeof cookies, headers: object = {}) => ({ cookie: cookies[who], ...headers });

async function expectSame(given: () => Case): Promise<Awaited<ReturnType<typeof send>>> {
  const one = given();
  const [hot, plain] = [await send('front', one), await send('ordinary', one)];
  expect(hot).toEqual(plain);
  return hot;
}

it.each(REPORTS)('a report is answered alike, whichever way it came first: %s', async (id) => {
  for (const first of ['front', 'ordinary'] as const) {
    const one = { headers: as('staff'), body: report({}, id) };
    const answers = [await send(first, one), await send('front', one), await send('ordinary', one)];
    expect(answers[0]?.text).toContain('"IncidentReportSuccess"');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(handedOn).toBe(0);
  }
});

const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';

it.each<[string, () => Case]>([
  ['a page', () => ({ headers: as('officer'), body: page() })],
  [
    'a page as the officer\u2019s page asks for it',
    () => ({ headers: as('officer', { accept: URQL }), body: page() }),
  ],
  ['a short page', () => ({ headers: as('officer'), body: page({ view: 'NEW', first: 1 }) })],
  [
    'a searched page',
    () => ({ headers: as('officer'), body: page({ view: 'ALL', first: 5, filter: { search: 'fax' } }) }),
  ],
  [
    'the counts',
    () => ({
      headers: as('officer'),
      body: JSON.stringify({ documentId: `sha256:${idOf('query QueueCounts')}` }),
    }),
  ],
  [
    'the head',
    () => ({
      headers: as('officer'),
      body: JSON.stringify({ documentId: `sha256:${idOf('query QueueHead')}`, variables: {} }),
    }),
  ],
])('%s is answered alike, and well', async (_what, given) => {
  handedOn = 0;
  const answer = await expectSame(given);
  expect([answer.status, handedOn]).toEqual([200, 0]);
  expect(JSON.parse(answer.text)).toEqual({ data: expect.anything() });
});

const raw = (change: (text: string) => string) => () => ({ headers: as('officer'), body: change(page()) });
const head = (headers: object) => () => ({ headers: as('officer', headers), body: page() });
const paged = (variables: unknown) => () => ({ headers: as('officer'), body: page(variables) });
const reported = (over: object, sentAt?: unknown) => () => ({
  headers: as('staff'),
  body: report(over, REPORTS[0], sentAt),
});
const nobody = '018f0000-0000-7000-8000-000000000001';

it.each<[string, () => Case]>([
  ['nobody', () => ({ body: page() })],
  ['a forged cookie', () => ({ headers: { cookie: cookies.officer.slice(0, -8) }, body: page() })],
  ['a cookie of nothing', () => ({ headers: { cookie: 'a=b' }, body: page() })],
  ['a cookie twice', () => ({ headers: { cookie: [cookies.officer, cookies.staff] }, body: page() })],
  ['a token that is none', head({ authorization: 'Bearer nonsense' })],
  ['an empty authorization', head({ authorization: '' })],
  ['a computer that is not enrolled', head({ 'x-needful-installation': `${nobody}.${'a'.repeat(43)}` })],
  ['a malformed computer', head({ 'x-needful-installation': 'nonsense' })],
  ['somebody whose role does not include it', () => ({ headers: as('staff'), body: page() })],
  ['a member of another organization', () => ({ headers: as('stranger'), body: page() })],
  ['a stranger who reports', () => ({ headers: as('stranger'), body: report() })],
  ['another page', head({ origin: 'https://evil.example' })],
  ['no page', head({ origin: '' })],
  ['an organization that is not there', () => ({ ...head({})(), path: `/graphql/${nobody}` })],
  ['an organization in capitals', () => ({ ...head({})(), path: `/graphql/${nobody.toUpperCase()}` })],
  ['no organization', () => ({ ...head({})(), path: '/graphql/me' })],
  ['an address with a question', () => ({ ...head({})(), path: `/graphql/${nobody}?a=b` })],
  ['a GET', () => ({ headers: as('officer'), method: 'GET' })],
  ['a PUT', () => ({ ...head({})(), method: 'PUT' })],
  ['an accepted page of HTML', head({ accept: 'text/html' })],
  ['an accepted stream', head({ accept: 'text/event-stream' })],
  ['an accepted choice', head({ accept: 'application/json;q=0.5, text/html' })],
  ['two that are accepted', head({ accept: ['application/json', 'text/html'] })],
  ['a body of text', head({ 'content-type': 'text/plain' })],
  ['a body with a charset', head({ 'content-type': 'application/json; charset=utf-8' })],
  [
    'a packed body',
    () => ({ headers: as('officer', { 'content-encoding': 'gzip' }), body: gzipSync(page()) }),
  ],
  ['a body in chunks', head({ 'transfer-encoding': 'chunked' })],
  ['a host that is none', head({ host: 'evil host' })],
  ['a body that is too large', () => ({ headers: as('officer'), body: page({ view: 'x'.repeat(200_000) }) })],
  ['no body', () => ({ headers: as('officer') })],
  ['half a body', raw((text) => text.slice(0, -1))],
  ['a body after the body', raw((text) => `${text}{}`)],
  ['a byte order mark', raw((text) => `\uFEFF${text}`)],
  ['blanks before it', raw((text) => `  ${text}`)],
  [
    'what is no text',
    () => ({ headers: as('officer'), body: Buffer.from(page().replace('ALL', 'A\xff\xfe'), 'latin1') }),
  ],
  ['two operations', raw((text) => `[${text},${text}]`)],
  ['a second id', raw((text) => text.replace(/}$/, `,"documentId":"sha256:${'0'.repeat(64)}"}`))],
  ['a query beside the id', raw((text) => text.replace(/}$/, ',"query":"{ me { name } }"}'))],
  ['a name beside the id', raw((text) => text.replace(/}$/, ',"operationName":"Queue"}'))],
  ['extensions beside the id', raw((text) => text.replace(/}$/, ',"extensions":{}}'))],
  ['a word of its own beside the id', raw((text) => text.replace(/}$/, ',"nonsense":1}'))],
  ['an inherited name beside the id', raw((text) => text.replace(/}$/, ',"__proto__":{"variables":{}}}'))],
  ['an unknown id', raw((text) => text.replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`))],
  ['an id without its hash\u2019s name', raw((text) => text.replace('sha256:', ''))],
  ['an id in capitals', raw((text) => text.replace(/[0-9a-f]{64}/, (id) => id.toUpperCase()))],
  [
    'an operation that is not hot',
    () => ({
      headers: as('officer'),
      body: JSON.stringify({ documentId: `sha256:${idOf('query Organization')}`, variables: {} }),
    }),
  ],
  ['variables that are null', paged(null)],
  ['variables that are a list', paged([1])],
  ['variables that are a word', paged('ALL')],
  ['no variables', paged({})],
  ['a view that there is not', paged({ view: 'NOPE', first: 5 })],
  ['a page of nothing', paged({ view: 'ALL', first: 0 })],
  ['a page of half', paged({ view: 'ALL', first: 1.5 })],
  ['a page of too much', paged({ view: 'ALL', first: 2 ** 40 })],
  ['a place that is none', paged({ view: 'ALL', first: 5, after: 'nonsense' })],
  ['a filter of its own', paged({ view: 'ALL', first: 5, filter: { nonsense: true } })],
  ['a search over two lines', paged({ view: 'ALL', first: 5, filter: { search: 'a\nb' } })],
  [
    'an inherited name as filter',
    paged(JSON.parse('{"view":"ALL","first":5,"filter":{"__proto__":{"kind":"x"}}}')),
  ],
  ['a report of no kind', reported({ kind: 'nonsense' })],
  ['a report that is malformed', reported({ facts: { recipientCount: -1 } })],
  ['a report with a fact of its own', reported({ facts: { nonsense: 1 } })],
  ['a report of tomorrow', reported({ occurredOn: '2999-01-01' })],
  ['a report with an act and no site', reported({ site: null })],
  ['a report under no id', reported({ reportId: 'nonsense' })],
  ['a report sent at no time', reported({}, 'nonsense')],
  [
    'a report of nothing',
    () => ({
      headers: as('staff'),
      body: JSON.stringify({ documentId: `sha256:${REPORTS[0]}`, variables: {} }),
    }),
  ],
])('%s is answered alike', async (_what, given) => {
  await expectSame(given);
});

const ofOfficer = () =>
  `where org_id = '${needful.demo.organizationId}' and email = '${needful.demo.officer.email}'`;
const ofPractice = () => `where id = '${needful.demo.organizationId}'`;

it.each<[string, () => [change: string, back: string]]>([
  [
    'membership has ended',
    () => [
      `update needful.membership set ended = now() ${ofOfficer()}`,
      `update needful.membership set ended = null ${ofOfficer()}`,
    ],
  ],
  [
    'role has been taken',
    () => [
      `update needful.membership set roles = '{staff}' ${ofOfficer()}`,
      `update needful.membership set roles = '{officer}' ${ofOfficer()}`,
    ],
  ],
  [
    'organization lets nobody in but through its own provider now',
    () => [
      `update needful.organization set provider_only = true ${ofPractice()}`,
      `update needful.organization set provider_only = false ${ofPractice()}`,
    ],
  ],
  [
    'account has been disabled',
    () => [
      `update auth."user" set "disabledAt" = now() where email = '${needful.demo.officer.email}'`,
      `update auth."user" set "disabledAt" = null where email = '${needful.demo.officer.email}'`,
    ],
  ],
  [
    'sign-in has ended',
    () => [
      'delete from auth.session where id = (select id from auth.session order by "createdAt" desc limit 1)',
      'select 1',
    ],
  ],
])('who was let in a moment ago is refused at once where their %s', async (what, sql) => {
  const { cookie } = await needful.signIn(needful.demo.officer);
  const one = { headers: { cookie }, body: page() };
  for (const _ of [1, 2]) expect((await send('front', one)).text).toContain('"QueueRow"');
  const reporting = (over: object) => () => ({ headers: { cookie }, body: report(over) });
  for (const _ of [1, 2])
    expect((await send('front', reporting({})())).text).toContain('"IncidentReportSuccess"');
  const [change, back] = sql();
  await askAsSuperuser(needful.database.adminUrl, change);
  const refused = await expectSame(() => one);
  expect(refused.text).not.toContain('"QueueRow"');
  expect(JSON.parse(refused.text)).toMatchObject({ errors: [expect.anything()] });
  // Of whoever is still a member a report is kept.
  const isMember = what === 'role has been taken';
  const reportId = randomUUID();
  // One that would be kept, and one that would be refused before anything is asked of the database.
  for (const over of [{ reportId }, { site: null }])
    expect((await expectSame(reporting(over))).text.includes('incidentReport')).toBe(isMember);
  const kept = `select from needful.incident where report_id = '${reportId}'`;
  expect(await askAsSuperuser(needful.database.adminUrl, kept)).toHaveLength(isMember ? 1 : 0);
  await askAsSuperuser(needful.database.adminUrl, back);
});

it('whoever reports too often is told so alike, and counted once whichever way', async () => {
  const one = { headers: as('stranger'), body: report(), path: `/graphql/${north}` };
  let sent = 0;
  while ((await send('front', one)).status === 200) sent += 1;
  expect(sent).toBe(LIMITS['messages-of-person'].most * FACTOR);
  const seconds = ({ text, stable, ...answer }: Awaited<ReturnType<typeof send>>) => ({
    ...answer,
    stable: { ...stable, 'retry-after': Number(stable['retry-after']) > 0 },
    text: text.replaceAll(/\d+/g, '#'),
  });
  const told = seconds(await send('front', one));
  expect(told).toEqual(seconds(await send('ordinary', one)));
  expect(told).toMatchObject({ status: 429, stable: { 'retry-after': true } });
});

it('writes the same line of either way', async () => {
  const one = { headers: as('officer'), body: page() };
  const lineOf = async (way: Way) => {
    needful.logged.splice(0);
    await send(way, one);
    const lines = needful.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    return lines
      .filter(({ status }) => status !== undefined)
      .map(({ time, requestId, milliseconds, ...rest }) => ({
        ...rest,
        varying: [typeof time, typeof requestId, typeof milliseconds],
      }));
  };
  const line = await lineOf('front');
  expect(line).toHaveLength(1);
  expect(line).toEqual(await lineOf('ordinary'));
});
