import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account, IdentityProvider } from '../../../test/kit/identity-provider.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../../../test/kit/practice.ts';
import { startTestServer, type TestServer } from '../../../test/kit/server.ts';
import { demandProvider } from '../../store/admission.ts';
import { addMember, endMembership, invite } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { Browser } from '../testing/browser.ts';
import { attemptOf, landed, redeem, refresh, tokensOf } from '../testing/oauth.ts';
import { asks, comeIn, giveProvider } from '../testing/provider.ts';
import { CHROME_REDIRECT } from '../testing/server.ts';
import { removeProvider } from './rows.ts';

let needful: TestServer;
let lake: Practice;
let hill: Practice;
let ofLake: IdentityProvider;
let ofHill: IdentityProvider;

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_EXTENSION_REDIRECTS: CHROME_REDIRECT });
  lake = await foundPractice(needful.server, 'lake');
  hill = await foundPractice(needful.server, 'hill');
  ofLake = await giveProvider(needful, lake);
  ofHill = await giveProvider(needful, hill);
});
afterAll(async () => {
  await Promise.all([ofLake.stop(), ofHill.stop()]);
  await needful.stop();
});
beforeEach(() => {
  for (const provider of [ofLake, ofHill])
    Object.assign(provider, { signsIn: null, forge: null, broken: null });
});

const ME = '{ me { email memberships { slug } } }';
const ORGANIZATION = '{ organization { name } }';

function accountOf(who: { readonly email: string }, over: Partial<Account> = {}): Account {
  return { sub: `sub of ${who.email}`, email: who.email, email_verified: true, ...over };
}

/** A member of both practices, with a password. */
async function memberOfBoth(name: string): Promise<Colleague> {
  const person = await makeColleague(needful.server, name);
  for (const { organizationId: org } of [lake, hill])
    await inTenant(needful.server.pool, { org }, (sql) =>
      addMember(sql, org, { ...person, roles: ['officer'] }),
    );
  return person;
}

async function inviteTo({ organizationId: org }: Practice, email: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const given = {
    email,
    name: 'Invited Colleague',
    roles: ['officer'],
    department: null,
    createdBy: null,
    expiresAt,
  } as const;
  return (await inTenant(needful.server.pool, { org }, (sql) => invite(sql, org, given))).token;
}

describe('who comes in through the organization\u2019s own provider', () => {
  it('is signed in by the domain of their address, with the member\u2019s rights, and shows no code to anybody', async () => {
    ofLake.signsIn = accountOf(lake.officer);
    const { browser, answer } = await comeIn(needful, ofLake, 'whoever@lake.example');
    expect(answer).toMatchObject({ status: 200, body: { redirect: false } });
    expect((await asks(needful, browser, lake.organizationId, '{ queueHead }')).data).toEqual({
      queueHead: expect.anything(),
    });
    expect(needful.logged.join('')).not.toContain(lake.officer.email);
  });

  it('is the same person under the provider\u2019s own name for them, though their address changes there', async () => {
    ofLake.signsIn = accountOf(lake.staff);
    await comeIn(needful, ofLake, 'lake');
    ofLake.signsIn = accountOf(lake.staff, { email: lake.officer.email });
    const { browser } = await comeIn(needful, ofLake, 'lake');
    const me = await asks(needful, browser, 'me', ME);
    expect(me.data?.me).toMatchObject({ email: lake.staff.email });
  });

  it('joins by an open invitation to their address, once, without choosing a password', async () => {
    await inviteTo(lake, 'new.nurse@lake.example');
    ofLake.signsIn = accountOf({ email: 'New.Nurse@lake.example' });
    const { browser, answer } = await comeIn(needful, ofLake, 'lake');
    expect(answer.status).toBe(200);
    expect((await asks(needful, browser, lake.organizationId, ORGANIZATION)).status).toBe(200);
    const { rows } = await needful.server.auth.settings.pool.query(
      `select "emailVerified", (select count(*)::int from auth.account a where a."userId" = u.id) as accounts
         from auth."user" u where email = 'new.nurse@lake.example'`,
    );
    expect(rows).toEqual([{ emailVerified: false, accounts: 0 }]);
  });
});

