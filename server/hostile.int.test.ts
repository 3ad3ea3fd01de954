import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../test/kit/eventually.ts';
import { aReport, REPORT, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { LIMITS } from './graphql/builder.ts';

let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_REQUEST_SECONDS: '1' });
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
});
/** Whatever was thrown at it, the server goes on serving others, and made no fault of it. */
afterEach(async () => {
  await sendReport(staff);
  const faults = needful.logged.splice(0).filter((line) => line.includes('"A fault"'));
  expect(faults).toEqual([]);
});
afterAll(() => needful.stop());

const ORGANIZATION = JSON.stringify(btoa('Organization:018f0000-0000-7000-8000-000000000001'));

type Said = { readonly status: number; readonly text: string };

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  path = '',
): Promise<Said> {
  const response = await fetch(`${needful.origin}${path || `/graphql/${needful.demo.organizationId}`}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: officer.cookie,
      origin: needful.origin,
      ...headers,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

describe('an operation that asks for too much', () => {
  const many = (count: number, one: string) =>
    Array.from({ length: count }, (_, at) => one.replaceAll('#', String(at))).join(' ');

  it.each([
    [
      'by aliases',
      `{ ${many(200, 'a#: incidents(first: 100) { edges { node { id } } }')} }`,
      'asks for too much',
    ],
    ['by breadth', `{ me { ${many(LIMITS.breadth + 1, 'a#: name')} } }`, 'asks for too much'],
    ['by length', `{ ${many(2_000, 'a#: queueHead')} }`, 'more that 4000 tokens'],
    [
      'by introspecting in circles',
      `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
      'Maximum introspection depth exceeded',
    ],
    [
      'by fragments in circles',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'Cannot spread fragment',
    ],
    [
      'by a list of a thousand ids',
      `{ nodes(ids: [${many(1_000, ORGANIZATION)}]) { id } }`,
      'asks for too much',
    ],
  ])('%s is refused in words', async (_how, query, words) => {
    const answer = await ask(query);
    expect(answer.text).toContain(words);
    expect(JSON.parse(answer.text).data ?? null).toBeNull();
  });

  it('by sending several at once is refused', async () => {
    const batch = await post(JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ queueHead }' }))));
    expect(batch.status).toBe(400);
    expect(batch.text).not.toContain('queueHead":');
  });

  it('by a page of a million is given a page of a hundred at most', async () => {
    const { status, text } = await ask('{ incidents(first: 1000000) { edges { cursor } } }');
    expect(status).toBe(200);
    expect(JSON.parse(text).data.incidents.edges.length).toBeLessThanOrEqual(100);
  });
});

describe('an id that is none', () => {
  const global = (text: string) => Buffer.from(text).toString('base64');
  it.each([
    '',
    'x',
    global('Nonsense:1'),
    global('Incident:'),
    global('Incident:1'),
    global('Incident:["a"]'),
    global('Incident:["a","b"]'),
    global(`Incident:["${randomUUID()}",{"not":null}]`),
    global('Snippet:["a","b","c"]'),
    global('Snippet:["018f0000-0000-7000-8000-000000000001","own",1e99]'),
    global('Organization:x'),
    global('Membership:["x'),
    global('Incident:["\u0000","\u0000"]'),
  ])('such as %j names nothing, and is no fault of the server', async (id) => {
    const { text } = await ask(
      'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } incident(id: $id) { id } }',
      { id },
    );
    expect(text).not.toContain('INTERNAL');
  });
});

describe('a body', () => {
  it.each([
    ['that is larger than any report', () => post('x'.repeat(200_000)), 413],
    [
      'that is compressed',
      () => post(new Uint8Array(gzipSync(Buffer.alloc(5_000_000))), { 'content-encoding': 'gzip' }),
      415,
    ],
    ['that is compressed twice', () => post('x', { 'content-encoding': 'br, gzip' }), 415],
    ['of arrays within arrays', () => post('['.repeat(60_000) + ']'.repeat(60_000)), 400],
    ['of objects within objects', () => post(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), 400],
    ['that is no UTF-8', () => post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])), 400],
    ['that is no JSON', () => post('query { me }'), 400],
    ['that is empty', () => post(''), 400],
  ] as const)('%s is refused', async (_what, send, status) => {
    expect((await send()).status).toBe(status);
  });

  it('whose variables are nested deeper than any input is refused in words', async () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const variables = `{"report": ${deep}, "sentAt": "2026-01-01T00:00:00.000Z"}`;
    const { text } = await post(`{"query": ${JSON.stringify(REPORT)}, "variables": ${variables}}`);
    expect(JSON.parse(text).errors.length).toBeGreaterThan(0);
  });

  it('that names __proto__ changes no object of the server', async () => {
    const given = `{"query": ${JSON.stringify(REPORT)}, "variables": {"report": {"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}}, "sentAt": "2026-01-01T00:00:00.000Z"}, "__proto__": {"isAdmin": true}}`;
    await post(given);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    const hidden = await staff.ask(REPORT, {
      report: { ...aReport(), facts: JSON.parse('{"__proto__": {"recipientCount": 3}}') as object },
      sentAt: new Date().toISOString(),
    });
    expect(hidden.data ?? null).toBeNull();
  });
});

