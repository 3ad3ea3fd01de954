import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../../server/store/tenant.ts';
import { verifyHistory } from '../../server/store/verify.ts';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { dumpExtensionStorage } from '../kit/extension-storage.ts';
import { countParts, findPart, readAloud } from '../kit/parts-on-page.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { alice, carryOut, DRAFTS, DRAFTS_SEEDS, prepareForDrafts } from './drafts.ts';
import { BUILT_FOR_CHROME, COLLEAGUE, joinAsColleague, signInAsOfficer } from './people.ts';

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
    messages: [...[message, second].map((sent) => ({ in: folder, message: sent })), ...DRAFTS_SEEDS],
  });
  roundcube = await startRoundcube({ mail });
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  officer = await launchChromium();
  queue = await signInAsOfficer(officer, needful);
  await prepareForDrafts(needful);
  await joinAsColleague(reporter, needful);
});

afterAll(async () => {
  await reporter?.close();
  await officer?.close();
  await needful?.stop();
  await roundcube?.stop();
  await mail?.stop();
});

describe('while a message is written', () => {
  it.each(DRAFTS)('%s', async (_says, draft) => {
    await openMail();
    await carryOut(webmail, needful, draft, attach);
    if (draft.card !== null) await findPart(webmail, 'StaticText', draft.card);
    expect(await countParts(webmail, 'button', /^Continue/)).toBe(draft.card === null ? 0 : 1);
  });

  it('leaves no address of any draft in what the extension keeps', async () => {
    const stored = (await dumpExtensionStorage(reporter)).toString();
    expect(stored).toContain('look-alike-recipient');
    for (const trace of ['partnr', 'elsewhere', 'gmail', 'harbor', '4471902'])
      expect(stored).not.toContain(trace);
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
