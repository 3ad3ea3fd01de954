import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  knownDocuments,
  signIn as signInForTrustedDocuments,
} from '../../scripts/storylines/officers-page.ts';
import { STORYLINES } from '../../scripts/storylines/storylines.ts';
import { textOfPdf } from '../../server/documents/text-of-pdf.testing.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { type Fresh, startFresh } from '../kit/start-fresh.ts';
import { BUILT_FOR_CHROME, signInAsOfficer } from './people.ts';
import { openWebmail, popupSays, reportSent, signIn, startWebmail, tell, type Webmail } from './reporting.ts';

/** From a fresh `npm start`, by the screens alone, from a click in a webmail to the evidence: every hop is the real one. */

const CHECKER = fileURLToPath(new URL('../../server/evidence/check-pack.mjs', import.meta.url));

const PRIVACY_SAFEGUARDS = 'Privacy Rule Safeguards (Training, Policies and Procedures, etc.)';

/** The one practice of the two in which one person decides alone, so that nothing grave is decided by one alone. */
const SLUG = 'demo-clinic';
const TIME_ZONE = 'America/Chicago';

let webmail: Webmail;
let fresh: Fresh;
let reporter: Chromium;
let desk: Chromium;
let second: Chromium;
let page: Page;
let other: Page;
let reference: string;

beforeAll(async () => {
  [fresh, webmail, reporter, desk, second] = await Promise.all([
    startFresh(),
    startWebmail(),
    launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] }),
    launchChromium(),
    launchChromium(),
  ]);
  for (const { context } of [desk, second]) context.setDefaultTimeout(15_000);
  const { origin, demo } = fresh;
  await tell(reporter, 'enrol', { server: origin, organizationId: await idOfClinic() });
  await signIn(reporter, demo.staff);
  page = await signInAsOfficer(desk, { origin, demo: { slug: SLUG, officer: demo.officer } });
  other = await signInAsOfficer(second, { origin, demo: { slug: SLUG, officer: demo.security } });
});

afterAll(async () => {
  await reporter?.close();
  await desk?.close();
  await second?.close();
  await webmail?.stop();
  await fresh?.stop();
});

