import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disablePerson, signOutEverywhere } from './people.ts';
import { Browser, postForm } from './testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from './testing/database.ts';
import { attemptOf, landed, redeem, refresh, signInExtension, tokensOf, whoBears } from './testing/oauth.ts';
import { type AuthServer, CHROME_REDIRECT, PASSWORD, startAuthServer } from './testing/server.ts';

let server: AuthServer;
let database: AuthDatabase;
beforeAll(async () => {
  database = await openAuthDatabase();
  server = await startAuthServer(database.pool);
});
afterAll(async () => {
  await server.stop();
  await database.stop();
});

test('the extension signs a person in: authorize, sign-in page, code, tokens, recognized', async () => {
  const { email, personId, browser } = await server.person('one@lakeside.example', 'Ada One');
  const attempt = attemptOf(server);
  const page = await browser.open(attempt.url());
  expect(page.status).toBe(302);
  expect(page.location).toMatch(/^\/sign-in\?|^http:\/\/127\.0\.0\.1:\d+\/sign-in\?/);
  const query = new URL(page.location ?? '', server.origin).search.slice(1);
  const signedIn = await browser.signIn(email, PASSWORD, { oauth_query: query });
  expect(signedIn).toMatchObject({ status: 200, body: { redirect: true } });
  const back = landed(signedIn.body.url);
  expect(back.get('state')).toBe('state-of-the-extension');
  const answer = await redeem(server, back.get('code') ?? '', attempt.verifier);
  expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 300 } });
  expect(decodeJwt(String(answer.body.id_token))).toMatchObject({ sub: personId, name: 'Ada One', email });
  const { access } = tokensOf(answer);
  expect(decodeProtectedHeader(access)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
  expect(decodeJwt(access)).toMatchObject({ sub: personId, grant: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(JSON.stringify(decodeJwt(access))).not.toMatch(/Ada|lakeside\.example/);
  expect(await whoBears(server, access)).toMatchObject({
    state: 'known',
    person: { personId, email, via: 'bearer' },
  });
});

test('whoever is signed in already goes straight back to the extension, unless it asks for a login', async () => {
  const { email, browser } = await server.person('two@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  expect(landed((await browser.open(attempt.url())).location).get('code')).toMatch(/^\S{16,}$/);
  expect((await browser.open(attempt.url({ prompt: 'login' }))).location).toContain('/sign-in?');
});

test('without PKCE, or with anything but S256, there is no code', async () => {
  const { email, browser } = await server.person('three@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  const without = await browser.open(attempt.url({ code_challenge: null, code_challenge_method: null }));
  expect(Object.fromEntries(landed(without.location))).toMatchObject({
    error: 'invalid_request',
    state: 'state-of-the-extension',
  });
  const plain = await browser.open(attempt.url({ code_challenge_method: 'plain' }));
  expect(landed(plain.location).get('error')).toBe('invalid_request');
  expect(landed(plain.location).get('code')).toBeNull();
});

test('a foreign redirect address gets nothing, the error stays on our own page', async () => {
  const { email, browser } = await server.person('four@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  for (const address of [
    'https://evil.chromiumapp.org/signed-in',
    `${CHROME_REDIRECT}/more`,
    'https://evil.example/',
  ]) {
    const { location } = await browser.open(attempt.url({ redirect_uri: address }));
    expect(location).toMatch(new RegExp(`^${server.origin}/sign-in\\?.*error=invalid_redirect`));
  }
  const unknown = await browser.open(attempt.url({ client_id: 'somebody-else' }));
  expect(unknown.location).toMatch(new RegExp(`^${server.origin}/sign-in\\?.*error=`));
});

test('an address added to the signed query of the sign-in page is refused', async () => {
  const { email, browser } = await server.person('five@lakeside.example');
  const page = await browser.open(attemptOf(server).url());
  const query = new URLSearchParams(new URL(page.location ?? '', server.origin).search);
  query.set('redirect_uri', 'https://evil.example/');
  const answer = await browser.signIn(email, PASSWORD, { oauth_query: query.toString() });
  expect(answer).toMatchObject({ status: 400, setCookie: [] });
});

test('a wrong verifier, a used code and another redirect address give no token', async () => {
  const { email, browser } = await server.person('six@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  const code = async () => landed((await browser.open(attempt.url())).location).get('code') ?? '';
  expect((await redeem(server, await code(), 'x'.repeat(43))).body).not.toHaveProperty('access_token');
  const elsewhere = await postForm(server.origin, '/api/auth/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: 'needful-extension',
    code: await code(),
    code_verifier: attempt.verifier,
    redirect_uri: 'https://evil.example/',
  });
  expect(elsewhere.body).not.toHaveProperty('access_token');
  const used = await code();
  const { access } = tokensOf(await redeem(server, used, attempt.verifier));
  expect((await redeem(server, used, attempt.verifier)).body).toMatchObject({ error: 'invalid_grant' });
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'ended' });
});

