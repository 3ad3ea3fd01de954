import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { aReport, REPORT, sendReport } from '../test/kit/report.ts';
import { type Answer, startTestServer, type TestServer } from '../test/kit/server.ts';
import { incidentGlobalId } from './graphql/global-id.ts';
import { assertEveryRuleDeclared, withoutRule } from './graphql/rules-declared.ts';
import { schema } from './graphql/schema.ts';
import { addMember } from './store/people.ts';
import { inTenant } from './store/tenant.ts';

/** Everybody who might ask something of practice `north`. */
const WHO = [
  'nobody',
  'stranger',
  'removed',
  'installation',
  'staff',
  'administrator',
  'officer',
  'foreigner',
] as const;
type Who = (typeof WHO)[number];

/** Written by hand, apart from the schema: who may ask each root field. A new field has to be added here. */
const SUBMITTERS: readonly Who[] = ['installation', 'staff', 'administrator', 'officer'];
const MEMBERS: readonly Who[] = ['staff', 'administrator', 'officer'];
const OFFICERS: readonly Who[] = ['officer'];
const MANAGERS: readonly Who[] = ['administrator', 'officer'];
const ALLOWED: Readonly<Record<string, readonly Who[]>> = {
  'Query.me': MEMBERS,
  'Query.organization': SUBMITTERS,
  'Query.extensionSettings': SUBMITTERS,
  'Query.officers': SUBMITTERS,
  'Query.people': MANAGERS,
  'Query.invitations': MANAGERS,
  'Query.incident': OFFICERS,
  'Query.incidentByReference': OFFICERS,
  'Query.incidents': OFFICERS,
  'Query.queueCounts': OFFICERS,
  'Query.queueHead': OFFICERS,
  'Query.myReports': MEMBERS,
  // What `node` finds answers by the rule of its type; see below.
  'Query.node': SUBMITTERS,
  'Query.nodes': SUBMITTERS,
  'Mutation.incidentReport': SUBMITTERS,
  'Mutation.incidentAddDetails': SUBMITTERS,
  'Mutation.incidentUndo': SUBMITTERS,
  'Mutation.incidentWithdraw': SUBMITTERS,
  'Mutation.incidentAnswer': MEMBERS,
  'Mutation.incidentClaim': OFFICERS,
  'Mutation.incidentAssign': OFFICERS,
  'Mutation.incidentAddNote': OFFICERS,
  'Mutation.incidentAsk': OFFICERS,
  'Mutation.incidentClose': OFFICERS,
  'Mutation.installationEnrol': MEMBERS,
  'Mutation.cardCounted': SUBMITTERS,
  'Mutation.invitationCreate': MANAGERS,
  'Mutation.membershipEnd': ['administrator'],
  'Subscription.incidentChanged': OFFICERS,
};

const AT_THE_DOOR: Partial<Record<Who, string>> = {
  nobody: 'UNAUTHENTICATED',
  stranger: 'NOT_A_MEMBER',
  removed: 'NOT_A_MEMBER',
  foreigner: 'NOT_A_MEMBER',
};

let needful: TestServer;
let north: Practice;
let south: Practice;
const headers = {} as Record<Who, Record<string, string>>;

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  south = await foundPractice(needful.server, 'south');
  const stranger = await makeColleague(needful.server, 'Stranger');
  const removed = await makeColleague(needful.server, 'Removed');
  const org = north.organizationId;
  await inTenant(needful.server.pool, { org }, (sql) =>
    addMember(sql, org, { ...removed, roles: ['officer', 'administrator'] }),
  );
  const people = { stranger, removed, foreigner: south.officer, ...pick(north) };
  for (const who of ['stranger', 'removed', 'staff', 'administrator', 'officer', 'foreigner'] as const) {
    const { cookie } = await needful.signIn(people[who]);
    headers[who] = { cookie, origin: needful.origin };
  }
  headers.nobody = {};
  headers.installation = await enrol(north);
  const ended = await as('administrator')(
    'mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }',
    { id: removed.personId },
  );
  expect(ended.data).toEqual({ membershipEnd: { __typename: 'MembershipEndSuccess' } });
});
afterAll(() => needful.stop());

function pick({ staff, administrator, officer }: Practice) {
  return { staff, administrator, officer };
}

/** Asks as one of them, of practice `north` where no other is named. */
function as(who: Who, org: string = north.organizationId) {
  return <Data = Record<string, unknown>>(query: string, variables: object = {}) =>
    needful.ask<Data>(headers[who], query, variables, org);
}

