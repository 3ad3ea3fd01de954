import type { Page } from 'playwright-core';
import { builtExtension } from '../../scripts/build.ts';
import type { Chromium } from '../kit/chromium.ts';
import type { TestServer } from '../kit/server.ts';

export const BUILT_FOR_CHROME = builtExtension('chrome');
export const BUILT_FOR_FIREFOX = builtExtension('firefox');

export const COLLEAGUE = {
  name: 'Robin Ekwueme',
  email: 'new.colleague@demo.example',
  password: 'a long synthetic phrase 71',
};

/** The officer's page in a browser without the extension, signed in by hand. */
export async function signInAsOfficer(
  { context }: Chromium,
  { origin, demo }: { readonly origin: string; readonly demo: Pick<TestServer['demo'], 'slug' | 'officer'> },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/o/${demo.slug}/queue`);
  await page.getByLabel('E-mail').fill(demo.officer.email);
  await page.getByLabel('Password').fill(demo.officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/queue/);
  return page;
}

/** A newcomer's way in: paste the invitation into the popup, set a password on the page it opens, sign in. */
export async function joinAsColleague(chromium: Chromium, { demo }: TestServer): Promise<void> {
  const popup = await chromium.popup();
  const joining = chromium.context.waitForEvent('page');
  await popup.getByLabel('Invitation link').fill(demo.invitationLink);
  await popup.getByRole('button', { name: 'Connect' }).click();
  const join = await joining;
  await join.getByLabel('Your name').fill(COLLEAGUE.name);
  await join
    .getByLabel(/password/i)
    .first()
    .fill(COLLEAGUE.password);
  await join.getByRole('button', { name: /join/i }).click();
  await join.waitForURL(/\/(queue|account|o\/|sign-in)/);
  await join.close();
  await signInInPopup(chromium, popup, COLLEAGUE);
  await popup.close();
}

/** Signs in through the extension's own window, as `launchWebAuthFlow` opens it. */
export async function signInInPopup(
  { context }: Chromium,
  popup: Page,
  who: { readonly email: string; readonly password: string },
): Promise<void> {
  const opening = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  const page = await opening;
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await popup.getByRole('button', { name: 'Sign out' }).waitFor();
}
