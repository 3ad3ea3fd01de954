import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameContact } from '../../server/store/governance.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Smtp, startSmtp } from '../beds/smtp.ts';
import { faults } from '../kit/accessibility.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { linkParts, mailedCode, mailedReview } from '../kit/outside.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';

let smtp: Smtp;
let needful: TestServer;
let chromium: Chromium;
let outside: Chromium;
let desk: Page;
let reference: string;

beforeAll(async () => {
  smtp = await startSmtp();
  needful = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
  const { demo, server } = needful;
  const reviewer = { name: 'Rita Outside', email: 'rita@reviewers.example' };
  await inTenant(server.pool, { org: demo.organizationId }, (sql) =>
    nameContact(sql, demo.organizationId, 'external-reviewer', reviewer),
  );
  const staff = await needful.signIn(demo.staff);
  ({ reference } = await sendReport(staff, aReport({ kind: 'misdirected-email' })));
  [chromium, outside] = await Promise.all([launchChromium(), launchChromium()]);
  desk = await signInAsOfficer(chromium, needful);
  await desk.goto(`${needful.origin}/o/${demo.slug}/incident/${reference}`);
});
afterAll(async () => {
  await Promise.all([chromium?.close(), outside?.close()]);
  await needful?.stop();
  await smtp?.stop();
});

/** A page in the browser of somebody who has never been here. */
async function stranger(address: string): Promise<Page> {
  const page = await outside.context.newPage();
  await page.goto(address);
  return page;
}

it('a recipient confirms by a link that opening alone does not use', async () => {
  await desk.getByRole('button', { name: 'Make a link for a recipient' }).click();
  await desk.getByRole('button', { name: 'Make the link' }).click();
  const address = (await desk.getByRole('status', { name: 'The link alone' }).textContent()) ?? '';
  await desk.getByRole('button', { name: 'Done', exact: true }).click();
  // What a mail scanner does.
  for (let opened = 0; opened < 3; opened += 1) expect((await fetch(address)).status).toBe(200);
  await (await stranger(address)).getByRole('button', { name: 'Confirm' }).waitFor();
  const page = await stranger(address);
  await page.getByLabel('It was passed on to somebody else').check();
  await page.getByLabel('To how many people?').fill('2');
  await page.getByLabel('Your name').fill('Pat Recipient');
  expect(await faults(page, 'light')).toEqual([]);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
  await desk.getByText(/“It was passed on to somebody else \(2\)”/).waitFor();
  await desk.getByText('Pat Recipient').first().waitFor({ state: 'attached' });
});

it('an external reviewer signs with a mailed code, and the officer reads it', async () => {
  const officer = await needful.signIn(needful.demo.officer);
  const found = await officer.ask<{ incidentByReference: { id: string } }>(
    `{ incidentByReference(reference: "${reference}") { id } }`,
  );
  const to = `id: "${found.data?.incidentByReference.id}", messageId: "${randomUUID()}"`;
  await officer.ask(`mutation { incidentSignConclusion(${to}, conclusion: BREACH) { __typename } }`);
  await officer.ask(
    `mutation { incidentAskReview(${to.replace(/messageId: "[^"]+"/, `messageId: "${randomUUID()}"`)}) { __typename } }`,
  );
  const address = await mailedReview(smtp);
  expect(linkParts(address).organizationId).toBe(needful.demo.organizationId);
  const page = await stranger(address);
  expect(mailedCode(smtp)).toBe('');
  await page.getByRole('button', { name: 'Mail me a code' }).click();
  await eventually('the code is mailed', () => mailedCode(smtp) !== '');
  await page.getByLabel('Code').fill(mailedCode(smtp));
  await page.getByRole('button', { name: 'Open the incident' }).click();
  await page.getByRole('heading', { name: new RegExp(reference) }).waitFor();
  expect(await faults(page, 'light')).toEqual([]);
  await page.getByLabel('I agree with the conclusion').check();
  await page.getByLabel('Your name').fill('Rita Outside');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await desk.getByText(/Rita Outside, external reviewer agrees/).waitFor();
});