async function enrol(practice: Practice): Promise<Record<string, string>> {
  const { organizationId, enrolmentCode } = practice;
  const response = await fetch(`${needful.origin}/api/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId, enrolmentCode, label: 'Front desk' }),
  });
  const credential = (await response.json()) as { installationId: string; secret: string };
  return { 'x-needful-installation': `${credential.installationId}.${credential.secret}` };
}

type Root = 'Query' | 'Mutation' | 'Subscription';
type RootField = { readonly root: Root; readonly field: GraphQLField<unknown, unknown> };

function rootFields(): RootField[] {
  return (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) => {
    const type = schema.getType(root);
    if (type === undefined || !('getFields' in type)) throw new Error(`The schema has no ${root}`);
    return Object.values(type.getFields()).map((field) => ({
      root,
      field: field as GraphQLField<unknown, unknown>,
    }));
  });
}

/** An operation that asks one root field, with a value for every argument it demands. */
function operationFor({ root, field }: RootField): string {
  const args = field.args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${valueFor(arg.type)}`);
  const type = getNamedType(field.type);
  const selection = isScalarType(type) || isEnumType(type) ? '' : '{ __typename }';
  return `${root.toLowerCase()} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`;
}

const SCALARS: Readonly<Record<string, string>> = {
  ID: '"018f0000-0000-7000-8000-000000000001"',
  String: '"x"',
  Int: '0',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00.000Z"',
  Date: '"2026-01-01"',
};

function valueFor(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return `[${valueFor(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'NONE';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${valueFor(field.type)}`).join(', ')} }`;
  }
  return SCALARS[getNamedType(type).name] ?? 'null';
}

/** The code that kept somebody out, or null where they were let in. A subscription is asked and left at once. */
async function keptOut(who: Who, asked: RootField): Promise<string | null> {
  const query = operationFor(asked);
  if (asked.root === 'Subscription') return await keptOutOfStream(who, query);
  const answer = await as(who)(query);
  const code = answer.errors?.[0]?.extensions?.code ?? null;
  return code !== null && ['UNAUTHENTICATED', 'NOT_A_MEMBER', 'FORBIDDEN'].includes(code) ? code : null;
}

async function keptOutOfStream(who: Who, query: string): Promise<string | null> {
  const leave = new AbortController();
  const response = await fetch(`${needful.origin}/graphql/${north.organizationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers[who] },
    body: JSON.stringify({ query }),
    signal: leave.signal,
  });
  if (response.status !== 200) return ((await response.json()) as ErrorBody).errors[0]?.extensions.code ?? '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value = '' } = (await reader?.read()) ?? {};
  leave.abort();
  return /"code":"(\w+)"/.exec(value)?.[1] ?? null;
}

type ErrorBody = { readonly errors: readonly { readonly extensions: { readonly code: string } }[] };

describe('who may ask what', () => {
  it('is written down for every root field of the schema, and for no other', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(
      rootFields()
        .map(({ root, field }) => `${root}.${field.name}`)
        .sort(),
    );
  });

  it.each(WHO)('holds for %s at every root field', async (who) => {
    const expected: Record<string, string | null> = {};
    const seen: Record<string, string | null> = {};
    for (const asked of rootFields()) {
      const name = `${asked.root}.${asked.field.name}`;
      expected[name] = AT_THE_DOOR[who] ?? (ALLOWED[name]?.includes(who) ? null : 'FORBIDDEN');
      seen[name] = await keptOut(who, asked);
    }
    expect(seen).toEqual(expected);
  });

  it('gives 401 without a sign-in and 403 outside of one\u2019s organization', async () => {
    expect((await as('nobody')('{ me { id } }')).status).toBe(401);
    expect((await as('foreigner')('{ me { id } }')).status).toBe(403);
    expect((await as('stranger')('{ me { id } }')).status).toBe(403);
  });

  it('lets a person without an organization see themselves, and nothing of an organization', async () => {
    const ofMe = (query: string) => needful.ask(headers.stranger, query, {}, 'me');
    expect((await ofMe('{ me { name memberships { slug } } }')).data).toEqual({
      me: { name: 'Stranger', memberships: [] },
    });
    for (const asked of rootFields().filter(({ root, field }) => root === 'Query' && field.name !== 'me')) {
      const answer = await ofMe(operationFor(asked));
      const empty = Object.values(answer.data ?? {}).every((value) => value === null || isListOfNull(value));
      expect({ field: asked.field.name, empty }).toEqual({ field: asked.field.name, empty: true });
    }
  });

  it('ends with the membership, on the very next request', async () => {
    const colleague = await makeColleague(needful.server, 'Leaving');
    const org = north.organizationId;
    await inTenant(needful.server.pool, { org }, (sql) =>
      addMember(sql, org, { ...colleague, roles: ['officer'] }),
    );
    const leaving = await needful.signIn(colleague);
    expect((await leaving.ask('{ queueHead }', {}, org)).status).toBe(200);
    await as('administrator')('mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }', {
      id: colleague.personId,
    });
    const refused = await leaving.ask('{ queueHead }', {}, org);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'NOT_A_MEMBER']);
  });

  it('keeps an officer from making officers, and everybody from ending their own membership', async () => {
    const invite = `mutation { invitationCreate(email: "a@b.example", roles: [OFFICER]) { ... on Refusal { code } } }`;
    expect((await as('officer')(invite)).data).toEqual({
      invitationCreate: { code: 'not-an-administrator' },
    });
    const own = await as('administrator')(
      'mutation ($id: ID!) { membershipEnd(personId: $id) { ... on Refusal { code } } }',
      { id: north.administrator.personId },
    );
    expect(own.data).toEqual({ membershipEnd: { code: 'own-membership' } });
  });
});

