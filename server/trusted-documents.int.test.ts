import { readFileSync } from 'node:fs';
import { getNamedType, isAbstractType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { LIMITS } from './graphql/builder.ts';
import { schema } from './graphql/schema.ts';

const DOCUMENTS = JSON.parse(
  readFileSync(new URL('./generated/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

type Body = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };

/** Posts a body as it stands, as a stranger with a tool of their own would. */
async function post(server: TestServer, who: SignedIn, body: unknown, type = 'application/json') {
  const response = await fetch(`${server.origin}/graphql/${server.demo.organizationId}`, {
    method: 'POST',
    headers: { 'content-type': type, cookie: who.cookie, origin: server.origin },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = (text.startsWith('{') ? JSON.parse(text) : {}) as Body;
  return { status: response.status, text, ...answer, code: answer.errors?.[0]?.extensions?.code };
}

describe('a server without the developer\u2019s flag', () => {
  let needful: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
    officer = await needful.signIn(needful.demo.officer);
  });
  afterAll(() => needful.stop());

  const idOf = (name: string) =>
    Object.entries(DOCUMENTS).find(([, text]) => new RegExp(`\\b${name}\\b`).test(text))?.[0] ?? '';

  it('runs the operations the build knows, by their hash, with or without its name', async () => {
    const head = idOf('query QueueHead');
    for (const documentId of [head, `sha256:${head}`]) {
      const answer = await post(needful, officer, { documentId });
      expect(answer).toMatchObject({ status: 200, data: { queueHead: 0 } });
    }
  });

  it('knows every operation of the build, each one valid under the schema it serves', async () => {
    const unknown: string[] = [];
    for (const [documentId, text] of Object.entries(DOCUMENTS)) {
      if (text.startsWith('subscription')) continue;
      const { code } = await post(needful, officer, { documentId, variables: {} });
      if (code === 'UNKNOWN_DOCUMENT' || code === 'GRAPHQL_VALIDATION_FAILED') unknown.push(text);
    }
    expect(Object.keys(DOCUMENTS).length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  const INTROSPECTION = '{ __schema { types { name } } }';
  it.each<[string, unknown, string, string?]>([
    ['a query of one\u2019s own', { query: '{ me { name } }' }, 'UNKNOWN_DOCUMENT'],
    ['introspection', { query: INTROSPECTION }, 'UNKNOWN_DOCUMENT'],
    [
      'a query smuggled beside a known id',
      { query: '{ me { name } }', documentId: 'KNOWN' },
      'UNKNOWN_DOCUMENT',
    ],
    ['an unknown id', { documentId: `sha256:${'0'.repeat(64)}` }, 'UNKNOWN_DOCUMENT'],
    ['an inherited name as id', { documentId: 'constructor' }, 'UNKNOWN_DOCUMENT'],
    ['an id that is no text', { documentId: { id: 1 } }, 'UNKNOWN_DOCUMENT'],
    ['no id at all', {}, 'UNKNOWN_DOCUMENT'],
    ['a query as plain text', '{ me { name } }', 'UNKNOWN_DOCUMENT', 'application/graphql'],
    [
      'the hash of another convention',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'KNOWN' } } },
      'UNKNOWN_DOCUMENT',
    ],
  ])('refuses %s, and says what would be run', async (_what, body, code, type) => {
    const text = (typeof body === 'string' ? body : JSON.stringify(body)).replace(
      'KNOWN',
      idOf('query QueueHead'),
    );
    const answer = await post(needful, officer, text, type);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect([answer.code, answer.data ?? null]).toEqual([code, null]);
    expect(answer.errors?.[0]?.message).toMatch(/built with|Reload the page/);
  });

  it.each<[string, unknown, string?]>([
    ['several operations in one request', [{ documentId: 'KNOWN' }, { documentId: 'KNOWN' }]],
    ['what is no JSON', '{"documentId":'],
    ['what is no object', '"text"'],
    ['nothing', ''],
    ['a form of another page', 'documentId=KNOWN', 'text/plain'],
  ])('refuses %s', async (_what, body, type) => {
    const text = (typeof body === 'string' ? body : JSON.stringify(body)).replaceAll(
      'KNOWN',
      idOf('query QueueHead'),
    );
    const answer = await post(needful, officer, text, type);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data ?? null).toBeNull();
  });

  it('reveals nothing of its insides with any of these', async () => {
    const answer = await post(needful, officer, '{"query": "query { nope(');
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(|\.ts:/);
  });

  it('tells what is wrong with the values of a known operation, and runs nothing', async () => {
    const answer = await post(needful, officer, { documentId: idOf('query Incident'), variables: {} });
    expect(answer.errors?.[0]?.message).toContain('$id');
    expect(answer.data ?? null).toBeNull();
  });
});

describe('a server with the developer\u2019s flag', () => {
  let needful: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    needful = await startTestServer();
    officer = await needful.signIn(needful.demo.officer);
  });
  afterAll(() => needful.stop());

  const many = (count: number, field: string) =>
    Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');
  const MANY_FIELDS = `fragment A on Query { me { ${many(LIMITS.breadth / 2, 'name')} } }`;
  const LIST_OF_LISTS = 'myReports { edges { node { questions { id text } } } }';

  it('runs an ordinary query', async () => {
    const query = '{ officers { role holder { name } } }';
    const { status, errors } = await post(needful, officer, { query });
    expect([status, errors]).toEqual([200, undefined]);
  });

  it.each([
    ['breadth', 'many fields', `{ me { ${many(LIMITS.breadth, 'name')} } }`],
    ['breadth', 'one field under many aliases', `{ ${many(LIMITS.breadth, 'me { id }')} }`],
    ['breadth', 'a fragment used again and again', `{ ...A ...A ...A } ${MANY_FIELDS}`],
    ['complexity', 'lists of lists, each short to write', `{ ${many(40, LIST_OF_LISTS)} }`],
  ])('refuses what goes beyond its limit of %s: %s', async (limit, _what, query) => {
    const answer = await post(needful, officer, { query });
    expect([answer.data ?? null, answer.code]).toEqual([null, 'BAD_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`too much at once: ${limit} is limited`);
  });

  it('has no types that lead back to each other, so that no operation can be deeper than the limit', () => {
    const depths = ['Query', 'Mutation', 'Subscription'].map((root) => depthBelow(schema.getType(root), []));
    expect(Math.max(...depths)).toBeLessThanOrEqual(LIMITS.depth);
  });

  it('refuses fragments that run in circles', async () => {
    const query = 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    const answer = await post(needful, officer, { query });
    expect(answer.errors?.[0]?.message).toMatch(/fragment/);
  });

  it('refuses a document larger than anything it knows before it is read', async () => {
    const answer = await post(needful, officer, { query: `{ ${many(20_000, 'queueHead')} }` });
    expect([answer.status, answer.code]).toEqual([413, 'TOO_LARGE']);
  });
});

/** The longest chain of fields from a type down to a value; endless where types lead back to each other. */
function depthBelow(type: unknown, above: readonly unknown[]): number {
  if (above.includes(type)) return Number.POSITIVE_INFINITY;
  const below = [...above, type];
  if (isAbstractType(type))
    return Math.max(...schema.getPossibleTypes(type).map((one) => depthBelow(one, below)));
  if (!isObjectType(type)) return 0;
  return (
    1 +
    Math.max(...Object.values(type.getFields()).map((field) => depthBelow(getNamedType(field.type), below)))
  );
}