describe('the provider of one organization', () => {
  it('opens nothing of another, where the person belongs as well, and does not name it', async () => {
    const both = await memberOfBoth('Robin of Both');
    ofLake.signsIn = accountOf(both);
    const { browser } = await comeIn(needful, ofLake, 'lake');
    expect((await asks(needful, browser, lake.organizationId, ORGANIZATION)).status).toBe(200);
    const refused = await asks(needful, browser, hill.organizationId, ORGANIZATION);
    expect([refused.status, refused.errors?.[0]?.extensions?.code]).toEqual([403, 'OTHER_PROVIDER']);
    expect((await asks(needful, browser, 'me', ME)).data?.me).toMatchObject({
      memberships: [{ slug: 'lake' }],
    });
  });

  it('is seen at work by its own administrator alone, while a password, which counts in both, is seen by both', async () => {
    const both = await memberOfBoth('Sasha of Both');
    await needful.signIn(both);
    ofLake.signsIn = accountOf(both);
    await comeIn(needful, ofLake, 'lake');
    const query = 'query ($personId: ID!) { signInEvents(personId: $personId) { kind } }';
    const seenBy = async ({ administrator, organizationId }: Practice, of: Colleague) => {
      const { ask } = await needful.signIn(administrator);
      const { data } = await ask<{ signInEvents: { kind: string }[] }>(
        query,
        { personId: of.personId },
        organizationId,
      );
      return data?.signInEvents.map(({ kind }) => kind);
    };
    expect(await seenBy(lake, both)).toEqual(['PROVIDER', 'PASSWORD']);
    expect(await seenBy(hill, both)).toEqual(['PASSWORD']);
    expect(await seenBy(hill, lake.officer)).toEqual([]);
  });

  it('does not sign in a person of another organization whose address it claims', async () => {
    ofLake.signsIn = accountOf(hill.officer);
    const { browser, answer } = await comeIn(needful, ofLake, 'lake');
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_A_MEMBER']);
    expect((await browser.get('/api/auth/whoami')).body.state).toBe('signed-out');
  });

  it('means somebody else by the same subject than another provider does', async () => {
    ofHill.signsIn = accountOf(hill.staff, { sub: 'shared' });
    expect((await comeIn(needful, ofHill, 'hill')).answer.status).toBe(200);
    ofLake.signsIn = accountOf({ email: 'nobody@lake.example' }, { sub: 'shared' });
    expect((await comeIn(needful, ofLake, 'lake')).answer.body.code).toBe('NOT_A_MEMBER');
  });

  it('cannot finish a sign-in that was begun with another', async () => {
    ofHill.signsIn = accountOf(hill.officer);
    const atHill = await new Browser(needful.origin).post('/api/auth/provider/begin', { place: 'hill' });
    const back = await ofHill.visit(String(atHill.body.url));
    const browser = new Browser(needful.origin);
    await browser.post('/api/auth/provider/begin', { place: 'lake' });
    const answer = await browser.post('/api/auth/provider/finish', { answer: back.search.slice(1) });
    expect([answer.status, answer.body.code]).toEqual([400, 'ANSWER_REFUSED']);
  });

  it('gets no hold of the person\u2019s password, passkeys, second factor or other sign-ins', async () => {
    const both = await memberOfBoth('Kim of Both');
    const own = await needful.signIn(both);
    ofLake.signsIn = accountOf(both);
    const { browser } = await comeIn(needful, ofLake, 'lake');
    for (const [path, body] of [
      ['/change-password', { currentPassword: both.password, newPassword: 'a long synthetic phrase 72' }],
      ['/two-factor/enable', { password: both.password }],
      ['/two-factor/disable', { password: both.password }],
      ['/passkey/verify-registration', { response: {}, name: 'x' }],
    ] as const)
      expect((await browser.post(`/api/auth${path}`, body)).body.code).toBe('PROVIDER_SESSION');
    expect((await browser.get('/api/auth/passkey/generate-register-options')).status).toBe(403);
    expect(Object.keys((await browser.get('/api/auth/sign-ins')).body)).toEqual(['0']);
    expect((await browser.post('/api/auth/sign-out-everywhere')).status).toBe(200);
    expect((await browser.get('/api/auth/whoami')).body.state).toBe('signed-out');
    expect((await own.ask(ORGANIZATION, {}, hill.organizationId)).status).toBe(200);
  });

  it('accepts no invitation of another organization', async () => {
    const both = await memberOfBoth('Alex of Lake');
    await inTenant(needful.server.pool, { org: hill.organizationId }, (sql) =>
      endMembership(sql, hill.organizationId, both.personId, new Date().toISOString()),
    );
    const token = await inviteTo(hill, both.email);
    ofLake.signsIn = accountOf(both);
    const { browser } = await comeIn(needful, ofLake, 'lake');
    const joined = await browser.post('/api/join', { organizationId: hill.organizationId, token });
    expect([joined.status, joined.body.code]).toEqual([409, 'other-person']);
  });
});

