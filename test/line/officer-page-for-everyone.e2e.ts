import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';
import { watchPage } from './watch-page.ts';

let needful: TestServer;
let reference: string;

beforeAll(async () => {
  needful = await startTestServer();
  const staff = await needful.signIn(needful.demo.staff);
  for (const kind of ['lost-device', 'phishing', 'overheard'])
    await sendReport(staff, aReport({ kind, facts: {}, site: null, act: null }));
  ({ reference } = await sendReport(staff));
});

afterAll(() => needful?.stop());

/** What axe finds against WCAG 2.2 AA, as sentences. */
async function findings(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Without its own blank page: the browser's context is kept, and axe needs no frames here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

type Screen = {
  readonly path: () => string;
  readonly shown: string;
  readonly open?: (page: Page) => Promise<void>;
};
const slug = () => needful.demo.slug;

const outside: Readonly<Record<string, Screen>> = {
  'the sign-in': { path: () => '/sign-in?because=idle', shown: 'Sign in' },
  'the forgotten password': { path: () => '/forgot', shown: 'Forgot your password?' },
  'a new password': { path: () => '/sign-in#reset=synthetic', shown: 'Set a new password' },
  'an invitation': { path: () => new URL(needful.demo.invitationLink).pathname, shown: 'Join Demo Practice' },
  'an invitation that is used up': { path: () => '/join/none.none', shown: 'Your invitation' },
  'an extension that asks wrongly': {
    path: () => '/sign-in?error=invalid_client',
    shown: 'The extension could not be connected',
  },
};

const inside: Readonly<Record<string, Screen>> = {
  'the queue': { path: () => `/o/${slug()}/queue?view=all`, shown: 'Queue' },
  'an incident beside the queue': {
    path: () => `/o/${slug()}/queue?view=all`,
    shown: 'Will you take this one?',
    open: async (page) => {
      await page.locator('.row').first().waitFor();
      await page.keyboard.press('j');
    },
  },
  'an empty view': { path: () => `/o/${slug()}/queue?view=closed`, shown: 'Nothing was closed yet' },
  'an incident': { path: () => `/o/${slug()}/incident/${reference}`, shown: 'E-mail to the wrong person' },
  'closing an incident': {
    path: () => `/o/${slug()}/incident/${reference}`,
    shown: 'Close NF-',
    open: (page) => page.getByRole('button', { name: /^Close/ }).click(),
  },
  'assigning an incident': {
    path: () => `/o/${slug()}/incident/${reference}`,
    shown: 'Assign NF-',
    open: (page) => page.getByRole('button', { name: /^Assign/ }).click(),
  },
  'the people': { path: () => `/o/${slug()}/people`, shown: 'Members (3)' },
  'an enrolment code to renew': {
    path: () => `/o/${slug()}/people`,
    shown: 'Renew the enrolment code?',
    open: (page) => page.getByRole('button', { name: 'Renew the enrolment code' }).click(),
  },
  'how a member signs in': {
    path: () => `/o/${slug()}/people`,
    shown: 'Sign-ins of Alice Nguyen',
    open: (page) => page.getByRole('button', { name: 'Sign-ins of Alice Nguyen' }).click(),
  },
  'an invitation to make': {
    path: () => `/o/${slug()}/people`,
    shown: 'Invite a person',
    open: (page) => page.getByRole('button', { name: 'Invite a person' }).click(),
  },
  'all keys': {
    path: () => '/account',
    shown: 'All keys',
    open: (page) => page.getByRole('button', { name: 'All keys' }).click(),
  },
  'the account': { path: () => '/account', shown: 'Where you are signed in' },
  'no such page': { path: () => `/o/${slug()}/nowhere`, shown: 'There is no such page' },
  'a foreign organization': {
    path: () => '/o/elsewhere/queue',
    shown: 'You are not a member of this organization',
  },
  'no such incident': {
    path: () => `/o/${slug()}/incident/NF-0000-0000`,
    shown: 'There is no such incident here',
  },
};

async function look(page: Page, { path, shown, open }: Screen): Promise<void> {
  await page.goto(needful.origin + path());
  await open?.(page);
  await page.getByRole('heading', { name: shown }).last().waitFor();
}

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)('in $colorScheme, $width pixels wide,', ({ colorScheme, width }) => {
  let browser: Chromium;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    browser = await launchChromium({ colorScheme, viewport: { width, height: 844 } });
    browser.context.setDefaultTimeout(20_000);
    page = await browser.context.newPage();
    complaints = watchPage(page);
  });

  afterAll(() => browser?.close());

  it.each(Object.keys(outside))('%s is for everyone', async (name) => {
    await look(page, outside[name] as Screen);
    expect(await findings(page)).toEqual([]);
  });

  // Where there is no room beside the queue, a row leads to a page of its own.
  const shown = Object.keys(inside).filter((name) => width > 1024 || name !== 'an incident beside the queue');
  it.each(shown)('%s is for everyone, and nothing runs over the edge', async (name) => {
    const screen = inside[name] as Screen;
    if (!(await isSignedIn(page))) await (await signInAsOfficer(browser, needful)).close();
    await look(page, screen);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('the page’s policy and its script were at peace throughout', () => {
    expect(complaints).toEqual([]);
  });
});

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get(`${needful.origin}/api/auth/whoami`);
  return ((await answer.json()) as { state: string }).state === 'signed-in';
}
