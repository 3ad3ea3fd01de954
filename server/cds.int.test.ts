import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import type { ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import { answerSchema, type Card, discoverySchema } from '@needful/shared/wire/cds-hooks.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCanaries, plant } from '../test/kit/canary.ts';
import { buildCdsRequest, ISSUER, makeSigner, medplumAt, type Signer } from '../test/kit/clinical-system.ts';
import { dumpDatabase } from '../test/kit/dump-database.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { environmentFor } from '../test/kit/server-process.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { SERVICE_ID } from './cds/service.ts';
import command from './commands/cds-client.ts';
import { type Config, readConfig } from './config.ts';
import { handleSnippet } from './handle/snippet.ts';
import { DISTRUST_MS } from './http/cds-door.ts';
import { consideredSince } from './store/card-counts.ts';
import { changeReminderSettings } from './store/reminder-settings.ts';
import { inTenant } from './store/tenant.ts';
import { brokenCdsClients } from './store/verify-cds-clients.ts';

/** Stands for everything in a request that names somebody or something: each search of the dump takes its time. */
const CANARY = plant('request');
const HOOK = { place: 'hook', text: randomUUID() };
const POLICY = 'Part 2 records leave only with consent. [Not a link](https://elsewhere.example)';

let needful: TestServer;
let north: Practice;
let config: Config;
let signer: Signer;
let services: string;
let service: string;
const folder = makeTemporaryDirectory('cds-keys');

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  services = `${needful.origin}/cds/${north.organizationId}/cds-services`;
  service = `${services}/${SERVICE_ID}`;
  const environment = await environmentFor(needful.database);
  config = readConfig({ ...environment, NEEDFUL_ORIGIN: needful.origin });
  signer = await makeSigner();
  await register({ 'keys-file': keysFile(signer.keys), origins: 'https://ehr.example' });
  await approve('part-2-records');
});
afterAll(async () => {
  await needful.stop();
  await folder.remove();
});

/** Twice written and each time approved by a second person: the second version is in use. */
async function approve(snippetId: string): Promise<void> {
  const about = { citation: '42 CFR Part 2', owner: 'Privacy Officer', roles: [], departments: [] };
  const content = { ...about, reviewMonths: 12, incident: null, libraryVersion: null };
  const given = { org: north.organizationId, now: new Date().toISOString() as Instant };
  const by = (who: 'officer' | 'administrator') => ({ ...given, by: north[who].personId });
  const { pool } = needful.server;
  const said = { language: 'en', title: 'Part 2 records', line: 'Only with consent.' };
  for (const [version, text] of [
    [1, 'As it was before.'],
    [2, POLICY],
  ] as const) {
    const texts = [{ ...said, text }] as const;
    const written = { type: 'write', after: version - 1, content: { ...content, texts } } as const;
    await handleSnippet(pool, by('officer'), snippetId, written);
    await handleSnippet(pool, by('administrator'), snippetId, { type: 'approve', version });
  }
}

function keysFile(keys: string): string {
  const path = join(folder.path, randomUUID());
  writeFileSync(path, keys);
  return path;
}

function register(given: Readonly<Record<string, string>>): Promise<number> {
  const all = { organization: north.organizationId, issuer: ISSUER, name: 'Lakeside EHR', ...given };
  return command.run(command.options.parse(all), config);
}

const LABEL = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: '42CFRPart2' };
const visit = (security: readonly object[]) => ({
  resourceType: 'Encounter',
  id: CANARY.text,
  meta: { security },
});
const view = (prefetch: object = { encounter: visit([LABEL]) }, hookInstance: string = randomUUID()) => ({
  hook: 'patient-view',
  hookInstance,
  context: { userId: `Practitioner/${CANARY.text}`, patientId: CANARY.text, encounterId: CANARY.text },
  prefetch: { patient: { resourceType: 'Patient', name: [{ family: CANARY.text }] }, ...prefetch },
});

type Said = {
  readonly status: number;
  readonly cards: readonly Card[] | undefined;
  readonly text: string | undefined;
  readonly headers: Headers;
};

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Said> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  const said = await response.text();
  const json = (said === '' ? {} : JSON.parse(said)) as {
    cards?: Card[];
    resourceType?: string;
    issue?: { details: { text: string } }[];
  };
  if (response.status >= 400) expect(json.resourceType).toBe('OperationOutcome');
  return {
    status: response.status,
    cards: json.cards,
    text: json.issue?.[0]?.details.text,
    headers: response.headers,
  };
}

