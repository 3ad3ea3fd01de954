import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';

const INCIDENTS = 60;
const PAGE = 50;

let needful: TestServer;
let browser: Chromium;
let page: Page;
/** Oldest first. */
const references: string[] = [];

beforeAll(async () => {
  needful = await startTestServer();
  const staff = await needful.signIn(needful.demo.staff);
  for (let count = 0; count < INCIDENTS; count += 1) {
    references.push((await sendReport(staff, aReport({ kind: 'phishing', facts: {} }))).reference);
  }
  browser = await launchChromium();
  browser.context.setDefaultTimeout(15_000);
  page = await signInAsOfficer(browser, needful);
});

afterAll(async () => {
  await browser?.close();
  await needful?.stop();
});

/** The references of the rows, in the order they stand. */
async function rows(): Promise<string[]> {
  const texts = await page.locator('.list-rows .row').allInnerTexts();
  return texts.map((text) => /NF-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? text);
}

function said(text: string): Promise<number> {
  return page.locator('.history .said', { hasText: text }).count();
}

/** The server takes a note, and no answer comes back, neither to that nor to what the page reads again. */
async function loseAnswers(): Promise<() => Promise<void>> {
  await page.route('**/graphql/**', async (route) => {
    if (route.request().postData()?.includes('messageId')) await route.fetch();
    await route.abort();
  });
  return () => page.unrouteAll({ behavior: 'wait' });
}

it('a queue of more than fifty shows the newest fifty, and the older ones when they are asked for', async () => {
  const newestFirst = references.toReversed();
  await expect.poll(rows, { timeout: 15_000 }).toEqual(newestFirst.slice(0, PAGE));
  const older = page.getByRole('button', { name: 'Show older ones' });
  await older.click();
  await expect.poll(rows, { timeout: 15_000 }).toEqual(newestFirst);
  await older.waitFor({ state: 'detached' });
});

it('what arrives afterwards stands at the top, and no older row is lost', async () => {
  await page.getByText('Live', { exact: true }).waitFor();
  const staff = await needful.signIn(needful.demo.staff);
  references.push((await sendReport(staff, aReport({ kind: 'phishing', facts: {} }))).reference);
  await expect.poll(rows, { timeout: 15_000 }).toEqual(references.toReversed());
});

it('the link of a mail opens the incident by its reference, and what is written there reaches it', async () => {
  const [reference = ''] = references;
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/incident/${reference}`);
  await page.locator('article', { hasText: reference }).waitFor();
  await page.getByRole('button', { name: /^Claim/ }).click();
  await page.getByText('Do you know enough to close it?').waitFor();
  await page.getByLabel('Write a note').fill('Opened from the mail.');
  await page.getByRole('button', { name: /^Add the note/ }).click();
  await page.locator('.history .said', { hasText: 'Opened from the mail.' }).waitFor();
});

it('a note whose answer was lost is sent again as it is and arrives once; corrected, both stand', async () => {
  const write = page.getByLabel('Write a note');
  const add = page.getByRole('button', { name: /^Add the note/ });
  const lost = page.getByText('Your text is still here.');
  let answerAgain = await loseAnswers();
  await write.fill('They opened it.');
  await add.click();
  await lost.waitFor();
  await answerAgain();
  await add.click();
  await expect.poll(() => write.inputValue()).toBe('');
  await expect.poll(() => said('They opened it.')).toBe(1);

  answerAgain = await loseAnswers();
  await write.fill('They forwarded it.');
  await add.click();
  await lost.waitFor();
  await answerAgain();
  await write.fill('They did not forward it.');
  await add.click();
  await page.locator('.history .said', { hasText: 'They did not forward it.' }).waitFor();
  expect(await said('They forwarded it.')).toBe(1);
});

it('a reference is understood as people type it, and one that is not here is said to be so', async () => {
  const typed = (references[1] ?? '').toLowerCase();
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/incident/${typed}`);
  await page.locator('article', { hasText: references[1] ?? '' }).waitFor();
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/incident/NF-0000-0000`);
  await page.getByText('There is no such incident here').waitFor();
});