test('a refresh token is good once: the new one works, and the old one shown later ends its family alone', async () => {
  const { email } = await server.person('seven@lakeside.example');
  const elsewhere = await signInExtension(server, email);
  const first = await signInExtension(server, email);
  const second = tokensOf(await refresh(server, first.refresh));
  expect(second.refresh).not.toBe(first.refresh);
  const third = tokensOf(await refresh(server, second.refresh));
  expect(await whoBears(server, third.access)).toMatchObject({ state: 'known' });
  await database.pool.query(`update auth."oauthRefreshToken" set "rotationReplayExpiresAt" = now() - interval '1 second'
    where "rotationReplayExpiresAt" is not null`);
  expect((await refresh(server, first.refresh)).body).toMatchObject({ error: 'invalid_grant' });
  expect(await whoBears(server, third.access)).toEqual({ state: 'refused', reason: 'ended' });
  expect((await refresh(server, third.refresh)).body).toMatchObject({ error: 'invalid_grant' });
  expect((await refresh(server, elsewhere.refresh)).status).toBe(200);
});

test('refreshes that crossed within the interval all succeed, or say so without ending the sign-in', async () => {
  const { email } = await server.person('eight@lakeside.example');
  const first = await signInExtension(server, email);
  const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(server, first.refresh)));
  const given = answers.filter(({ status }) => status === 200).map(tokensOf);
  expect(new Set(given.map((tokens) => tokens.refresh)).size).toBe(1);
  expect(tokensOf(await refresh(server, first.refresh)).refresh).toBe(given[0]?.refresh);
  expect(await whoBears(server, given[0]?.access ?? '')).toMatchObject({ state: 'known' });
  expect((await refresh(server, given[0]?.refresh ?? '')).status).toBe(200);
});

test('signing out everywhere ends cookie and bearer with the next request', async () => {
  const { email, personId, browser } = await server.person('nine@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const { access, refresh: token } = await signInExtension(server, email);
  await signOutEverywhere(server.auth, personId);
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'ended' });
  expect((await refresh(server, token)).body).toMatchObject({ error: 'invalid_grant' });
});

test('a disabled person is refused with the token they hold', async () => {
  const { email, personId } = await server.person('ten@lakeside.example');
  const { access } = await signInExtension(server, email);
  await database.pool.query('update auth."user" set "disabledAt" = now() where id = $1', [personId]);
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'disabled' });
  await disablePerson(server.auth, personId);
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'disabled' });
});

test('signing the extension out ends its tokens and the browser session they came from, nothing else', async () => {
  const { email, browser } = await server.person('eleven@lakeside.example');
  const officer = new Browser(server.origin);
  await officer.signIn(email, PASSWORD);
  const here = await signInExtension(server, email, browser);
  const there = await signInExtension(server, email);
  const out = await postForm(server.origin, '/api/auth/oauth2/revoke', {
    token: here.refresh,
    client_id: 'needful-extension',
  });
  expect(out.status).toBe(200);
  expect(await whoBears(server, here.access)).toEqual({ state: 'refused', reason: 'ended' });
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
  expect(await whoBears(server, there.access)).toMatchObject({ state: 'known' });
  expect((await officer.get('/who')).body).toMatchObject({ state: 'known' });
});

test('signing out of the page leaves the extension signed in', async () => {
  const { email, browser } = await server.person('twelve@lakeside.example');
  const { access, refresh: token } = await signInExtension(server, email, browser);
  expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
  expect((await browser.get('/who')).body).toEqual({ state: 'absent' });
  expect(await whoBears(server, access)).toMatchObject({ state: 'known' });
  expect(await whoBears(server, tokensOf(await refresh(server, token)).access)).toMatchObject({
    state: 'known',
  });
});