/** What an invitation to the clinic would tell the extension. */
async function idOfClinic(): Promise<string> {
  type Me = { readonly me: { readonly memberships: readonly { slug: string; organizationId: string }[] } };
  const alice = await signInForTrustedDocuments(fresh.origin, knownDocuments(), fresh.demo.staff);
  const { me } = await alice.ask<Me>(null, 'Me', {});
  return me.memberships.find(({ slug }) => slug === SLUG)?.organizationId ?? '';
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const dialog = () => page.getByRole('dialog');
const submit = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
/** Who works in several organizations says for which an act is meant that cannot be taken back. */
const forTheClinic = (on = page) => on.getByRole('dialog').getByLabel('This is for Demo Clinic').check();
const fill = (label: string, value: string) => dialog().getByLabel(label, { exact: true }).fill(value);
const tick = (legend: string, label: string) =>
  dialog().getByRole('group', { name: legend }).getByLabel(label, { exact: true }).check();
/** The card of one notice, on the desk of one officer. */
const notice = (title: string, on = page) =>
  on.locator('.notice-card', { has: on.getByRole('heading', { name: title }) });
/** Who drafted it decides alone here, so that the other officer approves. */
const approveElsewhere = (title: string) =>
  notice(title, other).getByRole('button', { name: 'Approve it' }).click();

async function closed(): Promise<void> {
  await dialog().waitFor({ state: 'detached' });
}

async function downloaded(click: () => Promise<void>): Promise<Buffer> {
  return readFileSync(await (await download(click)).path());
}

async function download(click: () => Promise<void>): Promise<Download> {
  const [arrived] = await Promise.all([page.waitForEvent('download'), click()]);
  return arrived;
}

it('a fresh start tells the storylines, each with the sentence of what must be seen', () => {
  for (const { title, mustBeSeen } of Object.values(STORYLINES)) {
    expect(fresh.said).toContain(title);
    expect(fresh.said).toContain(mustBeSeen);
  }
});

it('a message to the wrong person is reported with one click in the webmail', async () => {
  reference = await reportSent(await openWebmail(reporter, webmail));
});

it('the officer triages it, and reads why it was routed here', async () => {
  await page.locator('.row', { hasText: reference }).waitFor();
  await page.goto(`${fresh.origin}/o/${SLUG}/incident/${reference}`);
  await press('Claim');
  await page.getByText('Acknowledged').first().waitFor();
  await page.getByText('Why this route').click();
  await page.getByText(/^A use or disclosure of patient information that may not be permitted/).waitFor();
  await page.getByText('privacy-incident', { exact: true }).waitFor();
});

it('it is known since long ago, and two people of Ohio are affected: their clocks are late', async () => {
  await press('Add who knew');
  await fill('Known since', '2026-08-03');
  await submit('Record it');
  await closed();
  for (const name of ['Ana Ruiz', 'Ben Okafor']) {
    await press('Enter a person');
    await fill('Name', name);
    await fill('Street or box', '1 Main St');
    await fill('City', 'Columbus');
    await fill('State', 'OH');
    await fill('ZIP code', '43004');
    await submit('Enter');
    await closed();
  }
  await press('Everybody is in it');
  await page.getByText('2, complete').waitFor();
  await page
    .getByRole('button', { name: /Notice to the people affected.*days late/ })
    .first()
    .waitFor();
});

it('it is determined question by question and signed, and takes effect with a second signature', async () => {
  for (const [question, answer] of [
    ['Was it protected health information?', 'Yes'],
    ['Did the Privacy Rule permit this use or disclosure?', 'No'],
    ['Was it encrypted where the unauthorized person could reach it?', 'No'],
  ] as const) {
    await page.getByRole('heading', { name: question }).waitFor();
    await press(new RegExp(`^${answer}$`));
  }
  await press(/^Sign: A breach$/);
  await fill('Rationale', 'The freight company read it.');
  await forTheClinic();
  await submit('Sign');
  await page.getByText('Waits for somebody other than Pat Lee').waitFor();
  await other.goto(`${fresh.origin}/o/${SLUG}/incident/${reference}`);
  await other.getByRole('button', { name: 'I agree' }).click();
  await forTheClinic(other);
  await other.getByRole('dialog').getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText(/Sam Rivera agrees/).waitFor();
});

it('the letters are drafted, approved, printed, and say what the law asks', async () => {
  const letters = 'Notice to the people affected';
  const card = notice(letters);
  await card.getByRole('button', { name: 'Draft it' }).click();
  await fill('What happened', 'A list went to a wrong address.');
  await fill('What types of information it held', 'Your name and what you were treated for.');
  await fill('What people should do to protect themselves', 'Look at your statements.');
  await dialog()
    .getByLabel(/^What you do to find out/)
    .fill('We asked for it back.');
  await fill('Toll-free number', '1-800-555-0100');
  await submit('Keep the draft');
  await closed();
  await approveElsewhere(letters);
  await card.getByRole('button', { name: 'Record that it was sent' }).waitFor();
  await card.getByRole('button', { name: 'Look at it' }).click();
  const text = await textOfPdf(await downloaded(() => submit('Letters to print, one PDF')));
  for (const said of [
    'Ana Ruiz 1 Main St Columbus, OH 43004',
    'Ben Okafor 1 Main St Columbus, OH 43004',
    'August 3, 2026',
    'A list went to a wrong address.',
    'Your name and what you were treated for.',
    'Look at your statements.',
    'We asked for it back.',
    '1-800-555-0100',
  ])
    expect(text).toContain(said);
  await submit('Close');
  await closed();
  await card.getByRole('button', { name: 'Record that it was sent' }).click();
  await fill('Sent on', dayIn(TIME_ZONE, new Date().toISOString() as Instant));
  await tick('How did it go?', 'First-class mail');
  await fill('Proof', 'Receipt 9407');
  await forTheClinic();
  await submit('Record it');
  await closed();
  await card.getByText('Sent', { exact: true }).first().waitFor();
});

it('the sheet for HHS is exported in the words of the portal', async () => {
  const small = 'Notice to HHS, fewer than 500';
  const card = notice(small);
  await card.getByRole('button', { name: 'Fill in the sheet' }).click();
  await tick('What sort of organization?', 'Healthcare provider');
  await fill('The breach began on', '2026-08-01');
  await fill('It ended on', '2026-08-01');
  await fill('Its discovery ended on', '2026-08-03');
  await tick('Type of information', 'Clinical');
  await fill('Brief description', 'A list went to a wrong address by e-mail.');
  await tick('Safeguards in place before', PRIVACY_SAFEGUARDS);
  await tick('Actions taken in response', 'Trained or retrained workforce members [M]');
  await fill('Address of the organization', '1 Clinic St, Columbus, OH 43004');
  await fill('Who answers for it', 'Pat Lee');
  await fill('Their e-mail', 'pat@clinic.example');
  await fill('Their telephone', '614 555 0100');
  await submit('Record it');
  await closed();
  await card.getByRole('button', { name: 'Draft it' }).click();
  await approveElsewhere(small);
  await card.getByText('Approved', { exact: true }).first().waitFor();
  await card.getByRole('button', { name: 'Look at it' }).click();
  const csv = (await downloaded(() => submit('Sheet as CSV'))).toString();
  for (const said of ['Unauthorized Access/Disclosure', 'Email', 'Discovery Start Date,2026-08-03'])
    expect(csv).toContain(said);
  expect(csv).not.toMatch(/Ruiz|Okafor/);
  await submit('Close');
  await closed();
});

it('the evidence pack is verified without the server', async () => {
  const pack = await (await download(() => press('Download the evidence pack'))).path();
  expect(execFileSync(process.execPath, [CHECKER, pack], { env: {}, encoding: 'utf8' })).toContain(
    'Everything holds.',
  );
});

it('it is closed, and the reporter reads the outcome in the popup', async () => {
  await press(/^Close/);
  await dialog().getByRole('radio').first().check();
  await dialog()
    .getByLabel('What should be remembered?')
    .fill('The steps left open are followed up on paper.');
  await forTheClinic();
  await submit('Close the incident');
  await closed();
  expect(await popupSays(reporter, /^Closed: /)).toContain('Thank you for reporting it.');
});
