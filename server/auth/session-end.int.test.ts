import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually.ts';
import { openPool } from '../database/open.ts';
import { removeExpired } from './expired.ts';
import { Browser } from './testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from './testing/database.ts';
import { refresh, signInExtension, whoBears } from './testing/oauth.ts';
import { type AuthServer, PASSWORD, startAuthServer } from './testing/server.ts';

const MINUTE = 60_000;
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

function after(minutes: number): void {
  const start = Date.now();
  server.setClock(() => new Date(start + minutes * MINUTE));
}

test('after fifteen idle minutes the page is signed out, for the library too', async () => {
  const { email, browser } = await server.person('one@lakeside.example');
  await browser.signIn(email, PASSWORD);
  after(14);
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  after(28);
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  after(44);
  const change = { currentPassword: PASSWORD, newPassword: 'velvet orbit plum 77' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(401);
  expect((await browser.get('/who')).body).toEqual({ state: 'absent' });
  server.setClock(null);
});

test('what the page asks by itself does not keep it signed in, and it is told when it will be signed out', async () => {
  const { email, browser, personId } = await server.person('two@lakeside.example', 'Ada Two');
  await browser.signIn(email, PASSWORD);
  after(10);
  expect((await browser.post('/who', {}, { 'x-needful-automatic': '1' })).body).toMatchObject({
    state: 'known',
  });
  const { body } = await browser.get('/api/auth/whoami');
  expect(body).toMatchObject({
    state: 'signed-in',
    person: { personId, name: 'Ada Two', email, secondFactor: false },
  });
  after(15.2);
  expect(new Date(String(body.idleAt)).getTime()).toBeLessThan(Date.now() + 15.2 * MINUTE);
  expect((await browser.get('/api/auth/whoami')).body).toEqual({ state: 'signed-out', reason: 'idle' });
  server.setClock(null);
});

test('eight hours end a session however busy it was', async () => {
  const { email, browser } = await server.person('three@lakeside.example');
  await browser.signIn(email, PASSWORD);
  for (let minutes = 10; minutes < 480; minutes += 10) {
    after(minutes);
    expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  }
  after(481);
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'expired' });
  server.setClock(null);
});

test('a forgotten password is replaced through the mailed link, once, and every sign-in ends', async () => {
  const { email, browser } = await server.person('four@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const held = await signInExtension(server, email);
  const fresh = new Browser(server.origin);
  const asked = await fresh.post('/api/auth/request-password-reset', { email });
  const mail = await eventually('the mail with the link', () => server.mails.find(({ to }) => to === email));
  const token = /#reset=(\S+)/.exec(mail.text)?.[1];
  const reset = (newPassword: string) => fresh.post('/api/auth/reset-password', { newPassword, token });
  expect((await reset('Password2026!')).body).toMatchObject({ code: 'PASSWORD_REFUSED' });
  expect((await reset('velvet orbit plum 77')).status).toBe(200);
  expect((await reset('velvet orbit plum 78')).status).toBe(400);
  expect((await browser.get('/who')).body).toEqual({ state: 'refused', reason: 'ended' });
  expect(await whoBears(server, held.access)).toEqual({ state: 'refused', reason: 'ended' });
  expect((await refresh(server, held.refresh)).status).toBe(400);
  expect((await fresh.signIn(email, 'velvet orbit plum 77')).status).toBe(200);
  const nobody = await fresh.post('/api/auth/request-password-reset', { email: 'nobody@lakeside.example' });
  expect(nobody.body).toEqual(asked.body);
});

test('the stored link cannot be read back from the database', async () => {
  const { email, browser } = await server.person('five@lakeside.example');
  await browser.post('/api/auth/request-password-reset', { email });
  const mail = await eventually('the mail with the link', () => server.mails.find(({ to }) => to === email));
  const token = /#reset=(\S+)/.exec(mail.text)?.[1] ?? '';
  expect(token.length).toBeGreaterThan(20);
  const { rows } = await database.pool.query('select identifier, value from auth.verification');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('the roles of the application and of the jobs may not look into schema auth, nor sign-in into theirs', async () => {
  for (const role of ['needful_app', 'needful_jobs'] as const) {
    const pool = openPool(database.serverUrl, role);
    await expect(pool.query('select 1 from auth."user"')).rejects.toMatchObject({ code: '42501' });
    await expect(pool.query('select 1 from auth."oauthRefreshToken"')).rejects.toMatchObject({
      code: '42501',
    });
    await pool.end();
  }
  await expect(database.pool.query('create table auth.more (id int)')).rejects.toMatchObject({
    code: '42501',
  });
});

test('a pool that is not in schema auth is refused at the start', async () => {
  const pool = openPool(database.serverUrl, 'needful_auth');
  await expect(startAuthServer(pool)).rejects.toThrow(/search_path=auth/);
  await pool.end();
});

test('what is over is deleted in the end, what still counts stays', async () => {
  const { email, browser } = await server.person('six@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const { access, refresh: token } = await signInExtension(server, email);
  await removeExpired(server.auth, new Date());
  expect((await browser.get('/who')).body).toMatchObject({ state: 'known' });
  expect(await whoBears(server, access)).toMatchObject({ state: 'known' });
  expect(await removeExpired(server.auth, new Date(Date.now() + 15 * 24 * 60 * MINUTE))).toBeGreaterThan(1);
  const { rows } = await database.pool.query(
    'select 1 from auth.session union all select 1 from auth."oauthRefreshToken"',
  );
  expect(rows).toEqual([]);
  expect((await refresh(server, token)).status).toBe(400);
});
