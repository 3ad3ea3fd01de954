import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { writeProbeExtension } from '../kit/probe-extension.ts';
import { ensureRequirements } from '../kit/requirements.ts';
import { type Mail, startMail } from './mail.ts';
import { type Roundcube, startRoundcube } from './roundcube.ts';
import { type MessageView, openInbox, openSent, signInRoundcube } from './roundcube-page.ts';

const alice = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const bob = { address: 'bob@clinic.example', name: 'Bob Okafor', password: 'synthetic-bob' };
const sent = {
  from: alice,
  to: ['wrong.person@othermail.example'],
  subject: 'Lab results – Zoë',
  text: 'Synthetic.',
};
const received = { from: bob, to: [alice], subject: 'Referral', html: '<p>Synthetic.</p>' };
const views: readonly MessageView[] = ['preview', 'full'];

let mail: Mail;
let roundcube: Roundcube;

beforeAll(async () => {
  ensureRequirements(['chromium', 'roundcube', 'dovecot']);
  mail = await startMail({
    accounts: [alice, bob],
    messages: [
      { in: { address: alice.address, folder: 'Sent' }, message: sent },
      { in: { address: alice.address, folder: 'INBOX' }, message: received },
    ],
  });
  roundcube = await startRoundcube({ mail });
}, 600_000);

afterAll(async () => {
  await roundcube?.stop();
  await mail?.stop();
});

describe('in Chromium', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium?.close());
  beforeEach(async () => {
    page = await chromium.context.newPage();
    await page.context().clearCookies();
    await signInRoundcube(page, roundcube.origin, alice);
  });

  test.each(views)(
    'a sent and a received message can be opened in the %s view of Roundcube',
    async (view) => {
      const sentFrame = await openSent(page, sent.subject, view);
      expect(await sentFrame.locator('h2.subject').textContent()).toContain(sent.subject);
      const receivedFrame = await openInbox(page, received.subject, view);
      expect(await receivedFrame.locator('.header-summary').textContent()).toContain(bob.name);
    },
  );

  test('what a person writes and sends reaches the SMTP receiver and the colleague’s inbox', async () => {
    await page.goto(`${roundcube.origin}/?_task=mail&_action=compose`);
    await page.locator('#compose_to input').fill(`${bob.address},`);
    await page.locator('#compose-subject').fill('Written by hand');
    await page.locator('#composebody').fill('Synthetic.');
    await page.locator('.btn.send').click();
    await expect.poll(() => mail.delivered().map(({ to }) => to)).toEqual([[bob.address]]);
    await page.context().clearCookies();
    await signInRoundcube(page, roundcube.origin, bob);
    await openInbox(page, 'Written by hand');
  });
});

describe('managed settings in Chromium', () => {
  const launch = (extension: string) =>
    launchChromium({ extension, policy: { server: 'https://first.example' } });

  test('an administrator’s settings reach the extension, also when they change, and only root can set them', async () => {
    const extension = writeProbeExtension();
    if (process.getuid?.() !== 0) {
      await expect(launch(extension)).rejects.toThrow('run this test as root');
      return;
    }
    const chromium = await launch(extension);
    onTestFinished(() => chromium.close());
    const popup = await chromium.popup();
    const readServer = () =>
      popup.evaluate('chrome.storage.managed.get("server").then(({ server }) => server)');
    await expect.poll(readServer, { timeout: 60_000 }).toBe('https://first.example');
    chromium.changePolicy({ server: 'https://second.example' });
    await expect.poll(readServer, { timeout: 60_000 }).toBe('https://second.example');
  });
});