describe('an organization that wants its own sign-in alone', () => {
  it('refuses who came in by password, says how to come in, and leaves their other organizations open', async () => {
    const both = await memberOfBoth('Sam of Both');
    const own = await needful.signIn(both);
    const demand = (only: boolean) =>
      inTenant(needful.server.pool, { org: lake.organizationId }, (sql) =>
        demandProvider(sql, lake.organizationId, only),
      );
    await demand(true);
    const refused = await own.ask(ORGANIZATION, {}, lake.organizationId);
    expect([refused.status, refused.errors?.[0]?.extensions?.code]).toEqual([403, 'PROVIDER_ONLY']);
    expect((await own.ask(ORGANIZATION, {}, hill.organizationId)).status).toBe(200);
    ofLake.signsIn = accountOf(both);
    const { browser } = await comeIn(needful, ofLake, 'lake');
    expect((await asks(needful, browser, lake.organizationId, ORGANIZATION)).status).toBe(200);
    await demand(false);
  });
});

describe('an invitation of an organization that wants its own sign-in alone', () => {
  it('says so instead of asking for a password, makes nobody by one, and is taken by the sign-in', async () => {
    const email = 'invited.nurse@lake.example';
    const invitation = { organizationId: lake.organizationId, token: await inviteTo(lake, email) };
    const demand = (only: boolean) =>
      inTenant(needful.server.pool, { org: lake.organizationId }, (sql) =>
        demandProvider(sql, lake.organizationId, only),
      );
    await demand(true);
    const stranger = new Browser(needful.origin);
    const looked = await stranger.post('/api/join/look', invitation);
    expect(looked.body).toMatchObject({ providerOnly: true, slug: 'lake' });
    const byPassword = { ...invitation, name: 'Invited Nurse', password: 'a long synthetic phrase 73' };
    const refused = await stranger.post('/api/join', byPassword);
    expect([refused.status, refused.body.code]).toEqual([409, 'provider-only']);
    ofLake.signsIn = accountOf({ email });
    expect((await comeIn(needful, ofLake, 'lake')).answer.status).toBe(200);
    await demand(false);
  });
});

describe('the extension', () => {
  it('comes in the same way; its tokens count in that organization alone, and end with the provider', async () => {
    const pines = await foundPractice(needful.server, 'pines');
    const ofPines = await giveProvider(needful, pines);
    await inTenant(needful.server.pool, { org: hill.organizationId }, (sql) =>
      addMember(sql, hill.organizationId, { ...pines.officer, roles: ['officer'] }),
    );
    ofPines.signsIn = accountOf(pines.officer);
    const browser = new Browser(needful.origin);
    const attempt = attemptOf(needful);
    const page = await browser.open(attempt.url({ prompt: 'login' }));
    const begun = await browser.post('/api/auth/provider/begin', { place: 'pines' });
    const back = await ofPines.visit(String(begun.body.url));
    const finished = await browser.post('/api/auth/provider/finish', {
      answer: back.search.slice(1),
      oauth_query: new URL(page.location ?? '', needful.origin).search.slice(1),
    });
    const code = landed(finished.body.url).get('code') ?? '';
    const first = tokensOf(await redeem(needful, code, attempt.verifier));
    // The session is forgotten; what the grant is good for is not.
    await needful.server.auth.settings.pool.query('delete from auth.session where "userId" = $1', [
      pines.officer.personId,
    ]);
    const { access } = tokensOf(await refresh(needful, first.refresh));
    const at = (org: string) => needful.ask({ authorization: `Bearer ${access}` }, ORGANIZATION, {}, org);
    expect((await at(pines.organizationId)).status).toBe(200);
    expect((await at(hill.organizationId)).errors?.[0]?.extensions?.code).toBe('OTHER_PROVIDER');
    await removeProvider(needful.server.auth.settings.pool, pines.organizationId);
    expect((await at(pines.organizationId)).status).toBe(401);
    await ofPines.stop();
  });
});

