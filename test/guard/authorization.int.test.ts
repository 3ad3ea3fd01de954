import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import documents from '../../server/generated/documents.json' with { type: 'json' };
import { schema } from '../../server/graphql/schema.ts';
import { type Smtp, startSmtp } from '../beds/smtp.ts';
import { type Answer, startTestServer, type TestServer } from '../kit/server.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { MUTATION_ARGUMENTS, REFUSED } from './authorization/arguments.ts';
import { AT_THE_DOOR, CALLERS, type Caller } from './authorization/callers.ts';
import { fingerprint } from './authorization/fingerprint.ts';
import type { Asked, Ground } from './authorization/ground.ts';
import { marksIn } from './authorization/marks.ts';
import { prepareGround } from './authorization/practice.ts';
import { codesOf, everyQuestion, putAll, type Question } from './authorization/questions.ts';
import { askRoute, ROUTES } from './authorization/routes.ts';
import { mayGet, ROOT_RULES, TYPE_RULES, UNSEEN } from './authorization/rules.ts';
import { readStream } from './authorization/stream.ts';
import * as ways from './authorization/ways.ts';

// Everything here is asked of the schema that the server serves: a field that is added tomorrow is asked for
// tomorrow, as everybody, and fails this file until a rule and a value for it stand in authorization/.

let smtp: Smtp;
let needful: TestServer;
let ground: Ground;
let admin: pg.Client;
let questions: readonly Question[];
/** Pairs that somebody who may see them has seen. */
const seen = new Set<string>();

beforeAll(async () => {
  smtp = await startSmtp();
  needful = await startTestServer({
    NEEDFUL_CHECKPOINTS: makeTemporaryDirectory('checkpoints').path,
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
  });
  ground = await prepareGround(needful, smtp);
  admin = new pg.Client({ connectionString: needful.database.adminUrl });
  await admin.connect();
  questions = await everyQuestion(needful, ground);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await needful.stop();
  await smtp.stop();
});

function rootsOf(root: ways.Root): ways.RootField[] {
  return ways.rootFields(schema).filter((asked) => asked.root === root);
}

function allowed(caller: Caller, { from, to, steps }: ways.Way): boolean {
  return mayGet(
    caller,
    from,
    steps.map(({ on }) => on),
    to,
  );
}

describe('every field of every query', () => {
  /** Queries whose answer to the officer carries the marks of practice north. */
  const marked = new Set<string>();

  it.each(CALLERS)('shows %s what is theirs to see, and nothing else', async (caller) => {
    const wrong = new Set<string>();
    const door = AT_THE_DOOR[caller];
    await putAll(needful, ground.callers[caller], questions, ({ way }, answer) => {
      if (caller === 'officer' && marksIn(answer.data, ground).length > 0) marked.add(way.from);
      const shown = ways.valuesAt(answer.data, way).length > 0;
      if (shown && allowed(caller, way)) seen.add(way.to);
      if (shown && !allowed(caller, way)) wrong.add(`${caller} sees ${way.to} by ${way.from}`);
      if (door !== undefined && !isTurnedAway(answer, door)) wrong.add(`${caller} comes in by ${way.from}`);
      if (codesOf(answer).includes('INTERNAL'))
        wrong.add(`${way.to} by ${way.from} is a fault for ${caller}`);
    });
    expect([...wrong]).toEqual([]);
  });

  it('shows an officer and administrator of another organization nothing of this one', async () => {
    const leaks = new Set<string>();
    await putAll(needful, ground.abroad, questions, ({ way }, { data }) => {
      if (marksIn(data, ground).length > 0) leaks.add(`${way.to} by ${way.from}`);
    });
    expect([...leaks]).toEqual([]);
  });

  it('shows its own officer the very marks that the test before looked for', () => {
    expect(
      ['Query.node', 'Query.nodes', 'Query.incident', 'Query.people'].filter((from) => !marked.has(from)),
    ).toEqual([]);
  });
});

function isTurnedAway(answer: Answer, [status, code]: readonly [number, string]): boolean {
  return answer.data == null && answer.status === status && answer.errors?.[0]?.extensions?.code === code;
}

