import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followChanges } from '../test/kit/changes.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { Browser } from './auth/testing/browser.ts';
import { refresh, signInExtension, type Tokens, tokensOf } from './auth/testing/oauth.ts';
import { CHROME_REDIRECT } from './auth/testing/server.ts';
import { Feed } from './feed/feed.ts';
import { endSignInsOfNobody } from './organizations.ts';
import { addMember, endMembership } from './store/people.ts';
import { inTenant } from './store/tenant.ts';

let needful: TestServer;
let lake: Practice;
let hill: Practice;
let ofLake: SignedIn;
let ofHill: SignedIn;

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_EXTENSION_REDIRECTS: CHROME_REDIRECT });
  lake = await foundPractice(needful.server, 'lake');
  hill = await foundPractice(needful.server, 'hill');
  ofLake = await needful.signIn(lake.administrator);
  ofHill = await needful.signIn(hill.administrator);
});
afterAll(() => needful.stop());

const HERE = '{ organization { name } }';
const END = 'mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }';

type Holding = { readonly person: Colleague; readonly page: SignedIn; readonly tokens: Tokens };

/** An officer of both practices who holds everything that a sign-in gives. */
async function holdingEverything(name: string): Promise<Holding> {
  const person = await makeColleague(needful.server, name);
  for (const { organizationId: org } of [lake, hill])
    await inTenant(needful.server.pool, { org }, (sql) =>
      addMember(sql, org, { ...person, roles: ['officer'] }),
    );
  const page = await needful.signIn(person);
  const browser = new Browser(needful.origin);
  return { person, page, tokens: await signInExtension(needful, person.email, browser, person.password) };
}

/** Statuses of the page's cookie and of the extension's access token. */
async function statusesAt({ page, tokens }: Holding, { organizationId }: Practice): Promise<number[]> {
  const bearer = { authorization: `Bearer ${tokens.access}` };
  const answers = [page.ask(HERE, {}, organizationId), needful.ask(bearer, HERE, {}, organizationId)];
  return (await Promise.all(answers)).map(({ status }) => status);
}

describe('a membership that has ended', () => {
  it('admits nobody from the next request on, by cookie or by a token that has minutes left; the other one goes on', async () => {
    const held = await holdingEverything('Robin of Two');
    expect([await statusesAt(held, lake), await statusesAt(held, hill)]).toEqual([
      [200, 200],
      [200, 200],
    ]);
    await ofLake.ask(END, { id: held.person.personId }, lake.organizationId);
    expect([await statusesAt(held, lake), await statusesAt(held, hill)]).toEqual([
      [403, 403],
      [200, 200],
    ]);
    const renewed = tokensOf(await refresh(needful, held.tokens.refresh));
    const still = { ...held, tokens: renewed };
    expect([await statusesAt(still, lake), await statusesAt(still, hill)]).toEqual([
      [403, 403],
      [200, 200],
    ]);
  });

  it('was the last: the sessions end, the access token counts nowhere, and the refresh token gives no new one', async () => {
    const held = await holdingEverything('Robin of None');
    await ofLake.ask(END, { id: held.person.personId }, lake.organizationId);
    await ofHill.ask(END, { id: held.person.personId }, hill.organizationId);
    expect([await statusesAt(held, lake), await statusesAt(held, hill)]).toEqual([
      [401, 401],
      [401, 401],
    ]);
    expect((await refresh(needful, held.tokens.refresh)).body).toMatchObject({ error: 'invalid_grant' });
    const { rows } = await needful.server.auth.settings.pool.query(
      `select (select count(*)::int from auth.session where "userId" = $1) as sessions,
              (select count(*)::int from auth."oauthRefreshToken" where "userId" = $1) as tokens`,
      [held.person.personId],
    );
    expect(rows).toEqual([{ sessions: 0, tokens: 0 }]);
  });

  it('was the last when the server died over it: what was left is ended by itself, and nobody else is', async () => {
    const held = await holdingEverything('Robin of the Crash');
    for (const { organizationId: org } of [lake, hill])
      await inTenant(needful.server.pool, { org }, (sql) =>
        endMembership(sql, org, held.person.personId, new Date().toISOString()),
      );
    expect(await statusesAt(held, lake)).toEqual([403, 403]);
    const { auth, pool } = needful.server;
    expect(await endSignInsOfNobody(auth, pool, new Date())).toBe(0);
    const later = new Date(Date.now() + 61 * 60 * 1000);
    expect(await endSignInsOfNobody(auth, pool, later)).toBe(1);
    expect(await statusesAt(held, lake)).toEqual([401, 401]);
    expect((await refresh(needful, held.tokens.refresh)).body).toMatchObject({ error: 'invalid_grant' });
    expect((await ofLake.ask(HERE, {}, lake.organizationId)).status).toBe(200);
  });

  it('ends the calendar of an outside officer at once, and their list names the practice no more; the other one goes on', async () => {
    const held = await holdingEverything('Robin of the Calendar');
    const renew = 'mutation { calendarFeedRenew { ... on CalendarFeedRenewSuccess { address } } }';
    const calendars = await Promise.all(
      [lake, hill].map(async ({ organizationId }) => {
        const { data } = await held.page.ask<{ calendarFeedRenew: { address: string } }>(
          renew,
          {},
          organizationId,
        );
        return data?.calendarFeedRenew.address ?? '';
      }),
    );
    const statuses = () => Promise.all(calendars.map(async (address) => (await fetch(address)).status));
    const evidence = async () => {
      const asked = { method: 'POST', body: '{"everything":true}' };
      const { cookie } = held.page;
      const headers = { cookie, origin: needful.origin, 'content-type': 'application/json' };
      return (await fetch(`${needful.origin}/api/evidence/${lake.organizationId}`, { ...asked, headers }))
        .status;
    };
    expect(await statuses()).toEqual([200, 200]);
    await ofLake.ask(END, { id: held.person.personId }, lake.organizationId);
    expect(await statuses()).toEqual([404, 200]);
    expect(await evidence()).toBe(403);
    const { due } = await dueOf(held.page);
    expect(due.map(({ slug }) => slug)).toEqual(['hill']);
  });

  it('leaves an administrator where two of them end each other at once', async () => {
    const pond = await foundPractice(needful.server, 'pond');
    const org = pond.organizationId;
    const other = await makeColleague(needful.server, 'Second administrator of pond');
    await inTenant(needful.server.pool, { org }, (sql) =>
      addMember(sql, org, { ...other, roles: ['administrator'] }),
    );
    const both = await Promise.all([pond.administrator, other].map((who) => needful.signIn(who)));
    const ids = [other.personId, pond.administrator.personId];
    await Promise.all(both.map((by, at) => by.ask(END, { id: ids[at] }, org)));
    const left = await askAsSuperuser(
      needful.database.adminUrl,
      `select from needful.membership where org_id = '${org}' and ended is null and 'administrator' = any (roles)`,
    );
    expect(left).toHaveLength(1);
  });

  it('gives no new stream of changes', async () => {
    const { person, page } = await holdingEverything('Robin who listens');
    await ofLake.ask(END, { id: person.personId }, lake.organizationId);
    const at = { origin: needful.origin, demo: { ...needful.demo, organizationId: lake.organizationId } };
    await expect(followChanges(at, page, 0)).rejects.toThrow('403');
  });
});