test('the account page lists page and extension, and ends one without the other', async () => {
  const { email, browser } = await server.person('thirteen@lakeside.example');
  const stranger = (await server.person('fourteen@lakeside.example')).browser;
  await stranger.signIn('fourteen@lakeside.example', PASSWORD);
  await browser.signIn(email, PASSWORD);
  const { access } = await signInExtension(server, email, new Browser(server.origin));
  const list = Object.values((await browser.get('/api/auth/sign-ins')).body) as {
    id: string;
    kind: string;
  }[];
  expect(list.map(({ kind }) => kind).sort()).toEqual(['extension', 'page', 'page']);
  const id = list.find(({ kind }) => kind === 'extension')?.id;
  expect((await stranger.post('/api/auth/sign-ins/end', { id })).body).toEqual({ ended: false });
  expect((await browser.post('/api/auth/sign-ins/end', { id })).body).toEqual({ ended: true });
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'ended' });
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
});

test('a token that is over, unsigned, of another server or for another audience shows nobody', async () => {
  const { email, browser } = await server.person('fifteen@lakeside.example');
  const { access } = await signInExtension(server, email);
  const other = await startAuthServer(database.pool);
  const [header = '', payload = '', signature = ''] = access.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  const changed = Buffer.from(JSON.stringify({ ...decodeJwt(access), sub: crypto.randomUUID() })).toString(
    'base64url',
  );
  for (const token of [
    `${none}.${payload}.`,
    `${header}.${changed}.${signature}`,
    'not-a-token',
    `${header}.${payload}.`,
  ]) {
    expect(await whoBears(server, token)).toEqual({ state: 'refused', reason: 'ended' });
  }
  expect(await whoBears(other, access)).toEqual({ state: 'refused', reason: 'ended' });
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  const back = landed((await browser.open(attempt.url({ resource: null }))).location);
  const form = {
    grant_type: 'authorization_code',
    client_id: 'needful-extension',
    code: back.get('code') ?? '',
  };
  const opaque = await postForm(server.origin, '/api/auth/oauth2/token', {
    ...form,
    code_verifier: attempt.verifier,
    redirect_uri: CHROME_REDIRECT,
  });
  expect(await whoBears(server, String(opaque.body.access_token))).toEqual({
    state: 'refused',
    reason: 'ended',
  });
  server.setClock(() => new Date(Date.now() + 301_000));
  expect(await whoBears(server, access)).toEqual({ state: 'refused', reason: 'expired' });
  server.setClock(null);
  await other.stop();
});

test('a token for another API of ours, and an id token, do not open this one', async () => {
  const { email, browser } = await server.person('seventeen@lakeside.example');
  const other = 'https://other.lakeside.example/api';
  await database.pool.query(
    `insert into auth."oauthResource" (identifier, name, "allowedScopes") values ($1, 'Other', '["offline_access"]')`,
    [other],
  );
  await database.pool.query(
    `insert into auth."oauthClientResource" ("clientId", "resourceId") values ('needful-extension', $1)`,
    [other],
  );
  await browser.signIn(email, PASSWORD);
  const attempt = attemptOf(server);
  const issued = async (resource: string) => {
    const back = landed((await browser.open(attempt.url({ resource }))).location);
    return redeem(server, back.get('code') ?? '', attempt.verifier, resource);
  };
  const foreign = tokensOf(await issued(other)).access;
  expect(decodeJwt(foreign)).toMatchObject({
    aud: expect.arrayContaining([other]),
    grant: expect.any(String),
  });
  expect(await whoBears(server, foreign)).toEqual({ state: 'refused', reason: 'ended' });
  const { id_token: idToken } = (await issued(`${server.origin}/graphql`)).body;
  expect(await whoBears(server, String(idToken))).toEqual({ state: 'refused', reason: 'ended' });
});

test('two servers on one database accept each other: the client is written once, the keys are shared', async () => {
  const { email } = await server.person('sixteen@lakeside.example');
  const twins = await Promise.all(
    [1, 2].map(() => startAuthServer(database.pool, { origin: server.origin })),
  );
  const { access } = await signInExtension(server, email);
  for (const twin of twins) expect(await whoBears(twin, access)).toMatchObject({ state: 'known' });
  const { rows } = await database.pool.query(`select count(*)::int from auth."oauthClient"`);
  expect(rows).toEqual([{ count: 1 }]);
  await Promise.all(twins.map((twin) => twin.stop()));
});
