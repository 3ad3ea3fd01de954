import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../test/kit/chromium.ts';
import { eventually } from '../../test/kit/eventually.ts';
import { builtExtension } from '../build.ts';
import type { Demo } from '../up/demo.ts';

type Account = { readonly email: string; readonly password: string };

/** Two browsers, as there are two people: the reporter's with the extension, the officer's without. */
export type Cast = {
  readonly reporter: Chromium;
  readonly officer: Chromium;
  close(): Promise<void>;
};

const EXTENSION = builtExtension('chrome');

/** @throws when there is no Chromium, or, with windows, no screen to open them on */
export async function openBrowsers(headed: boolean): Promise<Cast> {
  const look = { headed, leaveSignals: true, colorScheme: 'light' } as const;
  const reporter = await launchChromium({ ...look, extension: EXTENSION, grant: ['http://localhost/*'] });
  try {
    const officer = await launchChromium(look);
    return {
      reporter,
      officer,
      async close() {
        await Promise.all([reporter.close(), officer.close()]);
      },
    };
  } catch (error) {
    await reporter.close();
    throw error;
  }
}

/** Joins by the invitation link and signs in, as a person does on the page of settings. */
export async function joinAsReporter({ extensionPage, context }: Chromium, demo: Demo): Promise<Page> {
  const { invitationLink, staff } = demo;
  if (invitationLink === undefined || staff === undefined)
    throw new Error('This demo practice has no invitation.');
  const options = await extensionPage('options.html');
  await options.getByLabel('Invitation link').fill(invitationLink);
  const invitation = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Connect' }).click();
  await (await invitation).close();
  const window = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Sign in' }).click();
  await fillSignIn(await window, staff);
  await options.getByText('Signed in as').waitFor();
  // The organization's sites come with its settings.
  await options
    .getByRole('listitem')
    .filter({ hasText: 'Practice chart' })
    .getByText('works there')
    .waitFor();
  return options;
}

/** The officer's queue, signed in. */
export async function signInAsOfficer({ context }: Chromium, origin: string, demo: Demo): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(origin);
  await fillSignIn(page, demo.officer);
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  await eventually('the live connection', () => page.url().includes('/queue'));
  return page;
}

async function fillSignIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
