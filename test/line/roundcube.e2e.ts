import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../../server/store/tenant.ts';
import { verifyHistory } from '../../server/store/verify.ts';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openCompose, openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { dumpExtensionStorage } from '../kit/extension-storage.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { findPart, hasNoPart, readAloud } from '../kit/parts-on-page.ts';
import { prepareReminders } from '../kit/reminders.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { BUILT_FOR_CHROME, COLLEAGUE, joinAsColleague, signInAsOfficer } from './people.ts';

const alice = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const message = {
  from: alice,
  to: ['wrong.person@othermail.example', { name: 'Smith, John', address: 'john@partner.example' }],
  subject: 'Lab results',
  text: 'Synthetic.',
  attachments: [{ name: 'labs.csv', type: 'text/csv', content: 'test,value' }],
};

const second = {
  from: alice,
  to: ['somebody@elsewhere.example'],
  subject: 'Appointment',
  text: 'Synthetic.',
};

let mail: Mail;
let roundcube: Roundcube;
let needful: TestServer;
let reporter: Chromium;
let officer: Chromium;
let webmail: Page;
let queue: Page;

beforeAll(async () => {
  const folder = { address: alice.address, folder: 'Sent' } as const;
  mail = await startMail({
    accounts: [alice],
    messages: [message, second].map((sent) => ({ in: folder, message: sent })),
  });
  roundcube = await startRoundcube({ mail });
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  officer = await launchChromium();
  queue = await signInAsOfficer(officer, needful);
  await prepareReminders(
    needful,
    {
      ...{ own: ['clinic.example'], partners: ['partner-clinic.example'] },
      colleagues: [{ name: 'Bob Osei', address: 'bob.osei@clinic.example' }],
    },
    [
      ...['recipient-looks-like-another', 'identifiers-in-mail', 'attached-lists', 'colleague-name-outside'],
      ...['personal-mailboxes', 'mixed-recipients'],
    ],
  );
  await joinAsColleague(reporter, needful);
});

afterAll(async () => {
  await reporter?.close();
  await officer?.close();
  await needful?.stop();
  await roundcube?.stop();
  await mail?.stop();
});

/** What is written, to whom, what is attached, and how the card begins that comes; null: none does. */
type Draft = {
  readonly to: readonly string[];
  readonly text?: string;
  readonly attached?: string;
  readonly card: RegExp | null;
};

