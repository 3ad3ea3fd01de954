import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { type SignedIn, startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';
import { totpCode } from './totp-code.ts';
import { watchPage } from './watch-page.ts';

let needful: TestServer;
let browser: Chromium;
let page: Page;
/** The same officer on another computer. */
let elsewhere: SignedIn;
let complaints: readonly string[];
let secret = '';
let recovery: readonly string[] = [];

beforeAll(async () => {
  needful = await startTestServer();
  browser = await launchChromium();
  browser.context.setDefaultTimeout(20_000);
  page = await signInAsOfficer(browser, needful);
  complaints = watchPage(page);
  elsewhere = await needful.signIn(needful.demo.officer);
});

afterAll(async () => {
  await browser?.close();
  await needful?.stop();
});

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

async function enterPassword(): Promise<void> {
  await page.getByLabel('E-mail').fill(needful.demo.officer.email);
  await page.getByLabel('Password').fill(needful.demo.officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

it('whoever is invited has a link, which stays until it was read', async () => {
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Invite a person' }).click();
  await page.getByLabel('E-mail').fill('next.colleague@demo.example');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await page.getByRole('status', { name: 'Invitation link' }).textContent();
  expect(link).toContain(`${needful.origin}/join`);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('cell', { name: 'next.colleague@demo.example' }).waitFor();
});

it('the enrolment code is renewed, a computer comes in with it, and its enrolment is ended', async () => {
  await page.getByRole('heading', { name: 'Computers (0)' }).waitFor();
  await page.getByText('No computer is enrolled').waitFor();
  await page.getByRole('button', { name: 'Renew the enrolment code' }).click();
  await page.getByRole('button', { name: 'Renew the code' }).click();
  const enrolmentCode = await page.getByRole('status', { name: 'Enrolment code' }).textContent();
  await page.getByRole('button', { name: 'Done' }).click();
  const enrolled = await fetch(`${needful.origin}/api/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId: needful.demo.organizationId, enrolmentCode, label: 'Front desk' }),
  });
  expect(enrolled.status).toBe(200);
  await page.reload();
  await page.getByRole('button', { name: 'End the enrolment of Front desk' }).click();
  await page.getByText('From its next request on').waitFor();
  await page.getByRole('button', { name: 'End the enrolment', exact: true }).click();
  await page.getByText('Ended', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'End the enrolment of Front desk' }).count()).toBe(0);
});

it('an authenticator app is set up with a QR code of our own drawing', async () => {
  await page.goto(`${needful.origin}/account`);
  await page.getByLabel('Your password').fill(needful.demo.officer.password);
  await page.getByRole('button', { name: 'Set up the app' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  secret = (await page.getByRole('status', { name: 'Key', exact: true }).textContent()) ?? '';
  await page.getByLabel('The code it shows now').fill(totpCode(secret, Date.now()));
  await page.getByRole('button', { name: 'Switch it on' }).click();
  recovery = ((await page.getByRole('status', { name: 'Recovery codes' }).textContent()) ?? '').split('\n');
  expect(recovery.length).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('After the password, a code from your app is asked.').waitFor();
});

it('from then on a code is asked, a wrong one is refused beside its field, and a recovery code opens', async () => {
  await signOut();
  await enterPassword();
  await page.getByLabel('Code from your authenticator app').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This code is not right').waitFor();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
});

it('a passkey is made, and signs in without a password or a code', async () => {
  const session = await browser.context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByLabel('Name of this device').fill('Front desk');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove Front desk' }).waitFor();
  await signOut();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
});

it('the same person elsewhere is listed, and signed out from here', async () => {
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByText('This one').waitFor();
  await page.getByText('Signed in with a passkey').waitFor();
  await page.getByText('A wrong code was tried').waitFor();
  expect((await elsewhere.ask('{ organization { name } }')).status).toBe(200);
  const others = page.getByRole('button', { name: 'Sign out there' });
  for (let left = await others.count(); left > 0; left -= 1) {
    await others.first().click();
    await expect.poll(() => others.count()).toBe(left - 1);
  }
  expect((await elsewhere.ask('{ organization { name } }')).status).toBe(401);
});

it('signing out everywhere ends this one too', async () => {
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(`${needful.origin}/account`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it('all this broke neither the page’s policy nor its script', () => {
  expect(complaints).toEqual([]);
});