function isListOfNull(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => one === null);
}

function codeOf(answer: Answer): string | undefined {
  return answer.errors?.[0]?.extensions?.code;
}

describe('a field or type without a rule', () => {
  it('keeps the server from starting, by its name', () => {
    const forgetful = buildForgetfulSchema();
    expect(withoutRule(forgetful)).toEqual(['Query.secrets', 'Mutation.leak', 'Leak']);
    expect(() => assertEveryRuleDeclared(forgetful)).toThrow(
      'These declare no authorization rule: Query.secrets, Mutation.leak, Leak',
    );
  });

  it('does not exist in the schema that is served', () => {
    expect(withoutRule(schema)).toEqual([]);
  });
});

/** As if somebody had added two fields and a type and forgotten who may read them. */
function buildForgetfulSchema(): GraphQLSchema {
  const ruled = { extensions: { pothosOptions: { authScopes: { officer: true } } } };
  const leak = new GraphQLObjectType({ name: 'Leak', fields: { all: { type: GraphQLString } } });
  const query = { known: { type: GraphQLString, ...ruled }, secrets: { type: GraphQLString } };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: query }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { leak: { type: leak } } }),
  });
}

describe('what belongs to another organization', () => {
  const foreign = { id: '', reportId: '', reference: '', personId: '', membership: '' };

  beforeAll(async () => {
    const member = await needful.signIn(south.staff);
    const { reportId, reference } = await sendReport(member, aReport(), south.organizationId);
    const officer = await needful.signIn(south.officer);
    const { data } = await officer.ask<{
      incidentByReference: { id: string };
      people: { id: string; personId: string }[];
    }>(
      'query ($reference: String!) { incidentByReference(reference: $reference) { id } people { id personId } }',
      { reference },
      south.organizationId,
    );
    const [person] = data?.people ?? [];
    if (data == null || person === undefined) throw new Error('Practice south answered nothing');
    Object.assign(foreign, {
      id: data.incidentByReference.id,
      reportId,
      reference,
      personId: person.personId,
      membership: person.id,
    });
  });

  it('is not found by its id, its reference or as a node, not even by an officer', async () => {
    const answer = await as('officer')(
      `query ($id: ID!, $membership: ID!, $reference: String!) {
         incident(id: $id) { id } incidentByReference(reference: $reference) { id }
         node(id: $id) { id } nodes(ids: [$id, $membership]) { id }
         incidents(filter: { search: $reference }) { edges { node { id } } } }`,
      foreign,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      incident: null,
      incidentByReference: null,
      node: null,
      nodes: [null, null],
      incidents: { edges: [] },
    });
  });

  it.each(['', 'x', btoa('Nonsense:1')])(
    'an id that names nothing, such as %j, finds nothing and is no fault of the server',
    async (id) => {
      const answer = await as('officer')(
        'query ($id: ID!) { incident(id: $id) { id } node(id: $id) { id } }',
        {
          id,
        },
      );
      expect(answer.errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain(
        'INTERNAL_SERVER_ERROR',
      );
    },
  );

  it('is not found under an id that names the asker\u2019s own organization either', async () => {
    const [, incident] = JSON.parse(
      Buffer.from(foreign.id, 'base64').toString().slice('Incident:'.length),
    ) as string[];
    const forged = incidentGlobalId(north.organizationId, incident ?? '');
    const { data } = await as('officer')(
      'query ($id: ID!) { incident(id: $id) { id } node(id: $id) { id } }',
      {
        id: forged,
      },
    );
    expect(data).toEqual({ incident: null, node: null });
  });

  it.each([
    ['incidentClaim(id: $id)'],
    ['incidentAssign(id: $id, assignee: $me)'],
    ['incidentAddNote(id: $id, messageId: $message, text: "x")'],
    ['incidentAsk(id: $id, messageId: $message, text: "x")'],
    ['incidentClose(id: $id, reason: RESOLVED)'],
    ['incidentAddDetails(reportId: $reportId, messageId: $message, answers: [])'],
    ['incidentUndo(reportId: $reportId, messageId: $message)'],
    ['incidentWithdraw(reportId: $reportId, messageId: $message)'],
    ['incidentAnswer(reportId: $reportId, messageId: $message, questionId: $message, text: "x")'],
  ])('is not changed by %s', async (call) => {
    const variables = { ...foreign, message: randomUUID(), me: north.officer.personId };
    const types = { id: 'ID', reportId: 'ID', message: 'ID', me: 'ID' };
    const used = Object.entries(types).filter(([name]) => new RegExp(`\\$${name}\\b`).test(call));
    const query = `mutation (${used.map(([name, type]) => `$${name}: ${type}!`).join(', ')}) { done: ${call} { ... on Refusal { code } } }`;
    const answer = await as('officer')(query, variables);
    expect(answer.data).toEqual({ done: { code: 'incident-not-found' } });
  });

  it('is not ended, nor assigned to: a person of another organization is nobody here', async () => {
    const ended = await as('administrator')(
      'mutation ($id: ID!) { membershipEnd(personId: $id) { ... on Refusal { code } } }',
      { id: foreign.personId },
    );
    expect(ended.data).toEqual({ membershipEnd: { code: 'not-a-member' } });
    const { reference } = await sendReport({ ask: as('staff') });
    const mine = await as('officer')<{ incidentByReference: { id: string } }>(
      'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
      { reference },
    );
    const assigned = await as('officer')(
      'mutation ($id: ID!, $to: ID!) { incidentAssign(id: $id, assignee: $to) { ... on Refusal { code } } }',
      { id: mine.data?.incidentByReference.id, to: foreign.personId },
    );
    expect(assigned.data).toEqual({ incidentAssign: { code: 'not-an-officer' } });
  });

  it('does not stand in the way: the same report id opens an incident of its own here', async () => {
    const { data } = await as('staff')(REPORT, {
      report: aReport({ reportId: foreign.reportId }),
      sentAt: new Date().toISOString(),
    });
    expect(data).toMatchObject({ incidentReport: { __typename: 'IncidentReportSuccess' } });
  });

  it('opens no door for an installation of that organization', async () => {
    const credential = await enrol(south);
    const answer = await needful.ask(credential, '{ organization { name } }', {}, north.organizationId);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNKNOWN_INSTALLATION']);
  });
});