type Due = {
  readonly slug: string;
  readonly standing: string;
  readonly rows: readonly { readonly reference: string; readonly path: string; readonly daysLeft: number }[];
};

async function dueOf(page: SignedIn): Promise<{ readonly due: readonly Due[] }> {
  const { data, errors } = await page.ask<{ me: { due: Due[] } }>(
    '{ me { due { slug standing rows { reference path daysLeft } } } }',
    {},
    'me',
  );
  expect(errors).toBeUndefined();
  return data?.me ?? { due: [] };
}

describe('an officer of two practices', () => {
  const receive = `mutation ($m: ID!, $on: Date!) { patientRequestReceive(messageId: $m, right: ACCESS, receivedOn: $on,
    person: { name: "Somebody" }) { __typename } }`;
  const received = async (by: SignedIn, practice: Practice, daysAgo: number) => {
    const on = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    const { data } = await by.ask(receive, { m: randomUUID(), on }, practice.organizationId);
    expect(data).toEqual({ patientRequestReceive: { __typename: 'PatientRequestReceiveSuccess' } });
  };

  it('has one list of what is late and due soon, each row under its practice, and an act of one is no act in the other', async () => {
    const { page } = await holdingEverything('Robin of the List');
    const [lakes, hills] = [await needful.signIn(lake.officer), await needful.signIn(hill.officer)];
    await received(lakes, lake, 40);
    await received(hills, hill, 20);
    await received(hills, hill, 1);
    const { incidentId, reference } = await lateIncident(lakes);
    const { due } = await dueOf(page);
    expect(due.map(({ slug, standing }) => [slug, standing])).toEqual([
      ['lake', 'READ'],
      ['hill', 'READ'],
    ]);
    expect(due[0]?.rows.map(({ path }) => path.split('/')[0])).toEqual(['incident', 'requests']);
    expect(due[0]?.rows[0]).toMatchObject({ reference, path: `incident/${reference}` });
    expect(due[0]?.rows.every(({ daysLeft }) => daysLeft < 0)).toBe(true);
    expect(due[1]?.rows).toHaveLength(1);
    const close = `mutation ($id: ID!) { incidentClose(id: $id, reason: RESOLVED) { __typename ... on Refusal { code } } }`;
    const there = await page.ask<{ incidentClose: object }>(close, { id: incidentId }, hill.organizationId);
    expect(there.data?.incidentClose).toMatchObject({ code: 'incident-not-found' });
    expect((await dueOf(page)).due[0]?.rows).toHaveLength(2);
  });

  it('is shown nothing of a practice that wants its own sign-in, and is told so', async () => {
    const { page } = await holdingEverything('Robin of the Provider');
    const wants = (is: boolean) =>
      askAsSuperuser(
        needful.database.adminUrl,
        `update needful.organization set provider_only = ${is} where id = '${hill.organizationId}'`,
      );
    await wants(true);
    const { due } = await dueOf(page);
    await wants(false);
    expect(due.map(({ slug, standing, rows }) => [slug, standing, rows.length])).toEqual([
      ['lake', 'READ', 2],
      ['hill', 'SIGN_IN_THERE', 0],
    ]);
  });

  async function lateIncident(by: SignedIn) {
    const noticedAt = new Date(Date.now() - 70 * 86_400_000).toISOString();
    const staff = await needful.signIn(lake.staff);
    const { reference } = await sendReport(staff, aReport({ noticedAt }), lake.organizationId);
    const find = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
    const found = await by.ask<{ incidentByReference: { id: string } }>(
      find,
      { r: reference },
      lake.organizationId,
    );
    return { reference, incidentId: found.data?.incidentByReference.id ?? '' };
  }
});

it('a stream in which nothing happens asks again by itself, within the minute, whether its listener may stay', async () => {
  const feed = new Feed(needful.server.pool, pino({ level: 'silent' }), 20);
  const leaving = new AbortController();
  const heads: bigint[] = [];
  for await (const head of feed.heads(lake.organizationId, leaving.signal)) {
    heads.push(head);
    if (heads.length === 3) leaving.abort();
  }
  feed.stop();
  expect(new Set(heads).size).toBe(1);
});
