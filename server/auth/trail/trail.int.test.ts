import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/kit/eventually.ts';
import { Browser } from '../testing/browser.ts';
import { type AuthDatabase, openAuthDatabase } from '../testing/database.ts';
import { refresh, signInExtension } from '../testing/oauth.ts';
import { type AuthServer, PASSWORD, startAuthServer } from '../testing/server.ts';
import { forgetOldEvents } from './trail.ts';

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

const FIREFOX = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' };

async function kept(personId: string): Promise<{ event: string; browser: string | null; network: string }[]> {
  const { rows } = await database.pool.query(
    'select event, browser, network from auth."signInEvent" where "personId" = $1 order by at, id',
    [personId],
  );
  return rows;
}

test('a sign-in and a wrong guess are kept with browser and a mark of the network, and nothing that was typed', async () => {
  const { email, browser, personId } = await server.person('one@lakeside.example');
  const attempt = (password: string) => browser.post('/api/auth/sign-in/email', { email, password }, FIREFOX);
  await attempt('a wrong one, mistyped');
  await eventually('the guess in the trail', async () => (await database.eventsOf(personId)).length === 1);
  await attempt(PASSWORD);
  expect(await database.eventsOf(personId)).toEqual(['password', 'wrong-password']);
  const [first, second] = await kept(personId);
  expect(first).toEqual({
    event: 'wrong-password',
    browser: 'Firefox on Windows',
    network: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
  expect(second?.network).toBe(first?.network);
  const { rows } = await database.pool.query('select e::text as row from auth."signInEvent" e');
  expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|mistyped|@|Mozilla/);
});

test('a guess at an address that nobody has leaves nothing', async () => {
  const count = () =>
    database.pool.query('select 1 from auth."signInEvent"').then(({ rowCount }) => rowCount);
  const before = await count();
  const body = { email: 'nobody@lakeside.example', password: 'a wrong one, mistyped' };
  await new Browser(server.origin).post('/api/auth/sign-in/email', body);
  // The next event is kept after it: both go through the same pool in turn.
  const { email, browser, personId } = await server.person('two@lakeside.example');
  await browser.signIn(email, PASSWORD);
  expect(await database.eventsOf(personId)).toEqual(['password']);
  expect(await count()).toBe((before ?? 0) + 1);
});

test('the extension, its token shown again, ended sign-ins and a changed password are kept', async () => {
  const { email, browser, personId } = await server.person('three@lakeside.example');
  await browser.signIn(email, PASSWORD);
  const held = await signInExtension(server, email);
  await refresh(server, held.refresh);
  await database.pool.query(
    `update auth."oauthRefreshToken" set "rotationReplayExpiresAt" = now() - interval '1 minute' where "userId" = $1`,
    [personId],
  );
  expect((await refresh(server, held.refresh)).status).toBe(400);
  const change = { currentPassword: PASSWORD, newPassword: 'velvet orbit plum 77' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(200);
  await browser.post('/api/auth/sign-out-everywhere');
  expect(await database.eventsOf(personId)).toEqual(
    [
      'password',
      'password',
      'extension',
      'refresh-token-reused',
      'password-changed',
      'sign-ins-ended',
    ].sort(),
  );
});

test('a forgotten password that was replaced is kept', async () => {
  const { email, browser, personId } = await server.person('four@lakeside.example');
  await browser.post('/api/auth/request-password-reset', { email });
  const mail = await eventually('the mail', () => server.mails.find(({ to }) => to === email));
  const token = /#reset=(\S+)/.exec(mail.text)?.[1];
  await browser.post('/api/auth/reset-password', { newPassword: 'velvet orbit plum 77', token });
  expect(await database.eventsOf(personId)).toEqual(['password-reset']);
});

test('everyone reads their own, and nobody else’s', async () => {
  const { email, browser } = await server.person('five@lakeside.example');
  expect((await browser.get('/api/auth/sign-in-events')).status).toBe(401);
  await browser.signIn(email, PASSWORD);
  const { body } = await browser.get('/api/auth/sign-in-events');
  expect(Object.values(body)).toMatchObject([{ event: 'password', at: expect.any(String) }]);
});

test('the role that writes it can neither change nor shorten it, and after a year it is forgotten', async () => {
  const { pool } = database;
  await expect(pool.query(`update auth."signInEvent" set event = 'password'`)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(pool.query('delete from auth."signInEvent"')).rejects.toMatchObject({ code: '42501' });
  await expect(pool.query('truncate auth."signInEvent"')).rejects.toMatchObject({ code: '42501' });
  const { rowCount: before } = await pool.query('select 1 from auth."signInEvent"');
  await pool.query(
    `insert into auth."signInEvent" ("personId", event, at)
     values ('old', 'password', now() - interval '366 days'), ('recent', 'password', now() - interval '364 days')`,
  );
  expect(await forgetOldEvents(server.auth.settings, new Date())).toBe(1);
  expect(await database.eventsOf('recent')).toEqual(['password']);
  expect((await pool.query('select 1 from auth."signInEvent"')).rowCount).toBe((before ?? 0) + 1);
});

test('a trail that cannot be written locks nobody out, and the log counts what is missing', async () => {
  const other = await openAuthDatabase();
  const sole = await startAuthServer(other.pool);
  const { email, browser } = await sole.person('six@lakeside.example');
  // Full, say: a check that nothing passes stands for a table that takes no more.
  await other.asOwner('alter table auth."signInEvent" add check (false) not valid');
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
  expect(sole.logged).toEqual([1, 2].map((count) => expect.stringContaining(`(${count} since the start)`)));
  await sole.stop();
  await other.stop();
});
