import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../kit/server.ts';
import { watchPage } from './watch-page.ts';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const ANSWER = /* GraphQL */ `mutation ($reportId: ID!, $messageId: ID!, $questionId: ID!, $text: String!) {
  incidentAnswer(reportId: $reportId, messageId: $messageId, questionId: $questionId, text: $text) { __typename }
}`;
const MINE = /* GraphQL */ `{ myReports { edges { node { reportId questions { id } } } } }`;
type Mine = {
  readonly myReports: {
    readonly edges: readonly { readonly node: { reportId: string; questions: { id: string }[] } }[];
  };
};

let needful: TestServer;
let browser: Chromium;
let staff: SignedIn;
let page: Page;
let complaints: readonly string[];
let first: { readonly reportId: string; readonly reference: string };

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'true' });
  browser = await launchChromium();
  staff = await needful.signIn(needful.demo.staff);
  first = await sendReport(staff);
  // What does not come within this is told with what was waited for.
  browser.context.setDefaultTimeout(15_000);
  page = await browser.context.newPage();
  complaints = watchPage(page);
});

afterAll(async () => {
  await browser?.close();
  await needful?.stop();
});

async function signIn(): Promise<void> {
  await page.getByLabel('E-mail').fill(needful.demo.officer.email);
  await page.getByLabel('Password').fill(needful.demo.officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

function row(reference: string) {
  return page.locator('.row', { hasText: reference });
}

/** How far down the row stands, in whole pixels. */
async function placeOf(reference: string): Promise<number> {
  const box = await row(reference).boundingBox();
  return Math.round(box?.y ?? Number.NaN);
}

it('a wrong password is refused in words, beside the form', async () => {
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/queue?view=all`);
  await page.getByLabel('E-mail').fill(needful.demo.officer.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
});

it('after signing in one is where one wanted to go', async () => {
  await signIn();
  await row(first.reference).waitFor();
  expect(new URL(page.url()).search).toContain('view=all');
  await expect.poll(() => page.title()).toContain('(1)');
});

it('a new report stands at the top by itself, and the row that is read does not move', async () => {
  await page.getByText('Live', { exact: true }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Will you take this one?' }).waitFor();
  const before = await placeOf(first.reference);
  const { reference } = await sendReport(staff, aReport({ kind: 'phishing', facts: {} }));
  await page.getByRole('button', { name: /^1 new report above/ }).waitFor();
  expect(await placeOf(first.reference)).toBe(before);
  await expect.poll(() => page.title()).toContain('(2)');
  await page.keyboard.press('n');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(reference);
});

it('an incident is claimed, asked about and noted with the keyboard alone', async () => {
  await page.keyboard.press('j');
  await page.locator('article', { hasText: first.reference }).waitFor();
  await page.keyboard.press('c');
  await page
    .getByText('Pat Lee took it on')
    .or(page.getByText('Do you know enough to close it?'))
    .first()
    .waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Did they open it?');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Waits for Alice Nguyen').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.keyboard.type(`Called. ${HOSTILE}`);
  await page.keyboard.press('Control+Enter');
  await page.locator('.history .said', { hasText: `Called. ${HOSTILE}` }).waitFor();
});

it('an answer full of hostile markup arrives by itself and is shown as text', async () => {
  const mine = await staff.ask<Mine>(MINE);
  const asked = mine.data?.myReports.edges.find(({ node }) => node.reportId === first.reportId)?.node;
  const questionId = asked?.questions[0]?.id;
  const variables = { reportId: first.reportId, messageId: randomUUID(), questionId, text: HOSTILE };
  const answered = await staff.ask(ANSWER, variables);
  expect(answered.errors).toBeUndefined();
  await page.locator('.conversation .said', { hasText: HOSTILE }).waitFor();
  expect(await page.locator('#page img, #page script').count()).toBe(0);
});

it('a session that ends in the middle keeps the draft and the place', async () => {
  await page.getByLabel('Write a note').fill('Half a sentence');
  const place = page.url();
  await endSession(await cookieOf(page), needful.origin);
  await page.keyboard.press('Escape');
  const signInAgain = page.getByRole('heading', { name: 'Sign in' });
  // The click tells the page at the latest; its stream may have told it before.
  await page.getByRole('link', { name: /^Mine/ }).or(signInAgain).first().click();
  await signInAgain.waitFor();
  await page.getByText('Nothing was lost').waitFor();
  await signIn();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  await page.goto(place);
  await expect.poll(() => page.getByLabel('Write a note').inputValue()).toBe('Half a sentence');
});

it('offline says what is stale, and what was missed is there afterwards', async () => {
  await page.getByText('Live', { exact: true }).waitFor();
  await browser.context.setOffline(true);
  await page.getByText(/Showing what was known at \d\d:\d\d/).waitFor();
  const { reference } = await sendReport(staff, aReport({ kind: 'lost-paper', facts: {} }));
  await browser.context.setOffline(false);
  await page.getByText('Live', { exact: true }).waitFor();
  await row(reference).waitFor();
});

it('an incident is closed with a reason, and steps left open are named first', async () => {
  await page.getByRole('heading', { name: 'Do you know enough to close it?' }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByRole('alert').filter({ hasText: 'Choose a reason' }).waitFor();
  await page.getByLabel(/^Dealt with/).check();
  await page.getByRole('status').filter({ hasText: 'Open in the playbook' }).waitFor();
  await page.getByLabel('What should be remembered?').fill('It never left the outbox.');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByRole('heading', { name: 'Closed: dealt with.' }).waitFor();
});

it('the link of a mail opens the incident by its reference, on a page of its own', async () => {
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/incident/${first.reference}`);
  await page.getByRole('heading', { level: 1, name: 'E-mail to the wrong person' }).waitFor();
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
});

it('an organization one does not belong to says so and leads back', async () => {
  await page.goto(`${needful.origin}/o/elsewhere/queue`);
  await page.getByRole('heading', { name: 'You are not a member of this organization' }).waitFor();
  await page.getByRole('link', { name: 'Go to Demo Practice' }).waitFor();
});

it('all this broke neither the page’s policy nor its script', () => {
  expect(complaints).toEqual([]);
});

/** As another tab of the same browser would, or IT for a lost laptop. */
async function endSession(cookie: string, origin: string): Promise<void> {
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const ended = await fetch(`${origin}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
  expect(ended.status).toBe(200);
}

async function cookieOf(signedIn: Page): Promise<string> {
  const cookies = await signedIn.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
