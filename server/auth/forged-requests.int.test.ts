import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUESSES } from './guess-limit.ts';
import { Browser } from './testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from './testing/database.ts';
import { type AuthServer, PASSWORD, startAuthServer } from './testing/server.ts';

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

test("a foreign page can neither act with a person's cookie nor be recognized by it", async () => {
  const { browser, email } = await server.person('one@lakeside.example');
  await browser.signIn(email, PASSWORD);
  for (const origin of ['https://evil.example', 'null', `${server.origin}.evil.example`]) {
    expect((await browser.post('/api/auth/sign-out', {}, { origin })).status).toBe(403);
    expect((await browser.post('/api/auth/sign-out-everywhere', {}, { origin })).status).toBe(403);
    expect((await browser.post('/who', {}, { origin })).body).toEqual({
      state: 'refused',
      reason: 'foreign-origin',
    });
  }
  expect((await browser.post('/who')).body).toMatchObject({ state: 'known' });
});

test('a request that changes something and names no origin is refused as well', async () => {
  const { browser, email } = await server.person('two@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const response = await fetch(`${server.origin}/who`, {
    method: 'POST',
    headers: { cookie: browser.jar.header() },
  });
  expect(await response.json()).toEqual({ state: 'refused', reason: 'foreign-origin' });
});

test('a foreign page cannot sign the browser in as somebody else', async () => {
  const { email } = await server.person('three@lakeside.example');
  const fresh = new Browser(server.origin);
  const answer = await fresh.post(
    '/api/auth/sign-in/email',
    { email, password: PASSWORD },
    { origin: 'https://evil.example' },
  );
  expect(answer).toMatchObject({ status: 403, setCookie: [] });
});

test('a cookie with a forged signature, a foreign token or garbage shows nobody', async () => {
  const { browser, email } = await server.person('four@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const [token = ''] = browser.jar.header().split('=')[1]?.split('.') ?? [];
  for (const value of [
    token,
    `${token}.`,
    `${token}.AAAA`,
    `other.${browser.jar.header().split('.').at(-1)}`,
    '%E0%A4%A',
    '.',
  ]) {
    const who = await new Browser(server.origin).get('/who', { cookie: `needful.session_token=${value}` });
    expect(who.body).toEqual({ state: 'refused', reason: 'ended' });
  }
});

test('ten wrong guesses at one person close the password for a while, wherever they come from', async () => {
  const { browser, email } = await server.person('five@lakeside.example');
  for (let guess = 0; guess < GUESSES; guess += 1) {
    expect((await browser.signIn(email, `wrong guess number ${guess}`)).status).toBe(401);
  }
  expect(await browser.signIn(email, PASSWORD)).toMatchObject({
    status: 429,
    body: { code: 'TOO_MANY_GUESSES' },
  });
});

test('signing in rightly forgets the guesses before it', async () => {
  const { browser, email } = await server.person('six@lakeside.example');
  for (let round = 0; round < 2; round += 1) {
    for (let guess = 0; guess < 6; guess += 1) await browser.signIn(email, 'a wrong one, mistyped');
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
  }
});

test('a made-up X-Forwarded-For, or our own header made up, does not escape the limit by address', async () => {
  const other = await startAuthServer(database.pool);
  await database.pool.query('delete from auth."rateLimit"');
  const attempt = async (number: number) => {
    const address = `203.0.113.${number}`;
    const headers = { 'x-forwarded-for': address, 'x-needful-peer': address, forwarded: `for=${address}` };
    const body = { email: `guess${number}@lakeside.example`, password: 'tried on everybody' };
    return (await new Browser(other.origin).post('/api/auth/sign-in/email', body, headers)).status;
  };
  expect(await attempt(1)).toBe(401);
  // As 28 more would leave it: each costs a hash of its password.
  const counted = `update auth."rateLimit" set count = 29 where key like '%/sign-in/email'`;
  expect((await database.pool.query(counted)).rowCount).toBe(1);
  expect([await attempt(2), await attempt(3)]).toEqual([401, 429]);
  const { rows } = await database.pool.query('select key from auth."rateLimit"');
  expect(rows.map((row: { key: string }) => row.key).join()).not.toMatch(/203\.0\.113|@/);
  await other.stop();
});

test('a body larger than any form of ours is refused before it is read', async () => {
  const answer = await new Browser(server.origin).post('/api/auth/sign-in/email', {
    email: 'x'.repeat(100_000),
  });
  expect(answer.status).toBe(413);
});

test('nothing that sign-in logs names a person', () => {
  expect(server.logged.join('\n')).not.toMatch(/@|lakeside|evil/);
});
