import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { enrol } from '../test/guard/authorization/ground.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { aReport, REPORT, sendReport } from '../test/kit/report.ts';
import { type Answer, startTestServer, type TestServer } from '../test/kit/server.ts';
import { incidentGlobalId } from './graphql/global-id.ts';
import { assertEveryRuleDeclared, withoutRule } from './graphql/rules-declared.ts';
import { schema } from './graphql/schema.ts';
import { addMember } from './store/people.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

// Who may see and do what, field by field, is asked in test/guard/authorization.int.test.ts. Here stands what needs
// more than one question.

const WHO = ['stranger', 'staff', 'administrator', 'officer'] as const;
type Who = (typeof WHO)[number];

let needful: TestServer;
let north: Practice;
let south: Practice;
const headers = {} as Record<Who, Record<string, string>>;

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  south = await foundPractice(needful.server, 'south');
  const stranger = await makeColleague(needful.server, 'Stranger');
  const people = { ...north, stranger };
  for (const who of WHO) {
    const { cookie } = await needful.signIn(people[who]);
    headers[who] = { cookie, origin: needful.origin };
  }
});
afterAll(() => needful.stop());

/** Asks as one of them, of practice `north` where no other is named. */
function as(who: Who, org: string = north.organizationId) {
  return <Data = Record<string, unknown>>(query: string, variables: object = {}) =>
    needful.ask<Data>(headers[who], query, variables, org);
}

describe('a place in an organization', () => {
  it('is not needed to see oneself', async () => {
    const ofMe = (query: string) => needful.ask(headers.stranger, query, {}, 'me');
    expect((await ofMe('{ me { name memberships { slug } } }')).data).toEqual({
      me: { name: 'Stranger', memberships: [] },
    });
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
    // It was their last one, so that they are signed out altogether.
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
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
    const credential = await enrol(needful, south);
    const answer = await needful.ask(credential, '{ organization { name } }', {}, north.organizationId);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNKNOWN_INSTALLATION']);
  });
});

describe('reports that come at once', () => {
  it('are kept each in its own organization, and wait for nobody else\u2019s history', async () => {
    const reports = new Map(
      [north, south].map((practice) => [practice, Array.from({ length: 6 }, () => aReport())]),
    );
    const [ofNorth, ofSouth] = [await needful.signIn(north.staff), await needful.signIn(south.staff)];
    const writer = new pg.Client({ connectionString: needful.database.adminUrl });
    await writer.connect();
    onTestFinished(() => writer.end());
    await writer.query('begin');
    await writer.query('update needful.history_head set sequence = sequence where org_id = $1', [
      south.organizationId,
    ]);
    const held: Promise<unknown>[] = [];
    const kept: Promise<unknown>[] = [];
    for (const [at, report] of (reports.get(south) ?? []).entries()) {
      held.push(sendReport(ofSouth, report, south.organizationId));
      kept.push(sendReport(ofNorth, reports.get(north)?.[at], north.organizationId));
    }
    await Promise.all(kept);
    expect(await keptIn()).toEqual(
      reports
        .get(north)
        ?.map(({ reportId }) => [north.organizationId, reportId])
        .sort(),
    );
    await writer.query('rollback');
    await Promise.all(held);
    const all = [north, south].flatMap((practice) =>
      (reports.get(practice) ?? []).map(({ reportId }) => [practice.organizationId, reportId]),
    );
    expect(await keptIn()).toEqual(all.sort());
    for (const { organizationId: org } of [north, south])
      expect(
        await inTenant(needful.server.pool, { org }, (sql) => verifyHistory(sql, org, needful.server.sealer)),
      ).toMatchObject({ holds: true });

    /** Organization and report of each of these that is kept, in order. */
    async function keptIn(): Promise<string[][]> {
      const ids = [...reports.values()].flat().map(({ reportId }) => `'${reportId}'`);
      const rows = await askAsSuperuser<{ org: string; report: string }>(
        needful.database.adminUrl,
        `select org_id as org, report_id as report from needful.incident where report_id in (${ids})`,
      );
      return rows.map(({ org, report }) => [org, report]).sort();
    }
  });
});

describe('within one organization', () => {
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
