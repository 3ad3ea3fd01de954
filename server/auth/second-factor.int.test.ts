import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually.ts';
import { Browser } from './testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from './testing/database.ts';
import { attemptOf, landed, redeem, tokensOf, whoBears } from './testing/oauth.ts';
import { type AuthServer, PASSWORD, startAuthServer } from './testing/server.ts';
import { totpCode, totpStep } from './totp-once.ts';

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

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secret as an authenticator app reads it from the address: base32. */
function secretOf(totpURI: unknown): string {
  const text = new URL(String(totpURI)).searchParams.get('secret') ?? '';
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

interface Enrolled {
  readonly email: string;
  readonly personId: string;
  readonly secret: string;
  readonly recovery: string[];
  readonly browser: Browser;
}

/** Enrols with the code before the current one, so that the current and the next are still unused. */
async function enrol(email: string): Promise<Enrolled> {
  // The steps before and after are only accepted next to the current one: no step may end while a test counts.
  await eventually('a step with time enough left', () => (Date.now() / 1000) % 30 < 20);
  const { browser, personId } = await server.person(email);
  await browser.signIn(email, PASSWORD);
  const enabled = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
  const secret = secretOf(enabled.body.totpURI);
  const answer = await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret, -1) });
  expect(answer.status).toBe(200);
  return { email, personId, secret, recovery: enabled.body.backupCodes as string[], browser };
}

function codeOf(secret: string, offset = 0): string {
  return totpCode(secret, totpStep(new Date()) + offset);
}

async function halfSignedIn({ email }: Enrolled, more: Record<string, unknown> = {}): Promise<Browser> {
  const browser = new Browser(server.origin);
  const answer = await browser.signIn(email, PASSWORD, more);
  expect(answer.body).toMatchObject({ twoFactorRedirect: true });
  expect((await browser.get('/who')).body).toMatchObject({ state: 'absent' });
  return browser;
}

function verify(browser: Browser, code: string, more: Record<string, unknown> = {}) {
  return browser.post('/api/auth/two-factor/verify-totp', { code, ...more });
}

test('after enrolling, a password alone signs nobody in; the code does, once', async () => {
  const person = await enrol('one@lakeside.example');
  const code = codeOf(person.secret);
  const first = await halfSignedIn(person);
  expect((await verify(first, code)).status).toBe(200);
  expect((await first.get('/who')).body).toMatchObject({ state: 'known' });
  const second = await halfSignedIn(person);
  expect(await verify(second, code)).toMatchObject({ status: 401, body: { code: 'CODE_ALREADY_USED' } });
  expect((await second.get('/who')).body).toMatchObject({ state: 'absent' });
  expect((await verify(second, '000000')).status).toBe(401);
  expect((await verify(second, codeOf(person.secret, 1))).status).toBe(200);
  const disabled = await second.post('/api/auth/two-factor/disable', { password: PASSWORD });
  expect(disabled.status).toBe(200);
  expect(await database.eventsOf(person.personId)).toEqual(
    [
      'password',
      'second-factor-set',
      'password-and-code',
      'wrong-code',
      'password-and-code',
      'second-factor-removed',
    ].sort(),
  );
});

test('of the same code sent twice at once, one passes', async () => {
  const person = await enrol('two@lakeside.example');
  const browsers = await Promise.all([1, 2, 3].map(() => halfSignedIn(person)));
  const code = codeOf(person.secret);
  const answers = await Promise.all(browsers.map((browser) => verify(browser, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

test('an older code than the last one used is refused, though its time has not run out', async () => {
  const person = await enrol('three@lakeside.example');
  expect((await verify(await halfSignedIn(person), codeOf(person.secret, 1))).status).toBe(200);
  expect((await verify(await halfSignedIn(person), codeOf(person.secret))).body).toMatchObject({
    code: 'CODE_ALREADY_USED',
  });
});

test('a recovery code serves once', async () => {
  const person = await enrol('four@lakeside.example');
  const code = person.recovery[0];
  const use = async () =>
    (await halfSignedIn(person)).post('/api/auth/two-factor/verify-backup-code', { code });
  expect((await use()).status).toBe(200);
  expect((await use()).status).toBe(401);
});

test('no device is trusted, since workstations are shared', async () => {
  const person = await enrol('five@lakeside.example');
  const browser = await halfSignedIn(person);
  expect(await verify(browser, codeOf(person.secret), { trustDevice: true })).toMatchObject({ status: 400 });
});

test('wrong codes lock the second factor', async () => {
  const person = await enrol('six@lakeside.example');
  for (let round = 0; round < 2; round += 1) {
    const browser = await halfSignedIn(person);
    for (let guess = 0; guess < 5; guess += 1) expect((await verify(browser, '000000')).status).toBe(401);
  }
  expect((await verify(await halfSignedIn(person), codeOf(person.secret))).status).toBe(429);
});

test('the extension is signed in through the second factor too', async () => {
  const person = await enrol('seven@lakeside.example');
  const attempt = attemptOf(server);
  const page = await new Browser(server.origin).open(attempt.url());
  const query = new URL(page.location ?? '', server.origin).search.slice(1);
  const browser = await halfSignedIn(person, { oauth_query: query });
  const answer = await verify(browser, codeOf(person.secret), { oauth_query: query });
  const tokens = tokensOf(await redeem(server, landed(answer.body.url).get('code') ?? '', attempt.verifier));
  expect(await whoBears(server, tokens.access)).toMatchObject({ state: 'known' });
});