describe('an answer that does not hold is refused in words, and nobody is signed in:', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  it.each([
    ['another nonce', { nonce: 'x' }, 'ANSWER_REFUSED'],
    ['another issuer', { iss: 'http://127.0.0.1:1' }, 'ANSWER_REFUSED'],
    ['another audience', { aud: 'somebody-else' }, 'ANSWER_REFUSED'],
    ['an id token that has run out', { exp: seconds() - 120 }, 'ANSWER_EXPIRED'],
  ])('%s', async (_what, changed, code) => {
    ofLake.signsIn = accountOf(lake.administrator);
    ofLake.forge = (claims) => ({ ...claims, ...changed });
    const { browser, answer } = await comeIn(needful, ofLake, 'lake');
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(String(answer.body.message)).toContain('Nobody was signed in.');
    expect((await browser.get('/api/auth/whoami')).body.state).toBe('signed-out');
  });

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'x'), 'ANSWER_REFUSED'],
    [
      'another iss beside the code (RFC 9207)',
      (query: URLSearchParams) => query.set('iss', ofHill.issuer),
      'ANSWER_REFUSED',
    ],
    [
      'no iss from a provider that promises one',
      (query: URLSearchParams) => query.delete('iss'),
      'ANSWER_REFUSED',
    ],
  ])('%s', async (_what, change, code) => {
    ofLake.signsIn = accountOf(lake.administrator);
    const browser = new Browser(needful.origin);
    const begun = await browser.post('/api/auth/provider/begin', { place: 'lake' });
    const query = (await ofLake.visit(String(begun.body.url))).searchParams;
    change(query);
    const answer = await browser.post('/api/auth/provider/finish', { answer: query.toString() });
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('one that was used before, or that another browser brings', async () => {
    ofLake.signsIn = accountOf(lake.administrator);
    const { browser, back } = await comeIn(needful, ofLake, 'lake');
    const answer = { answer: back.search.slice(1) };
    expect((await browser.post('/api/auth/provider/finish', answer)).body.code).toBe('FLOW_LOST');
    expect((await new Browser(needful.origin).post('/api/auth/provider/finish', answer)).body.code).toBe(
      'FLOW_LOST',
    );
  });

  it('an address that the provider has not verified, a stranger, and who turned back', async () => {
    const outcomes: unknown[] = [];
    for (const account of [
      accountOf(lake.administrator, { sub: 'fresh', email_verified: false }),
      accountOf({ email: 'stranger@lake.example' }),
      null,
    ]) {
      ofLake.signsIn = account;
      outcomes.push((await comeIn(needful, ofLake, 'lake')).answer.body.code);
    }
    expect(outcomes).toEqual(['ADDRESS_UNVERIFIED', 'NOT_A_MEMBER', 'PROVIDER_DECLINED']);
  });

  it('a second account of the provider that claims a member\u2019s address', async () => {
    ofHill.signsIn = accountOf(hill.administrator);
    await comeIn(needful, ofHill, 'hill');
    ofHill.signsIn = accountOf(hill.administrator, { sub: 'the next holder of the mailbox' });
    expect((await comeIn(needful, ofHill, 'hill')).answer.body.code).toBe('OTHER_SUBJECT');
  });

  it('a provider that is down, before or in the middle', async () => {
    const browser = new Browser(needful.origin);
    ofHill.signsIn = accountOf(hill.administrator);
    const begun = await browser.post('/api/auth/provider/begin', { place: 'hill' });
    const back = await ofHill.visit(String(begun.body.url));
    ofHill.broken = 500;
    const answer = await browser.post('/api/auth/provider/finish', { answer: back.search.slice(1) });
    expect([answer.status, answer.body.code]).toEqual([400, 'PROVIDER_DOWN']);
  });

  it('a member whose membership has ended, though the provider still knows them', async () => {
    const both = await memberOfBoth('Lee who left');
    ofLake.signsIn = accountOf(both);
    const { browser } = await comeIn(needful, ofLake, 'lake');
    await inTenant(needful.server.pool, { org: lake.organizationId }, (sql) =>
      endMembership(sql, lake.organizationId, both.personId, new Date().toISOString()),
    );
    expect((await asks(needful, browser, lake.organizationId, ORGANIZATION)).status).toBe(403);
    expect((await comeIn(needful, ofLake, 'lake')).answer.body.code).toBe('NOT_A_MEMBER');
  });
});

it('an address or name that no organization has is answered alike, whether a person has it or not', async () => {
  const browser = new Browser(needful.origin);
  const known = await browser.post('/api/auth/provider/begin', { place: lake.officer.email });
  const unknown = await browser.post('/api/auth/provider/begin', { place: 'nobody@people.example' });
  expect(known.body).toEqual(unknown.body);
  expect(known.body.code).toBe('PROVIDER_UNKNOWN');
});