describe('the operations of the build', () => {
  it('are held to the same rules where the server runs them compiled', async () => {
    const queue = Object.entries(documents).filter(([, text]) =>
      /^query [^{]*\{ __typename (incidents|queueCounts|queueKindCounts|queueHead)\b/.test(text),
    );
    expect(queue.length).toBeGreaterThan(1);
    // As our own clients name it, and again once the server remembers who asked; and in the ordinary way.
    const asked = queue.flatMap(([id]) => [`sha256:${id}`, `sha256:${id}`, id]);
    for (const documentId of asked) {
      for (const caller of CALLERS) {
        const { headers, org } = ground.callers[caller];
        const response = await fetch(`${needful.origin}/graphql/${org}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ documentId, variables: { view: 'ALL', first: 50 } }),
        });
        const { data } = (await response.json()) as { data?: object | null };
        expect({ caller, documentId, shown: data != null }).toEqual({
          caller,
          documentId,
          shown: caller === 'officer',
        });
      }
    }
  });
});

describe('every mutation', () => {
  it.each(rootsOf('Mutation').map((asked) => [asked.field.name, asked] as const))(
    '%s is carried out for who may, and for nobody else',
    async (name, asked) => {
      const maker = MUTATION_ARGUMENTS[name];
      if (maker === undefined)
        throw new Error(`${name} has no arguments in authorization/areas: say how it is done.`);
      const rightful = CALLERS.find((caller) => mayGet(caller, `Mutation.${name}`, [], ''));
      if (rightful === undefined) throw new Error(`Nobody may do ${name}, says its area.`);
      for (const given of await maker(ground)) {
        const query = ways.operationForAll(schema, asked, given);
        const before = await fingerprint(admin, ground.north.organizationId);
        for (const caller of CALLERS.filter((other) => !mayGet(other, `Mutation.${name}`, [], ''))) {
          const { headers, org } = ground.callers[caller];
          const answer = await needful.ask(headers, query, given, org);
          expect({ caller, done: whatWasDone(answer, name) }).toEqual({ caller, done: 'nothing' });
        }
        const { headers, org } = ground.abroad;
        const answer = await needful.ask(headers, query, given, org);
        expect({ abroad: marksIn(answer.data, ground) }).toEqual({ abroad: [] });
        expect(await fingerprint(admin, ground.north.organizationId)).toBe(before);
        await carryOut(ground.callers[rightful], asked, query, given);
        expect(await fingerprint(admin, ground.north.organizationId)).not.toBe(before);
      }
    },
  );

  it('is refused in words where what was asked cannot be done', async () => {
    for (const { who, call } of REFUSED) {
      const { headers, org } = ground.callers[who];
      const query = `mutation { done: ${call} { ... on Refusal { code message field } } }`;
      const { data } = await needful.ask<{ done: Record<string, string> }>(headers, query, {}, org);
      for (const [field, value] of Object.entries(data?.done ?? {}))
        if (value !== null) seen.add(`Refusal.${field}`);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Refusal.code', 'Refusal.message', 'Refusal.field']));
  });
});

function whatWasDone(answer: Answer, name: string): string {
  const result = answer.data?.[name] as { __typename: string } | null | undefined;
  return result == null || result.__typename === 'Refusal' ? 'nothing' : result.__typename;
}

async function carryOut(as: Asked, asked: ways.RootField, query: string, given: object): Promise<void> {
  const answer = await needful.ask(as.headers, query, given, as.org);
  expect(answer.errors).toBeUndefined();
  expect(whatWasDone(answer, asked.field.name)).toMatch(/Success$/);
  for (const way of ways.waysBelow(schema, asked))
    if (ways.valuesAt(answer.data, way).length > 0) seen.add(way.to);
}

describe('every subscription', () => {
  it.each(CALLERS)('tells %s what is theirs to hear, and nothing else', async (caller) => {
    for (const asked of rootsOf('Subscription')) {
      for (const way of ways.waysBelow(schema, asked)) {
        const query = ways.operationFor(asked, way, { since: 0 }).replaceAll(/\(\$since: Int!\)/g, '');
        const heard = await readStream(needful.origin, ground.callers[caller], query.replace('$since', '0'));
        const values = ways.valuesAt(heard.data, way);
        expect({ caller, pair: way.to, heard: values.length > 0 }).toEqual({
          caller,
          pair: way.to,
          heard: allowed(caller, way),
        });
        if (values.length > 0) seen.add(way.to);
      }
    }
  });
});

describe('every route beside GraphQL', () => {
  it('stands in the list of routes, and no other does', () => {
    // A path for every method with a star only adds to what comes after it, but for those that answer themselves.
    const answering = needful.server.app.routes.filter(
      ({ method, path }) => method !== 'ALL' || path in { '/api/auth/*': 0, '/assets/*': 0 },
    );
    const routes = new Set(answering.map(({ method, path }) => `${method} ${path}`));
    expect(Object.keys(ROUTES).sort()).toEqual([...routes].sort());
    const tests = Object.values(ROUTES).flatMap((route) => ('shownBy' in route ? [route.shownBy] : []));
    expect(tests.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  const asked = Object.entries(ROUTES).flatMap(([name, route]) =>
    'asks' in route ? [[name, route] as const] : [],
  );
  it.each(asked)('%s is for who may, and for nobody else', async (_name, { may, asks }) => {
    for (const question of await asks(ground)) {
      const before = await fingerprint(admin, ground.north.organizationId);
      for (const caller of CALLERS.filter((other) => !may.includes(other))) {
        const { status } = await askRoute(needful.origin, ground.callers[caller], question);
        expect([caller, status]).toEqual([caller, expect.toBeOneOf([401, 403, 404])]);
      }
      const abroad = await askRoute(needful.origin, ground.abroad, question);
      expect(marksIn(abroad, ground)).toEqual([]);
      expect(await fingerprint(admin, ground.north.organizationId)).toBe(before);
      for (const caller of may) {
        const { status, text } = await askRoute(needful.origin, ground.callers[caller], question);
        // What it says otherwise tells why, where this fails.
        const said = status === (question.answered ?? 200) ? 'as they may' : `${status} ${text}`;
        expect([caller, said]).toEqual([caller, 'as they may']);
      }
    }
  });
});

describe('the lists this test goes by', () => {
  it('name every root field and every type of the schema, and no other', () => {
    const roots = ways.rootFields(schema).map(({ root, field }) => `${root}.${field.name}`);
    expect(Object.keys(ROOT_RULES).sort()).toEqual(roots.sort());
    const types = ways.everyPair(schema).map((pair) => pair.slice(0, pair.indexOf('.')));
    const ruled = [...new Set(types)].filter(
      (type) => !ways.ROOTS.includes(type as ways.Root) && !type.endsWith('Success'),
    );
    expect(Object.keys(TYPE_RULES).sort()).toEqual(ruled.sort());
  });

  it('leave no pair that nobody could be shown to see', () => {
    const unseen = ways.everyPair(schema).filter((pair) => !seen.has(pair) && !(pair in UNSEEN));
    expect(unseen.map((pair) => `${pair}: nobody was shown it. Let a step of its area fill it.`)).toEqual([]);
  });

  it('excuse no pair that somebody was shown', () => {
    expect(Object.keys(UNSEEN).filter((pair) => seen.has(pair))).toEqual([]);
  });
});