async function call(body: unknown, token?: string): Promise<Said> {
  return await post(service, body, { authorization: `Bearer ${token ?? (await signer.sign(service))}` });
}

async function feedback(items: readonly object[]): Promise<Said> {
  const url = `${service}/feedback`;
  return await post(url, { feedback: items }, { authorization: `Bearer ${await signer.sign(url)}` });
}

async function counts(): Promise<Record<string, number>> {
  const rows = await inTenant(needful.server.pool, { org: north.organizationId }, (sql) =>
    sql.query<{ outcome: string; count: number }>({
      text: `select outcome || case reason when '' then '' else ': ' || reason end as outcome, sum(count)::int as count from needful.card_count
              where org_id = $1 and site = 'cds-hooks' and rule <> '' group by outcome, reason`,
      values: [north.organizationId],
    }),
  );
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

describe('a client that nobody here wrote', () => {
  it('discovers, fills the prefetch from its own server, calls, and gets one card as the specification has it', async () => {
    const role = {
      resourceType: 'PractitionerRole',
      id: 'r1',
      practitioner: { reference: `Practitioner/${CANARY.text}` },
    };
    const asked: string[] = [];
    const medplum = medplumAt(services, (path) => {
      asked.push(path);
      if (path.startsWith('Encounter/'))
        return { ...visit([LABEL]), status: 'in-progress', class: { code: 'AMB' } };
      const entry = path.startsWith('PractitionerRole') ? [{ resource: role }] : [];
      return { resourceType: 'Bundle', type: 'searchset', entry };
    });
    medplum.setAccessToken(await signer.sign(services));
    const discovered = await medplum.getCdsServices();
    expect(discoverySchema.parse(discovered)).toEqual(discovered);
    const [offered] = discovered.services;
    if (offered === undefined) throw new Error('No service was offered');
    const user = { resourceType: 'Practitioner', id: CANARY.text } as const;
    const { context } = view();
    const request = await buildCdsRequest(medplum, user, offered, context);
    expect(asked.map((path) => path.replace(/\?.*/, ''))).toEqual([
      'PractitionerRole',
      `Encounter/${CANARY.text}`,
      'CareTeam',
    ]);
    medplum.setAccessToken(await signer.sign(`${services}/${offered.id}`));
    const answer = await medplum.callCdsService(offered.id, request);
    expect(answerSchema.parse(answer)).toEqual(answer);
    expect(answer.cards).toHaveLength(1);
    expect(answer.cards[0]).toMatchObject({
      summary: 'Only with consent.',
      indicator: 'warning',
      source: {
        label: expect.stringContaining('Part 2 records, version 2'),
        topic: { code: 'part-2-record' },
      },
      suggestions: [{ label: 'Leave this part out' }],
      selectionBehavior: 'at-most-one',
    });
    expect(answer.cards[0]?.detail).toContain('\\[Not a link\\]');
    expect(await counts()).toEqual({ shown: 1 });
  });
});

describe('the service', () => {
  it('shows its services to whoever asks, the same for every organization', async () => {
    const strangers = `${needful.origin}/cds/${randomUUID()}/cds-services`;
    const seen = await Promise.all([services, strangers].map(async (url) => (await fetch(url)).json()));
    expect(seen[0]).toEqual(seen[1]);
    expect((await fetch(`${needful.origin}/cds/north/cds-services`)).status).toBe(404);
    const wrong = { headers: { authorization: `Bearer ${await signer.sign(service)}` } };
    expect((await fetch(services, wrong)).status).toBe(401);
  });

  it('is silent about a visit without a label, and without prefetch, and where no policy text is approved', async () => {
    const psychotherapy = { ...LABEL, code: 'PSYTHPN' };
    for (const prefetch of [
      { encounter: visit([]) },
      { encounter: null },
      { encounter: visit([psychotherapy]) },
    ])
      expect(await call(view(prefetch))).toMatchObject({ status: 200, cards: [] });
    const { prefetch: _left, ...bare } = view();
    expect(await call(bare)).toMatchObject({ status: 200, cards: [] });
  });

  it('speaks as the organization set its rules, and counts what it looked at by coarse facts alone', async () => {
    const { organizationId: org, officer } = north;
    const set = (modes: ReminderSettings['modes']) =>
      inTenant(needful.server.pool, { org }, (sql) =>
        changeReminderSettings(
          sql,
          org,
          { person: officer.personId, at: new Date().toISOString() as Instant },
          (old) => ({
            ...old,
            modes,
          }),
        ),
      );
    const before = await counts();
    await set([{ rule: 'part-2-record', mode: 'simulated' }]);
    expect((await call(view())).cards).toEqual([]);
    await set([]);
    expect((await call(view())).cards).toHaveLength(1);
    expect(await counts()).toEqual({ ...before, would: 1, shown: (before.shown ?? 0) + 1 });
    const considered = await inTenant(needful.server.pool, { org }, (sql) =>
      consideredSince(sql, '2026-01-01' as CalendarDate),
    );
    const spelt = considered.map(({ combination }) => JSON.parse(combination) as object);
    expect(spelt).toContainEqual({ act: 'open-section', sections: ['part-2'], site: 'cds-hooks' });
  });

  it('counts a retry of one hook once, and what became of a card once', async () => {
    const before = await counts();
    const first = await call(view(undefined, HOOK.text));
    const again = await call(view(undefined, HOOK.text));
    const other = await call(view());
    const [one, two, three] = [first, again, other].map(({ cards }) => cards?.[0]);
    const at = { outcomeTimestamp: new Date().toISOString() };
    const suggestion = { acceptedSuggestions: [{ id: one?.suggestions?.[0]?.uuid }] };
    const accepted = { card: one?.uuid, outcome: 'accepted', ...suggestion, ...at };
    const reason = { reason: two?.overrideReasons?.[0], userComment: CANARY.text };
    const overridden = { card: two?.uuid, outcome: 'overridden', overrideReason: reason, ...at };
    const dismissed = { card: three?.uuid, outcome: 'overridden', ...at };
    const stranger = { card: randomUUID(), outcome: 'overridden', ...at };
    expect((await feedback([accepted, overridden, dismissed, stranger])).status).toBe(200);
    expect((await feedback([accepted, overridden])).status).toBe(200);
    expect(await counts()).toEqual({
      ...before,
      shown: (before.shown ?? 0) + 2,
      heeded: 1,
      'continued: consent': 1,
      dismissed: 1,
    });
  });

  it('tells what is wrong with a request, and counts nothing of it', async () => {
    const before = await counts();
    const good = view();
    const wrong: readonly [body: unknown, word: string][] = [
      ['{', 'The body'],
      ['null', 'The body'],
      [{}, 'hook'],
      [{ ...good, hook: 'order-sign' }, 'patient-view'],
      [{ ...good, hookInstance: 'one' }, 'hookInstance'],
      [{ ...good, context: {} }, 'userId'],
      [{ ...good, context: { ...good.context, userId: 'dana' } }, 'Practitioner/123'],
      [{ ...good, prefetch: [] }, 'prefetch'],
      [{ ...good, prefetch: { encounter: 'x' } }, 'prefetch.encounter'],
    ];
    for (const [body, word] of wrong) {
      const said = await call(body);
      expect([said.status, said.text]).toEqual([400, expect.stringContaining(word)]);
    }
    const timeless = { card: randomUUID(), outcome: 'overridden' };
    expect(await feedback([timeless])).toMatchObject({
      status: 400,
      text: expect.stringContaining('outcomeTimestamp'),
    });
    const empty = { card: randomUUID(), outcome: 'accepted', outcomeTimestamp: new Date().toISOString() };
    expect(await feedback([empty])).toMatchObject({
      status: 400,
      text: expect.stringContaining('acceptedSuggestions'),
    });
    expect(await post(`${services}/another`, good, {})).toMatchObject({ status: 404 });
    const large = {
      ...good,
      prefetch: { encounter: { resourceType: 'Encounter', text: 'x'.repeat(1_100_000) } },
    };
    expect((await fetch(service, { method: 'POST', body: JSON.stringify(large) })).status).toBe(413);
    expect(await counts()).toEqual(before);
  });

  it('copes with every misshapen resource, and says nothing', async () => {
    const hostile: readonly object[] = [
      { resourceType: 'Encounter', id: CANARY.text, meta: { security: 'x' } },
      { resourceType: 'Encounter', id: CANARY.text, meta: { security: [null] } },
      { resourceType: 'Bundle', entry: [{ resource: 7 }] },
      { resourceType: 'Bundle', entry: { length: 3 } },
      { resourceType: 'OperationOutcome', issue: [] },
      { resourceType: '__proto__', constructor: null, id: {} },
    ];
    for (const encounter of hostile)
      expect(await call(view({ encounter, user: encounter, careTeams: encounter }))).toMatchObject({
        status: 200,
        cards: [],
      });
  });

  it('lets a browser read on a registered web origin alone', async () => {
    const ask = async (origin: string) => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      return (await fetch(service, { method: 'OPTIONS', headers })).headers.get(
        'access-control-allow-origin',
      );
    };
    expect([await ask('https://ehr.example'), await ask('https://evil.example')]).toEqual([
      'https://ehr.example',
      null,
    ]);
    const authorization = `Bearer ${await signer.sign(service)}`;
    const said = await post(service, view(), { authorization, origin: 'https://ehr.example' });
    expect(said.headers.get('access-control-allow-origin')).toBe('https://ehr.example');
    expect(said.cards).toHaveLength(1);
  });

  it('shows no card, and counts none, where the database does not answer in time', async () => {
    const before = await counts();
    const blocker = new pg.Client({ connectionString: needful.database.adminUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('lock table needful.cds_once in access exclusive mode');
    const said = await call(view());
    await blocker.query('rollback');
    await blocker.end();
    expect(said).toMatchObject({ status: 200, cards: [] });
    await expect.poll(async () => (await call(view())).cards?.length).toBe(1);
    expect((await counts()).shown).toBe((before.shown ?? 0) + 1);
  });
});

describe('a token', () => {
  const now = () => Math.floor(Date.now() / 1000);

  it('is refused in words for each thing that is wrong with it', async () => {
    const weak = await makeSigner('ES256');
    const other = Buffer.from(
      JSON.stringify({ iss: ISSUER, aud: service, jti: '1', iat: now(), exp: now() + 60 }),
    );
    const none = Buffer.from('{"alg":"none","typ":"JWT","kid":"1"}').toString('base64url');
    const wrong: readonly [token: string, word: string][] = [
      ['x', 'Authorization: Bearer'],
      ['a.b.c', 'cannot be read'],
      [`${none}.${other.toString('base64url')}.AA`, 'alg must be ES384 or RS384'],
      [await weak.sign(service), 'alg must be ES384 or RS384'],
      [await signer.sign(`${service}/`), `aud must be ${service}`],
      [await signer.sign(services), `aud must be ${service}`],
      [await signer.sign(service, { aud: [service, 'https://other.example'] }), 'aud must be one address'],
      [await signer.sign(service, { iss: `${ISSUER}\u0000` }), 'iss must be a URI'],
      [await signer.sign(service, { iat: now() - 700, exp: now() - 100 }), 'expired'],
      [await signer.sign(service, { iat: now() + 600, exp: now() + 700 }), 'future'],
      [await signer.sign(service, { exp: now() + 7200 }), 'more than an hour'],
      [await signer.sign(service, { jti: '' }), 'jti'],
      [await signer.sign(service, {}, { typ: 'at+jwt' }), 'typ must be JWT'],
    ];
    const all = await Promise.all(wrong.map(async ([token]) => await call(view(), token)));
    for (const [index, [, word]] of wrong.entries()) {
      expect([all[index]?.status, all[index]?.text]).toEqual([401, expect.stringContaining(word)]);
      expect(all[index]?.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('tells nobody which issuers are registered: one answer, after one time, whatever does not fit', async () => {
    const stranger = await makeSigner();
    const [head, , tail] = (await signer.sign(service)).split('.');
    const other = Buffer.from(
      JSON.stringify({ iss: ISSUER, aud: service, jti: '1', iat: now(), exp: now() + 60 }),
    );
    const tokens = [
      await signer.sign(service, { iss: 'https://other.example/' }),
      await stranger.sign(service),
      `${head}.${other.toString('base64url')}.${tail}`,
      await signer.sign(service, {}, { jku: 'https://evil.example/jwks' }),
    ];
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const start = performance.now();
        const { status, text } = await call(view(), token);
        return { status, text, isHeld: performance.now() - start >= DISTRUST_MS - 5 };
      }),
    );
    const same = { status: 401, text: expect.stringContaining('No client that may ask here'), isHeld: true };
    expect(answers).toEqual([same, same, same, same]);
    const logged = needful.logged.filter((line) => line.includes('not trusted')).join();
    for (const why of ['unknown-issuer', 'unknown-key', 'wrong-signature', 'wrong-keys'])
      expect(logged).toContain(why);
  });

  it('serves once, also of two at the same moment, and in no other organization', async () => {
    const token = await signer.sign(service);
    const both = await Promise.all([call(view(), token), call(view(), token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await call(view(), token)).text).toContain('used before');
    const elsewhere = service.replace(north.organizationId, needful.demo.organizationId);
    const authorization = `Bearer ${await signer.sign(elsewhere)}`;
    expect(await post(elsewhere, view(), { authorization })).toMatchObject({
      status: 401,
      text: expect.stringContaining('No client that may ask here'),
    });
  });

  it('may be signed with RSA, by keys that the client keeps and renews, under its tenant alone, until it is ended', async () => {
    const issuer = 'https://cloud.example/';
    let rsa = await makeSigner('RS384');
    const server = createServer((_request, response) => response.end(rsa.keys)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    await register({ issuer, 'keys-url': url, tenant: 'north' });
    const said = async (claims: object = { tenant: 'north' }) => {
      const { status, text } = await call(
        view(),
        await rsa.sign(service, { iss: issuer, ...claims }, { jku: url }),
      );
      return [status, text];
    };
    expect(await said()).toEqual([200, undefined]);
    expect(await said({ tenant: 'south' })).toEqual([401, expect.stringContaining('No client')]);
    rsa = await makeSigner('RS384');
    // Asked for again at once, an unknown key does not make the server fetch: that would be a stranger's lever.
    expect(await said()).toEqual([401, expect.stringContaining('No client')]);
    await register({ issuer, end: 'yes' });
    expect(await said()).toEqual([401, expect.stringContaining('No client')]);
    await new Promise((closed) => server.close(closed));
  });
});

it('an administrator is told what is wrong with keys, and nothing is registered', async () => {
  const issuer = 'https://new.example/';
  const secret = JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-384', kid: '1', d: 'x' }] });
  const tries: readonly [given: Readonly<Record<string, string>>, word: string][] = [
    [{}, '--keys-url or --keys-file'],
    [{ 'keys-file': keysFile(secret) }, 'private key'],
    [{ 'keys-file': keysFile('{}') }, 'no JWK Set'],
    [{ 'keys-file': keysFile((await makeSigner('ES256')).keys) }, 'P-384'],
    [{ 'keys-url': 'http://elsewhere.example/jwks' }, 'https'],
    [{ 'keys-file': keysFile(signer.keys), issuer: ISSUER }, 'registered already'],
    [{ issuer, end: 'yes' }, 'no such client'],
  ];
  for (const [given, word] of tries) await expect(register({ issuer, ...given })).rejects.toThrow(word);
});

describe('an EHR that an administrator registers', () => {
  const issuer = 'https://second.example/';
  const DESK =
    '... on CdsClientRegisterSuccess { desk { clients { clientId issuer digest keyNames isApproved } } }';
  type Shown = { clientId: string; issuer: string; digest: string; keyNames: string[]; isApproved: boolean };
  type Done = { readonly code?: string; readonly field?: string; readonly desk?: { clients: Shown[] } };

  async function act(who: 'officer' | 'administrator', call: string, variables: object = {}): Promise<Done> {
    const { ask } = await needful.signIn(north[who]);
    const [given, desk] = 'client' in variables ? ['($client: CdsClientInput!)', DESK] : ['', ''];
    const query = `mutation ${given} { done: ${call} { __typename ... on Refusal { code field } ${desk} } }`;
    const { data, errors } = await ask<{ done: Done }>(query, variables, north.organizationId);
    return data?.done ?? { code: JSON.stringify(errors) };
  }

  it('may ask once a second person approved it as they read it, is ended at once, and all of it is told', async () => {
    const own = await makeSigner();
    const asked = async () => (await call(view(), await own.sign(service, { iss: issuer }))).status;
    const client = { name: 'Second EHR', issuer, keys: own.keys, origins: ['https://second.example'] };
    const registering = 'cdsClientRegister(client: $client)';
    const registered = await act('administrator', registering, { client });
    const shown = registered.desk?.clients.find((one) => one.issuer === issuer);
    expect(shown).toMatchObject({ isApproved: false, keyNames: [expect.any(String)] });
    expect(await asked()).toBe(401);
    expect((await act('administrator', registering, { client })).code).toBe('issuer-registered');
    const approve = (digest = shown?.digest) =>
      `cdsClientApprove(clientId: "${shown?.clientId}", digest: "${digest}")`;
    expect((await act('administrator', approve())).code).toBe('second-person');
    expect((await act('officer', approve('0'))).code).toBe('cds-client-not-waiting');
    expect(await act('officer', approve())).toEqual({ __typename: 'CdsClientApproveSuccess' });
    expect(await asked()).toBe(200);
    const broken = () =>
      inTenant(needful.server.pool, { org: north.organizationId }, (sql) =>
        brokenCdsClients(sql, north.organizationId),
      );
    expect(await broken()).toBeNull();
    expect(await act('officer', `cdsClientEnd(clientId: "${shown?.clientId}")`)).toEqual({
      __typename: 'CdsClientEndSuccess',
    });
    expect(await asked()).toBe(401);
    expect(await broken()).toBeNull();
    const { ask } = await needful.signIn(north.officer);
    const { data } = await ask<{ records: { acts: { sentence: string }[] } }>(
      '{ records { acts { sentence } } }',
      {},
      north.organizationId,
    );
    const said = data?.records.acts.map(({ sentence }) => sentence).join('\n');
    for (const words of ['registered Second EHR', 'approved Second EHR', 'ended Second EHR'])
      expect(said).toContain(words);
    const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table needful.cds_client no force row level security');
    await owner.query('update needful.cds_client set ended_at = null where issuer = $1', [issuer]);
    expect(await broken()).toContain('stands otherwise');
    await owner.query('update needful.cds_client set ended_at = now() where issuer = $1', [issuer]);
    await owner.query('alter table needful.cds_client force row level security');
    await owner.end();
  });

  it('is refused with what to do where its keys or addresses do not serve, and nothing is registered', async () => {
    const client = { name: 'Third EHR', issuer: 'https://third.example/', origins: [] };
    const refused = async (more: object) => {
      const { code, field } = await act('administrator', 'cdsClientRegister(client: $client)', {
        client: { ...client, ...more },
      });
      return [code, field];
    };
    expect(await refused({})).toEqual(['one-of-keys', 'keys']);
    expect(await refused({ keys: '{}' })).toEqual(['unfit-keys', 'keys']);
    // A key without its numbers verifies nothing, and could not be shown to whoever approves it.
    const hollow = [
      { kty: 'EC', crv: 'P-384', kid: '1' },
      { kty: 'EC', crv: 'P-384', kid: '1', x: 'AA', y: 'AA' },
      { kty: 'RSA', kid: '1' },
      { kty: 'RSA', kid: '1', n: 'AQAB', e: 'AQAB' },
    ];
    for (const key of hollow)
      expect(await refused({ keys: JSON.stringify({ keys: [key] }) })).toEqual(['unfit-keys', 'keys']);
    const twice = (JSON.parse(signer.keys) as { keys: object[] }).keys;
    expect(await refused({ keys: JSON.stringify({ keys: [...twice, ...twice] }) })).toEqual([
      'unfit-keys',
      'keys',
    ]);
    expect(await refused({ keysUrl: 'http://third.example/keys' })).toEqual(['keys-address', 'keysUrl']);
    expect(await refused({ keysUrl: 'http://127.0.0.1:1/keys' })).toEqual(['keys-unreadable', 'keysUrl']);
    expect(await refused({ keysUrl: `${needful.origin}/` })).toEqual(['unfit-keys', 'keysUrl']);
    expect(await refused({ issuer: 'no uri' })).toEqual(['malformed', 'client.issuer']);
    expect(await refused({ origins: ['https://third.example/path'] })).toEqual([
      'malformed',
      'client.origins.0',
    ]);
  });
});

it('nothing of a patient, a user, a visit, a hook or a comment stands in the database or the log', async () => {
  const all = Buffer.concat([
    await dumpDatabase(needful.database.adminUrl),
    Buffer.from(needful.logged.join('\n')),
  ]);
  expect(all.includes('cds-hooks')).toBe(true);
  expect(findCanaries(all, [CANARY, HOOK])).toEqual([]);
});
