import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Smtp, startSmtp } from '../../test/beds/smtp.ts';
import { eventually } from '../../test/kit/eventually.ts';
import { startTestServer, type TestServer } from '../../test/kit/server.ts';

let needful: TestServer;
let smtp: Smtp;
beforeAll(async () => {
  smtp = await startSmtp();
  needful = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
});
afterAll(async () => {
  await needful.stop();
  await smtp.stop();
});

/** `fetch` writes Host itself. */
function postAs(host: string, path: string, body: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
      forwarded: `host=${host}`,
      origin: needful.origin,
      'content-type': 'application/json',
    };
    const sent = request(`${needful.origin}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject).end(JSON.stringify(body));
  });
}

it('a mailed link leads to this server, whatever Host the request for it named', async () => {
  const { email } = needful.demo.staff;
  expect(await postAs('evil.example', '/api/auth/request-password-reset', { email })).toBe(200);
  const mail = await eventually('the mail', () => smtp.delivered().find(({ to }) => to.includes(email)));
  // Quoted-printable breaks lines and writes `=` as `=3D`.
  const text = mail.raw.toString().replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(text).toContain(`${needful.origin}/sign-in#reset=`);
  expect(text).not.toContain('evil.example');
});

it.each([
  ['the page', 'GET', '/sign-in'],
  ['who is signed in', 'GET', '/api/auth/whoami'],
  ['an invitation', 'GET', '/api/join?organizationId=x&token=y'],
  ['what nobody may read', 'POST', '/graphql/me'],
])(
  '%s is kept by no cache, framed by nobody and tells no other server where one was',
  async (_what, method, path) => {
    const { headers } = await fetch(`${needful.origin}${path}`, { method });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  },
);

it('what an officer reads is kept by no cache', async () => {
  const { cookie } = await needful.signIn(needful.demo.officer);
  const response = await fetch(`${needful.origin}/graphql/${needful.demo.organizationId}`, {
    method: 'POST',
    headers: { cookie, origin: needful.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ queueHead }' }),
  });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
});
