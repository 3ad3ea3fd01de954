import type { Instant } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import type { SiteCommand } from '@needful/shared/domain/sites/decide.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handleSite } from '../../server/handle/site.ts';
import { siteVersions } from '../../server/store/site-profiles.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { openSent } from '../beds/roundcube-page.ts';
import type { Chromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import { foundPractice, type Practice } from '../kit/practice.ts';
import {
  type Line,
  onExtensionPage,
  openReporter,
  openWebmail,
  popupSays,
  signIn,
  startLine,
  tell,
} from './reporting.ts';

const SUBJECT = 'Lab results';

let line: Line;
/** Without a site of its own: what is read there is what its administrator describes. */
let practice: Practice;
let describing: Chromium;
let reading: Chromium;

beforeAll(async () => {
  line = await startLine();
  practice = await foundPractice(line.needful.server, 'inspected');
  [describing, reading] = await Promise.all([open(practice.administrator), open(practice.staff)]);
});

afterAll(async () => {
  await describing?.close();
  await reading?.close();
  await line?.stop();
});

async function open(who: Practice['staff']): Promise<Chromium> {
  const chromium = await openReporter(line);
  const { organizationId } = practice;
  await tell(chromium, 'enrol', { server: line.needful.origin, organizationId });
  await signIn(chromium, who);
  return chromium;
}

/** The sent message in a window of its own, so that it stands in the page's own frame. */
async function openMessage(chromium: Chromium): Promise<Page> {
  const webmail = await openWebmail(chromium, line);
  await openSent(webmail, SUBJECT, 'full');
  return webmail;
}

/** Points at a part of the page, as the field of that label asks. */
async function pointAt(inspector: Page, webmail: Page, label: string, selector: string): Promise<string> {
  await inspector.getByRole('button', { name: `Point at it: ${label}` }).click();
  await inspector.getByText('Click it on the page').waitFor();
  const at = await webmail.locator(selector).first().boundingBox();
  if (at === null) throw new Error(`${selector} is not there`);
  const x = at.x + at.width / 2;
  const y = at.y + at.height / 2;
  const field = inspector.getByLabel(label, { exact: true });
  // The sheet over the page comes with the answer of another process.
  return eventually(`something to be proposed for ${label}`, async () => {
    await webmail.mouse.move(x, y);
    await webmail.mouse.click(x, y);
    const value = await field.inputValue();
    return value === '' ? undefined : value;
  });
}

async function refresh(chromium: Chromium): Promise<void> {
  await onExtensionPage(chromium, "chrome.alarms.create('sync', { when: Date.now() })");
}

function versions() {
  const org = practice.organizationId;
  return inTenant(line.needful.server.pool, { org }, (sql) => siteVersions(sql, org));
}

/** What the screen Sites asks of the server; that screen and its mutations have tests of their own. */
async function asOfficer(command: SiteCommand): Promise<void> {
  const by = practice.officer.personId;
  const given = { org: practice.organizationId, by, now: new Date().toISOString() as Instant };
  const done = await handleSite(line.needful.server.pool, given, 'own-our-webmail', command);
  expect(isRefusal(done)).toBe(false);
}

it('is described by pointing, approved by a second person, read by others, and ended by the switch', async () => {
  const webmail = await openMessage(describing);
  const address = webmail.url();
  const popup = await describing.popup();
  const opening = describing.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Describe this site' }).click();
  const inspector = await opening;
  await inspector.getByLabel('What it is called').fill('Our webmail');
  await inspector.getByLabel('The act', { exact: true }).selectOption('read-sent-mail');
  const banner = await pointAt(inspector, webmail, 'What is on each of its pages', '#message-header');
  expect(banner).toMatch(/header/);
  expect(webmail.url(), 'what is pointed at is not pressed').toBe(address);
  await inspector.getByLabel('What is there only then', { exact: true }).fill('#messagebody');
  await inspector
    .getByLabel('Beside what our quiet button stands', { exact: true })
    .fill('#message-header h2');
  const recipients = 'The recipients: each address, or the chip that shows it';
  await inspector.getByLabel(recipients, { exact: true }).fill('a.rcmContactAddress');
  await inspector.getByLabel('Where it stands in that part').first().selectOption('title');
  await inspector.getByRole('button', { name: 'Try it on this page' }).click();
  await inspector.getByText('Recognised: read-sent-mail.').waitFor();
  await inspector.getByRole('button', { name: 'Publish', exact: true }).click();
  await inspector.getByText('Version 1 is published.').waitFor();

  const [waiting] = await versions();
  expect(waiting).toMatchObject({
    site: 'own-our-webmail',
    approvedAt: null,
    body: expect.not.stringContaining('@'),
  });
  await asOfficer({ type: 'approve-site', version: 1, digest: waiting?.digest ?? '' });

  await refresh(reading);
  const seen = await openMessage(reading);
  await findPart(seen, 'button', /Sent to the wrong person/);
  await popupSays(reading, /Needful works on Our webmail/);

  await asOfficer({ type: 'switch-site', isOn: false, reason: 'security' });
  await refresh(reading);
  await eventually('the button to leave', () => hasNoPart(seen, 'button', /Sent to the wrong person/));
  await popupSays(reading, /switched the reading of this site off/);
});