describe('a request line or header', () => {
  it.each([
    ['with a URL of 20 kB', () => fetch(`${needful.origin}/${'x'.repeat(20_000)}`), [414, 431]],
    [
      'with two thousand cookies',
      () => fetch(needful.origin, { headers: { cookie: 'a=b; '.repeat(4_000) } }),
      [431],
    ],
    [
      'with an organization that is no text',
      () => fetch(`${needful.origin}/graphql/%ff%fe`, { method: 'POST' }),
      [400, 401, 404],
    ],
    [
      'with a reference that climbs',
      () => fetch(`${needful.origin}/assets/..%2f..%2fpackage.json`),
      [200, 400, 404],
    ],
    [
      'with a cookie that is no sign-in',
      () =>
        fetch(`${needful.origin}/graphql/me`, {
          method: 'POST',
          headers: { cookie: 'needful.session_token=%E0%A4%A', origin: needful.origin },
        }),
      [401],
    ],
  ] as const)('%s is refused', async (_what, send, statuses) => {
    const response = await send();
    expect(statuses).toContain(response.status);
    expect(await response.text()).not.toContain('"private"');
  });
});

describe('a client that dribbles', () => {
  const head = () =>
    `POST /graphql/${needful.demo.organizationId} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`;

  it.each([
    ['its headers', () => head()],
    [
      'its body',
      () =>
        `${head()}cookie: ${officer.cookie}\r\norigin: ${needful.origin}\r\ncontent-length: 1000\r\n\r\n{"query":`,
    ],
  ])('%s is cut off, while others are served', async (_what, begin) => {
    const socket = connect(Number(new URL(needful.origin).port), '127.0.0.1');
    let said = '';
    socket.on('data', (piece) => {
      said += String(piece);
    });
    socket.on('error', () => undefined);
    socket.write(begin());
    const dribble = setInterval(() => socket.write('x'), 100);
    await sendReport(staff);
    await new Promise((closed) => socket.once('close', closed));
    clearInterval(dribble);
    expect(said).toMatch(/^(HTTP\/1\.1 408|$)/);
  });

  it('a file holds up two of its practice at that door at most, and is cut off as well', async () => {
    const { demo, origin } = needful;
    const { reference } = await sendReport(staff);
    const query = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
    const found = await officer.ask<{ incidentByReference: { id: string } }>(query, { r: reference });
    const incident = encodeURIComponent(found.data?.incidentByReference.id ?? '');
    const headers = { cookie: officer.cookie, origin, 'content-type': 'text/csv' };
    const ask = (path: string, length: number) => {
      const file = { ...headers, 'content-length': length };
      const asking = request(`${origin}/${path}`, { method: 'POST', headers: file });
      asking.write('x');
      return new Promise<number | undefined>((resolve) => {
        asking.on('error', () => undefined).once('close', () => resolve(undefined));
        asking.once('response', ({ statusCode }) => resolve(statusCode));
      });
    };
    const doors = [
      `attachments/${demo.organizationId}/${incident}?message=${randomUUID()}`,
      `register/${demo.organizationId}/${incident}/preview`,
      `import/${demo.organizationId}/preview`,
    ].map(async (path) => {
      // Three that never end, at the same moment: two are heard, one is told to come back.
      await eventually('one of three to be told to wait', async () =>
        (await Promise.all([9, 9, 9].map((length) => ask(path, length)))).includes(503),
      );
      await eventually('a whole one to be read', async () => (await ask(path, 1)) !== 503);
    });
    await Promise.all(doors);
  });
});
