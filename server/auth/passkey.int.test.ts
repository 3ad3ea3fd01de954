import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from './testing/authenticator.ts';
import { Browser } from './testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from './testing/database.ts';
import { attemptOf, landed, redeem, tokensOf, whoBears } from './testing/oauth.ts';
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

async function challengeOf(browser: Browser, what: 'register' | 'authenticate'): Promise<string> {
  const { body } = await browser.get(`/api/auth/passkey/generate-${what}-options`);
  return String(body.challenge);
}

async function enrol(email: string): Promise<{ personId: string; browser: Browser; passkey: Authenticator }> {
  const { personId, browser } = await server.person(email);
  await browser.signIn(email, PASSWORD);
  const passkey = new Authenticator(server.origin);
  const response = passkey.create(await challengeOf(browser, 'register'));
  const answer = await browser.post('/api/auth/passkey/verify-registration', {
    response,
    name: 'Work phone',
  });
  expect(answer.status).toBe(200);
  return { personId, browser, passkey };
}

function present(browser: Browser, response: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return browser.post('/api/auth/passkey/verify-authentication', { response, ...more });
}

test('a passkey signs its person in without naming them, and its answer serves once', async () => {
  const { personId, passkey } = await enrol('one@lakeside.example');
  const browser = new Browser(server.origin);
  const response = passkey.get(await challengeOf(browser, 'authenticate'));
  const replayer = new Browser(server.origin, browser.jar.copy());
  expect((await present(browser, response)).status).toBe(200);
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known', person: { personId } });
  expect((await present(replayer, response)).status).toBe(400);
  expect(await database.eventsOf(personId)).toEqual(['passkey', 'passkey-set', 'password']);
});

test('an authenticator that asked for no PIN or finger is refused, and so is an answer for another page', async () => {
  const { passkey } = await enrol('two@lakeside.example');
  const browser = new Browser(server.origin);
  const unverified = passkey.get(await challengeOf(browser, 'authenticate'), { verified: false });
  expect(await present(browser, unverified)).toMatchObject({
    status: 401,
    body: { code: 'PASSKEY_NOT_VERIFIED' },
  });
  const phished = passkey.get(await challengeOf(browser, 'authenticate'), { origin: 'https://evil.example' });
  expect((await present(browser, phished)).status).toBe(400);
  expect((await browser.get('/who')).body).toEqual({ state: 'absent' });
});

test('a disabled person cannot use their passkey, nor anybody one that was deleted', async () => {
  const { personId, browser, passkey } = await enrol('three@lakeside.example');
  const stranger = new Browser(server.origin);
  await database.pool.query('update auth."user" set "disabledAt" = now() where id = $1', [personId]);
  const closed = await present(stranger, passkey.get(await challengeOf(stranger, 'authenticate')));
  expect(closed).toMatchObject({ status: 403, body: { code: 'PERSON_DISABLED' } });
  await database.pool.query('update auth."user" set "disabledAt" = null where id = $1', [personId]);
  const [listed] = Object.values((await browser.get('/api/auth/passkey/list-user-passkeys')).body) as {
    id: string;
  }[];
  expect((await browser.post('/api/auth/passkey/delete-passkey', { id: listed?.id })).status).toBe(200);
  const gone = await present(stranger, passkey.get(await challengeOf(stranger, 'authenticate')));
  expect(gone.status).toBe(401);
});

test('adding a passkey needs a sign-in of the last half hour: an unattended page is not enough', async () => {
  const { browser, personId } = await enrol('four@lakeside.example');
  await database.pool.query(
    `update auth.session set "createdAt" = now() - interval '31 minutes', "lastUsedAt" = now() where "userId" = $1`,
    [personId],
  );
  const answer = await browser.get('/api/auth/passkey/generate-register-options');
  expect(answer).toMatchObject({ status: 403, body: { code: 'SESSION_NOT_FRESH' } });
});

test('the extension is signed in by passkey too', async () => {
  const { passkey } = await enrol('five@lakeside.example');
  const attempt = attemptOf(server);
  const browser = new Browser(server.origin);
  const page = await browser.open(attempt.url());
  const oauth_query = new URL(page.location ?? '', server.origin).search.slice(1);
  const response = passkey.get(await challengeOf(browser, 'authenticate'));
  const answer = await present(browser, response, { oauth_query });
  const tokens = tokensOf(await redeem(server, landed(answer.body.url).get('code') ?? '', attempt.verifier));
  expect(await whoBears(server, tokens.access)).toMatchObject({ state: 'known' });
});
