import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveProvider } from '../../server/auth/testing/provider.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import type { IdentityProvider } from '../kit/identity-provider.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { BUILT_FOR_CHROME, COLLEAGUE } from './people.ts';
import { watchPage } from './watch-page.ts';

let needful: TestServer;
let identity: IdentityProvider;
let browser: Chromium;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  needful = await startTestServer();
  identity = await giveProvider(needful, needful.demo);
  browser = await launchChromium({
    extension: BUILT_FOR_CHROME,
    grant: ['http://localhost/*', 'http://127.0.0.1/*'],
  });
  browser.context.setDefaultTimeout(20_000);
  page = await browser.context.newPage();
  complaints = watchPage(page);
});

afterAll(async () => {
  await browser?.close();
  await identity?.stop();
  await needful?.stop();
});

function nextIs(who: { readonly email: string } | null): void {
  identity.signsIn =
    who === null ? null : { sub: `sub ${who.email}`, email: who.email, email_verified: true };
}

async function signInByOrganization(at: Page): Promise<void> {
  await at.getByRole('button', { name: 'Sign in with your organization' }).click();
  await at.getByLabel('Your work e-mail').fill(needful.demo.slug);
  await at.getByRole('button', { name: 'Continue' }).click();
}

/** Holds back the first such request of the page at `path`. Gives what lets it go, and waits until it is answered. */
async function holdBackFirst(address: string, path: string): Promise<() => Promise<void>> {
  let held: Route | undefined;
  await page.route(address, (route) => {
    if (held !== undefined || !page.url().includes(path)) return route.continue();
    held = route;
  });
  return async () => {
    const answered = page.waitForResponse(address);
    if (held === undefined) throw new Error(`The page at ${path} asked nothing of ${address}.`);
    await held.continue();
    await (await answered).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
    await page.unroute(address);
  };
}

async function sessionCookie(): Promise<string | undefined> {
  const cookies = await browser.context.cookies(needful.origin);
  return cookies.find(({ name }) => name.endsWith('session_token'))?.value;
}

it('an address that nobody\u2019s provider serves is said so, and a turn back at the provider is no dead end', async () => {
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/queue`);
  await page.getByRole('button', { name: 'Sign in with your organization' }).click();
  await page.getByLabel('Your work e-mail').fill('robin@elsewhere.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No organization here signs in that way').waitFor();
  nextIs(null);
  await page.getByLabel('Your work e-mail').fill(needful.demo.slug);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('was left before it was finished').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: 'Back to the sign-in' }).click();
});

it('an officer comes in by it, to where they were going; a session that was planted before is not theirs', async () => {
  const planted = 'planted-by-somebody-else.c2lnbmF0dXJl';
  await browser.context.addCookies([{ name: 'needful.session_token', value: planted, url: needful.origin }]);
  nextIs(needful.demo.officer);
  const answerLate = await holdBackFirst('**/api/auth/whoami', '/sign-in/provider');
  await signInByOrganization(page);
  await page.waitForURL(`${needful.origin}/o/${needful.demo.slug}/queue`);
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  // What the page asked before anybody was signed in is answered only now, and signs nobody out.
  await answerLate();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/o/${needful.demo.slug}/queue`);
  const own = await sessionCookie();
  expect(own).not.toBe(planted);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.goto(`${needful.origin}/account`);
  await page.getByText('You signed in through your organization').waitFor();
  expect(await page.getByLabel('New password').count()).toBe(0);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it('no address handed to the sign-in leads out of this server afterwards', async () => {
  nextIs(needful.demo.officer);
  for (const hostile of [
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example',
  ]) {
    await page.goto(`${needful.origin}/sign-in?${new URLSearchParams({ return: hostile })}`);
    await signInByOrganization(page);
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
    expect(new URL(page.url()).origin).toBe(needful.origin);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }
});

it('no page can frame the officer\u2019s page or the sign-in', async () => {
  const hostile = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${needful.origin}/sign-in"></iframe>`);
  }).listen(0, '127.0.0.1');
  const framing = await browser.context.newPage();
  const refused = framing.waitForEvent('console', (message) => message.text().includes('frame'));
  await framing.goto(`http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`);
  expect((await refused).text()).toMatch(/frame-ancestors|X-Frame-Options/);
  await framing.close();
  hostile.close();
});

it('an invited colleague joins by it without a password, and connects the extension the same way', async () => {
  nextIs(COLLEAGUE);
  const popup = await browser.popup();
  const joining = browser.context.waitForEvent('page');
  await popup.getByLabel('Invitation link').fill(needful.demo.invitationLink);
  await popup.getByRole('button', { name: 'Connect' }).click();
  const join = await joining;
  await join.getByRole('link', { name: 'Use it instead' }).click();
  await join.getByLabel('Your work e-mail').fill(needful.demo.slug);
  await join.getByRole('button', { name: 'Continue' }).click();
  await join.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
  await join.close();
  const opening = browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await signInByOrganization(await opening);
  await popup.getByRole('button', { name: 'Sign out' }).waitFor();
  await popup.close();
});

it('the page complained of nothing', () => {
  expect(complaints.filter((complaint) => !/status of 400|planted/.test(complaint))).toEqual([]);
});
