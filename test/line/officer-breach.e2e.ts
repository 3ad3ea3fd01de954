import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults, focused } from '../kit/accessibility.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';
import { watchPage } from './watch-page.ts';

let needful: TestServer;
let browser: Chromium;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  needful = await startTestServer();
  const { reference } = await sendReport(await needful.signIn(needful.demo.staff));
  browser = await launchChromium();
  browser.context.setDefaultTimeout(15_000);
  page = await signInAsOfficer(browser, needful);
  complaints = watchPage(page);
  await page.goto(`${needful.origin}/o/${needful.demo.slug}/incident/${reference}`);
});

afterAll(async () => {
  await browser?.close();
  await needful?.stop();
});

function clock(title: RegExp) {
  return page.getByRole('button', { name: title });
}

/** The question, factor or conclusion that is next, with the focus on it. */
async function nextIs(heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
  await expect.poll(() => focused(page)).toBe(heading);
}

/** Presses Tab so often, then Enter. */
async function tabAndPress(times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

it('a new incident is presumed a breach, and its clocks run from the day it was known', async () => {
  await page.getByText('Presumed a breach.').waitFor();
  await clock(/Notice to the people affected/).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await page.getByText('Day 0', { exact: true }).waitFor();
  await page.getByText('Would change it', { exact: true }).waitFor();
});

it('a day that has not come is refused beside its field, and what was typed is still there', async () => {
  await page.getByRole('button', { name: 'Add who knew' }).click();
  const since = page.getByLabel('Known since');
  await since.fill('2126-01-01');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('That day has not come yet').waitFor();
  expect(await since.getAttribute('aria-invalid')).toBe('true');
  expect(await since.inputValue()).toBe('2126-01-01');
  expect(await faults(page, 'light')).toEqual([]);
  await since.fill('2026-01-05');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('knew on Jan 5, 2026').waitFor();
  await clock(/Mar 6, 2026 · \d+ days late/)
    .first()
    .waitFor();
});

it('people of a state move the clocks, and its own law may apply until somebody confirms it', async () => {
  await page.getByRole('button', { name: 'Record the extent' }).click();
  await page.getByRole('spinbutton', { name: 'People affected' }).fill('3');
  await page.getByRole('button', { name: 'Add a state' }).click();
  await page.getByLabel('State 1', { exact: true }).fill('vt');
  await page.getByLabel('People in state 1').fill('3');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('VT 3', { exact: true }).waitFor();
  await clock(/May apply/)
    .first()
    .click();
  await page.getByText('It does not apply').click();
  await page.getByLabel('Why?').fill('No computerized data.');
  expect(await faults(page, 'dark')).toEqual([]);
  const before = await clock(/May apply/).count();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect.poll(() => clock(/May apply/).count()).toBeLessThan(before);
});

it('the law asks one question at a time, by the keyboard, and each answer can be corrected', async () => {
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('d');
  await nextIs('Was it protected health information?');
  await tabAndPress(2);
  await nextIs('Did the Privacy Rule permit this use or disclosure?');
  await tabAndPress(3);
  await nextIs('Was it encrypted where the unauthorized person could reach it?');
  await page.getByRole('button', { name: 'Correct: Was it protected health information?' }).click();
  await page.getByLabel('Why (optional)').fill('A test message with invented names.');
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await nextIs('What do you conclude?');
});

it('a conclusion is signed with its rationale, and closes what the presumption kept open', async () => {
  const sign = page.getByRole('button', { name: 'Sign: Not protected health information' });
  await sign.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('Say why in a rationale').waitFor();
  await page.getByLabel('Rationale').fill('Invented names, checked with the sender.');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('heading', { name: 'Not protected health information' }).waitFor();
  await page.getByText(/Signed by Pat Lee under the privacy charter/).waitFor();
  expect(await page.getByText('Presumed a breach.').count()).toBe(0);
  await expect.poll(() => clock(/days late/).count()).toBe(0);
  expect(await faults(page, 'light')).toEqual([]);
});

it('reopened with a reason it is presumed a breach again, and closing says so', async () => {
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByLabel('What changed?').fill('One name was real.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
  await page.getByText('Former conclusions (1)').waitFor();
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByText('its clocks run on after it is closed').waitFor();
});

it('all this broke neither the page’s policy nor its script', () => {
  expect(complaints).toEqual([]);
});
