import { hashPassword as hashFormer } from 'better-auth/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPerson, disablePerson, enablePerson, findPersonByEmail, setPassword } from './people.ts';
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

test('a person signs in with e-mail and password, in whatever case the address is typed', async () => {
  const { browser, personId } = await server.person('one@lakeside.example');
  expect((await browser.signIn('One@Lakeside.example', PASSWORD)).status).toBe(200);
  const who = await browser.get('/who');
  expect(who.body).toMatchObject({
    state: 'known',
    person: { personId, email: 'one@lakeside.example', via: 'cookie' },
  });
});

test('the session cookie is HttpOnly, SameSite=Lax and lasts eight hours, also when asked not to remember', async () => {
  const { browser, email, personId } = await server.person('two@lakeside.example');
  const { setCookie } = await browser.signIn(email, PASSWORD);
  expect(setCookie).toHaveLength(1);
  expect(setCookie[0]).toMatch(/^needful\.session_token=.*Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
  await browser.signIn(email, PASSWORD, { rememberMe: false });
  const { rows } = await database.pool.query(
    `select max("expiresAt" - "createdAt") <= interval '8 hours' as held from auth.session where "userId" = $1`,
    [personId],
  );
  expect(rows).toEqual([{ held: true }]);
});

test('behind https the cookie is Secure and carries the prefix that no neighbouring subdomain can set', async () => {
  const secure = await startAuthServer(database.pool, { origin: 'https://needful.lakeside.example' });
  const { email } = await secure.person('secure@lakeside.example');
  const browser = new Browser(secure.origin);
  const { setCookie } = await browser.post(
    '/api/auth/sign-in/email',
    { email, password: PASSWORD },
    { origin: 'https://needful.lakeside.example' },
  );
  expect(setCookie[0]).toMatch(/^__Host-needful\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  await secure.stop();
});

test('a password that 0.1.0 kept still opens, and is kept as Argon2id from then on', async () => {
  const { browser, email, personId } = await server.person('former@lakeside.example');
  const keep = 'update auth.account set password = $2 where "userId" = $1';
  await database.pool.query(keep, [personId, await hashFormer(PASSWORD)]);
  const keptAs = async () => {
    const kept = 'select password from auth.account where "userId" = $1';
    return (await database.pool.query<{ password: string }>(kept, [personId])).rows[0]?.password;
  };
  expect((await browser.signIn(email, 'not the password at all')).status).toBe(401);
  expect(await keptAs()).not.toMatch(/^\$argon2id/);
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
  expect(await keptAs()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { browser, email } = await server.person('three@lakeside.example');
  const wrong = await browser.signIn(email, 'not the password at all');
  const unknown = await browser.signIn('nobody@lakeside.example', 'not the password at all');
  expect(wrong.status).toBe(401);
  expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body });
  expect((await browser.get('/who')).body).toEqual({ state: 'absent' });
});

test('nobody signs up by themselves, and what is not on the list does not exist', async () => {
  const browser = new Browser(server.origin);
  const signUp = { name: 'X', email: 'x@lakeside.example', password: PASSWORD };
  for (const path of [
    '/sign-up/email',
    '/oauth2/register',
    '/update-user',
    '/delete-user',
    '/token',
    '/oauth2/introspect',
  ]) {
    expect((await browser.post(`/api/auth${path}`, signUp)).status).toBe(404);
  }
  expect((await browser.get('/api/auth/get-session')).status).toBe(404);
  expect(await findPersonByEmail(server.auth, 'x@lakeside.example')).toBeNull();
});

test('an invitation makes a person once; the second finds the address taken, a guessable password is refused', async () => {
  const person = { email: 'Four@Lakeside.example', name: 'Ada Four', password: PASSWORD };
  const made = await createPerson(server.auth, person);
  expect(made).toHaveProperty('personId');
  expect(await createPerson(server.auth, person)).toMatchObject({
    refusal: { code: 'EMAIL_TAKEN', field: 'email' },
  });
  const weak = await createPerson(server.auth, {
    ...person,
    email: 'five@lakeside.example',
    password: 'Password2026!',
  });
  expect(weak).toMatchObject({ refusal: { code: 'PASSWORD_REFUSED', field: 'password' } });
  expect(await findPersonByEmail(server.auth, 'four@lakeside.example')).toMatchObject({
    name: 'Ada Four',
    disabled: false,
  });
});

test('a disabled person is refused at once and cannot come back until enabled', async () => {
  const { browser, email, personId } = await server.person('six@lakeside.example');
  await browser.signIn(email, PASSWORD);
  await disablePerson(server.auth, personId);
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
  const again = await browser.signIn(email, PASSWORD);
  expect(again).toMatchObject({ status: 403, body: { code: 'PERSON_DISABLED' } });
  await enablePerson(server.auth, personId);
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
});

test('a session row that outlived the disabling of its person does not count either', async () => {
  const { browser, email, personId } = await server.person('seven@lakeside.example');
  await browser.signIn(email, PASSWORD);
  await database.pool.query('update auth."user" set "disabledAt" = now() where id = $1', [personId]);
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'disabled' });
});

test('a password set by an administrator ends every session and replaces the old one', async () => {
  const { browser, email, personId } = await server.person('eight@lakeside.example');
  await browser.signIn(email, PASSWORD);
  expect(await setPassword(server.auth, personId, 'short')).toMatchObject({ code: 'PASSWORD_REFUSED' });
  expect(await setPassword(server.auth, personId, 'another plum for dinner')).toBeNull();
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
  expect((await browser.signIn(email, PASSWORD)).status).toBe(401);
  expect((await browser.signIn(email, 'another plum for dinner')).status).toBe(200);
});

test('changing the password keeps this session alone and holds the new one to the rules', async () => {
  const { browser, email } = await server.person('nine@lakeside.example', 'Miriam Oduya');
  const elsewhere = new Browser(server.origin);
  await elsewhere.signIn(email, PASSWORD);
  await browser.signIn(email, PASSWORD);
  const change = (newPassword: string) =>
    browser.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword });
  expect(await change('miriam.oduya1984')).toMatchObject({ status: 400, body: { code: 'PASSWORD_REFUSED' } });
  expect((await change('velvet orbit plum 77')).status).toBe(200);
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  expect((await elsewhere.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
});

test('nothing that sign-in logs names a person', () => {
  expect(server.logged.join('\n')).not.toMatch(/@|lakeside|Okafor|Oduya/);
});