const DRAFTS: readonly (readonly [says: string, draft: Draft])[] = [
  [
    'a slip in a partner\u2019s domain',
    { to: ['jane@partnr-clinic.example'], card: /very like one you know/ },
  ],
  ['the partner itself', { to: ['jane@partner-clinic.example'], card: null }],
  ['a stranger whose domain is like nobody\u2019s', { to: ['jane@gardening.example'], card: null }],
  [
    'a record number to somebody outside',
    { to: ['a@elsewhere.example'], text: 'MRN: 4471902, seen today', card: /seems to name a patient/ },
  ],
  ['the same to a colleague', { to: ['bob@clinic.example'], text: 'MRN: 4471902, seen today', card: null }],
  [
    'only a signature to somebody outside',
    { to: ['b@elsewhere.example'], text: 'Call me: (312) 555-0142', card: null },
  ],
  [
    'a table to somebody outside',
    { to: ['c@elsewhere.example'], attached: 'patients.csv', card: /A list is attached/ },
  ],
  ['a letter to somebody outside', { to: ['d@elsewhere.example'], attached: 'letter.txt', card: null }],
  [
    'a colleague\u2019s name outside',
    { to: ['Bob Osei <bob.osei@elsewhere.example>'], card: /is a colleague.s name/ },
  ],
  ['the colleague', { to: ['Bob Osei <bob.osei@clinic.example>'], card: null }],
  [
    'something attached for a personal mailbox',
    { to: ['pat@gmail.com'], attached: 'letter.txt', card: /This is a personal mailbox/ },
  ],
  ['words for a personal mailbox', { to: ['pat@gmail.com'], text: 'See you on Friday.', card: null }],
  [
    'five people outside in one message',
    {
      to: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@many.example`),
      card: /People inside and outside/,
    },
  ],
  [
    'four people outside in one message',
    { to: ['a', 'b', 'c', 'd'].map((name) => `${name}@four.example`), card: null },
  ],
];

describe('while a message is written', () => {
  it.each(DRAFTS)('%s', async (_says, { to, text, attached, card }) => {
    await openMail();
    await openCompose(webmail);
    if (text !== undefined) await webmail.locator('#composebody').fill(text);
    if (attached !== undefined) await attach(attached);
    await webmail.locator('#compose_to input').fill(`${to.join(', ')},`);
    await webmail.locator('#compose-subject').click();
    await eventually(
      'all recipients',
      async () => (await webmail.locator('#compose_to .recipient-input .recipient').count()) === to.length,
    );
    if (card === null) await sendAndLook();
    else await findPart(webmail, 'StaticText', card);
    expect(await hasNoPart(webmail, 'button', /^Continue/)).toBe(card === null);
  });

  it('leaves no address of any draft in what the extension keeps', async () => {
    const stored = (await dumpExtensionStorage(reporter)).toString();
    expect(stored).toContain('look-alike-recipient');
    for (const trace of ['partnr', 'elsewhere', 'gmail', '4471902']) expect(stored).not.toContain(trace);
  });
});

/** One tab for all that is written and read. */
async function openMail(): Promise<void> {
  if ((webmail as Page | undefined) !== undefined) return;
  webmail = await reporter.context.newPage();
  webmail.on('dialog', (dialog) => void dialog.accept());
  await signInRoundcube(webmail, roundcube.origin, alice);
}

async function attach(name: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from('test') };
  await webmail.locator('input[type="file"][name="_attachments[]"]').first().setInputFiles(file);
  await webmail.locator('#attachment-list > li .attachment-name').filter({ hasText: name }).waitFor();
}

/** Sends it, and waits until the act was looked at with all that it held: silence is then an answer. */
async function sendAndLook(): Promise<void> {
  const before = await considered();
  await webmail.locator('#compose-subject').fill('Synthetic');
  await webmail.locator('button.send').click();
  await webmail.waitForURL((url) => url.searchParams.get('_action') !== 'compose');
  await eventually('the draft to be looked at', async () => (await considered()) > before);
}

async function considered(): Promise<number> {
  const [row] = await askAsSuperuser<{ n: number }>(
    needful.database.adminUrl,
    `select coalesce(sum(count), 0)::int as n from needful.card_count where outcome = 'considered' and act = 'compose-mail'`,
  );
  return row?.n ?? 0;
}

describe('one click in a real webmail', () => {
  it('records the report, tells what to do now, and reaches the officer without a reload', async () => {
    await openMail();
    await openSent(webmail, message.subject, 'preview');
    const button = await findPart(webmail, 'button', /Sent to the wrong person/);
    await button.hover();
    await findPart(webmail, 'StaticText', /othermail\.example/);
    await button.click();
    await findPart(webmail, 'StaticText', /Reported/);
    expect(await readAloud(webmail)).toContain('Ask the recipient to delete it');
    await queue.getByText(/Recipients: 2/).waitFor();
  });

  it('is answered: the officer asks, the reporter answers in the popup, the officer closes, the reporter sees it', async () => {
    await queue.getByText(/Recipients: 2/).click();
    await queue.getByText('othermail.example, partner.example').waitFor();
    await queue.getByRole('button', { name: /^Claim/ }).click();
    await queue.getByLabel(`Ask ${COLLEAGUE.name}`).fill('Did they open it?');
    await queue.getByRole('button', { name: /^Ask/ }).click();
    const popup = await reporter.popup();
    await popup.getByLabel('Did they open it?').fill('No, it came back unopened.');
    await popup.getByRole('button', { name: 'Send answer' }).click();
    await popup.getByText(/No, it came back unopened\./).waitFor();
    await queue.getByText('No, it came back unopened.').first().waitFor();
    await queue.getByRole('button', { name: /^Close/ }).click();
    await queue.getByLabel(/Dealt with|dealt with|resolved/i).check();
    await queue.getByLabel('What should be remembered?').fill('It came back unopened.');
    await queue.getByRole('button', { name: 'Close the incident' }).click();
    await popup.reload();
    await popup
      .getByText(/Closed: dealt with/)
      .first()
      .waitFor();
    await popup.close();
  });

  it('can be undone within ten seconds, and the officer still sees that it was made', async () => {
    await openSent(webmail, second.subject, 'full');
    await (await findPart(webmail, 'button', /Sent to the wrong person/)).click();
    await (await findPart(webmail, 'button', /^Undo/)).click();
    await findPart(webmail, 'StaticText', /Taken back/);
    await queue.getByRole('link', { name: /^Unacknowledged/ }).click();
    await queue
      .getByText(/undone|undid|took it back|taken back/i)
      .first()
      .waitFor();
  });

  it('leaves a history that verifies, with the click once in it', async () => {
    const { pool } = needful.server;
    const org = needful.demo.organizationId;
    const verdict = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org));
    expect(verdict).toMatchObject({ holds: true, incidents: 2 });
  });
});
