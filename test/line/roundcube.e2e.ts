import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { findPart, readAloud } from '../kit/parts-on-page.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { BUILT_FOR_CHROME, joinAsColleague, signInAsOfficer } from './people.ts';

const alice = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const message = {
  from: alice,
  to: ['wrong.person@othermail.example', { name: 'Smith, John', address: 'john@partner.example' }],
  subject: 'Lab results',
  text: 'Synthetic.',
  attachments: [{ name: 'labs.csv', type: 'text/csv', content: 'test,value' }],
};

let mail: Mail;
let roundcube: Roundcube;
let needful: TestServer;
let reporter: Chromium;
let officer: Chromium;
let webmail: Page;
let queue: Page;

beforeAll(async () => {
  mail = await startMail({
    accounts: [alice],
    messages: [{ in: { address: alice.address, folder: 'Sent' }, message }],
  });
  roundcube = await startRoundcube({ mail });
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  officer = await launchChromium();
  queue = await signInAsOfficer(officer, needful);
  await joinAsColleague(reporter, needful);
});

afterAll(async () => {
  await reporter?.close();
  await officer?.close();
  await needful?.stop();
  await roundcube?.stop();
  await mail?.stop();
});

describe('one click in a real webmail', () => {
  it('records the report, tells what to do now, and reaches the officer without a reload', async () => {
    webmail = await reporter.context.newPage();
    await signInRoundcube(webmail, roundcube.origin, alice);
    await openSent(webmail, message.subject, 'preview');
    const button = await findPart(webmail, 'button', /Sent to the wrong person/);
    await button.hover();
    await findPart(webmail, 'StaticText', /othermail\.example/);
    await button.click();
    await findPart(webmail, 'StaticText', /Reported/);
    expect(await readAloud(webmail)).toContain('Ask the recipient to delete it');
    await queue.getByText(/Recipient domains: othermail\.example, partner\.example/).waitFor();
  });
});
