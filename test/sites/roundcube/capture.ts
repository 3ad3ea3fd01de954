/**
 * Saves the pages of a running Roundcube that its site profile is tested on: `node test/sites/roundcube/capture.ts`.
 *
 * Every person and word in them is made up. Scripts are taken out, nothing else that a selector could meet.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { type Mail, startMail } from '../../beds/mail.ts';
import type { MessageParts } from '../../beds/message.ts';
import { startRoundcube } from '../../beds/roundcube.ts';
import { openCompose, openInbox, openSent, signInRoundcube } from '../../beds/roundcube-page.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { ensureRequirements } from '../../kit/requirements.ts';

const host = 'webmail.clinic.example';
const alice = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const date = new Date('2026-03-02T15:04:05Z');

/** Names alone, addresses alone, a quoted comma, letters beyond ASCII, two files. */
const sent: MessageParts = {
  from: alice,
  to: [
    'wrong.person@othermail.example',
    { name: 'Smith, John', address: 'john.smith@gmail.example' },
    { name: 'Zoë Müller', address: 'zoe@partner.example' },
  ],
  cc: [{ name: 'Bob Okafor', address: 'bob@clinic.example' }],
  bcc: ['compliance@clinic.example'],
  subject: 'Synthetic results',
  html: '<p>Dear Jordan, the synthetic results are attached.</p>',
  attachments: [
    { name: 'results.csv', type: 'text/csv', content: 'test,value\nA1c,7.1\n' },
    { name: 'letter.pdf', type: 'application/pdf', content: '%PDF-1.4\n% synthetic\n' },
  ],
  date,
  messageId: '<synthetic-sent@clinic.example>',
};

/** More recipients than Roundcube shows at once (ten a header). */
const many: MessageParts = {
  from: alice,
  to: Array.from({ length: 13 }, (_, index) => `person${index + 1}@partner${index % 3}.example`),
  subject: 'Synthetic notice to many',
  text: 'Synthetic.',
  date,
};

/** What Roundcube shows without a link: a name that has no address, and an address it does not take for one. */
const odd: MessageParts = {
  from: alice,
  to: ['Just A Name', 'person@[192.0.2.7', 'someone@partner.example'],
  subject: 'Synthetic message to nobody in particular',
  text: 'Synthetic.',
  date,
};

const received: MessageParts = {
  from: { name: 'Bob Okafor', address: 'bob@hospital.example' },
  to: [alice, 'frontdesk@clinic.example'],
  cc: [{ name: 'Lee, Pat', address: 'pat.lee@partner.example' }],
  subject: 'Synthetic referral',
  text: 'Please see the synthetic referral of Jordan Testpatient.',
  attachments: [{ name: 'referral.pdf', type: 'application/pdf', content: '%PDF-1.4\n% synthetic\n' }],
  date,
};

interface Captured {
  /** Where the document stood. */
  url: string;
  /** Where its window stood, when that was another document. */
  top?: string;
}

const captured: Record<string, Captured> = {};

async function main(): Promise<void> {
  ensureRequirements(['chromium', 'roundcube', 'dovecot']);
  const mail = await startSeededMail();
  const roundcube = await startRoundcube({ mail, host });
  const chromium = await launchChromium({ loopbackHosts: [host], timezone: 'America/New_York' });
  try {
    const page = await chromium.context.newPage();
    await signInRoundcube(page, roundcube.origin, alice);
    await captureMessages(page);
    await captureCompose(page);
    await writePage(
      'captured.json',
      `${JSON.stringify({ roundcube: findVersion(), pages: captured }, null, 2)}\n`,
    );
  } finally {
    await chromium.close();
    await roundcube.stop();
    await mail.stop();
  }
}

function startSeededMail(): Promise<Mail> {
  return startMail({
    accounts: [alice],
    messages: [
      { in: { address: alice.address, folder: 'Sent' }, message: sent },
      { in: { address: alice.address, folder: 'Sent' }, message: many },
      { in: { address: alice.address, folder: 'Sent' }, message: odd },
      { in: { address: alice.address, folder: 'INBOX' }, message: received },
    ],
  });
}

async function captureMessages(page: Page): Promise<void> {
  await capture(page, 'sent-preview.html', await openSent(page, sent.subject, 'preview'));
  await capture(page, 'sent-list.html', page.mainFrame());
  await capture(page, 'sent-many.html', await openSent(page, many.subject, 'preview'));
  await capture(page, 'sent-odd.html', await openSent(page, odd.subject, 'preview'));
  await capture(page, 'sent-full.html', await openSent(page, sent.subject, 'full'));
  await capture(page, 'inbox-preview.html', await openInbox(page, received.subject, 'preview'));
  await capture(page, 'inbox-list.html', page.mainFrame());
  await capture(page, 'inbox-full.html', await openInbox(page, received.subject, 'full'));
}

async function captureCompose(page: Page): Promise<void> {
  const frame = await openCompose(page);
  for (const recipient of ['wrong.person@othermail.example', '"Smith, John" <john.smith@gmail.example>']) {
    await page.locator('#compose_to li.input input').fill(recipient);
    await page.locator('#compose_to li.input input').press('Enter');
  }
  await page.locator('#compose-subject').fill('Synthetic draft');
  await page.locator('#composebody').fill('Synthetic text.');
  await capture(page, 'compose.html', frame);
}

async function capture(page: Page, name: string, frame: Frame): Promise<void> {
  await page.waitForLoadState('networkidle');
  const top = normalize(page.url());
  const url = normalize(frame.url());
  captured[name] = url === top ? { url } : { url, top };
  await writePage(name, `<!DOCTYPE html>\n${normalize(await frame.evaluate(serialize))}\n`);
}

/** Runs in the page: what a person has filled in becomes part of the markup, and scripts leave it. */
function serialize(): string {
  for (const field of document.querySelectorAll('input')) field.setAttribute('value', field.value);
  for (const field of document.querySelectorAll('textarea')) field.textContent = field.value;
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('script, noscript')) script.remove();
  return copy.outerHTML;
}

/** What differs from run to run stands as one constant, so that a new capture shows real changes alone. */
function normalize(text: string): string {
  return text
    .replace(/webmail\.clinic\.example:\d+/g, host)
    .replace(/(_token(?:=|" value="))\w+/g, '$1TOKEN')
    .replace(/(_id(?:=|" value="))[0-9a-f]{20,}/g, '$1COMPOSE')
    .replace(/"\d{13}-clone"/g, '"CLONE"');
}

async function writePage(name: string, content: string): Promise<void> {
  await writeFile(new URL(name, import.meta.url), content);
}

/** dpkg-query answers with the name, a tab and the version. */
function findVersion(): string {
  return (
    execFileSync('dpkg-query', ['-W', 'roundcube-core'], { encoding: 'utf8' }).trim().split('\t')[1] ?? ''
  );
}

await main();