describe('within one organization', () => {
  it('a member sees no other member\u2019s report and no address, also not as a node', async () => {
    const sent = await sendReport({ ask: as('administrator') });
    const { data } = await as('officer')<{ incidentByReference: { id: string }; people: { id: string }[] }>(
      'query ($r: String!) { incidentByReference(reference: $r) { id } people { id } }',
      { r: sent.reference },
    );
    const incident = data?.incidentByReference.id;
    const asNode = await as('staff')('query ($id: ID!) { node(id: $id) { id } }', { id: incident });
    expect([asNode.data, codeOf(asNode)]).toEqual([{ node: null }, 'FORBIDDEN']);
    const mine = await as('staff')<{ myReports: { edges: { node: { reference: string } }[] } }>(
      '{ myReports { edges { node { reference } } } }',
    );
    expect(mine.data?.myReports.edges.map(({ node }) => node.reference)).not.toContain(sent.reference);
    const addresses = await as('staff')('{ officers { holder { name email } } }');
    expect(codeOf(addresses)).toBe('FORBIDDEN');
    expect(JSON.stringify(addresses.data)).not.toContain('@');
  });

  it('every view of an incident by an officer is recorded with who and when', async () => {
    const { reference } = await sendReport({ ask: as('staff') });
    await as('officer')(
      'query ($r: String!) { incidentByReference(reference: $r) { reference history { text } } }',
      {
        r: reference,
      },
    );
    const org = north.organizationId;
    const rows = await inTenant(needful.server.pool, { org }, (sql) =>
      sql.query({
        text: `select v.person_id from needful.incident_view v
                 join needful.incident i on i.org_id = v.org_id and i.id = v.incident_id where i.reference = $1`,
        values: [reference],
      }),
    );
    expect(rows).toEqual([{ person_id: north.officer.personId }]);
  });
});
