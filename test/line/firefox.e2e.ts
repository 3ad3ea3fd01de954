import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { type Firefox, launchFirefox } from '../kit/firefox.ts';
import { countFirefoxParts, findFirefoxPart } from '../kit/parts-in-firefox.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { alice, carryOut, DRAFTS, DRAFTS_SEEDS, prepareForDrafts } from './drafts.ts';
import { BUILT_FOR_FIREFOX, COLLEAGUE, signInAsOfficer } from './people.ts';

const message = {
  from: alice,
  to: ['wrong.person@othermail.example', { name: 'Smith, John', address: 'john@partner.example' }],
  subject: 'Lab results',
  text: 'Synthetic.',
};

let mail: Mail;
let roundcube: Roundcube;
let needful: TestServer;
let reporter: Firefox;
let officer: Chromium;
let queue: Page;
let webmail: FirefoxPage;
const files = makeTemporaryDirectory('attached');

beforeAll(async () => {
  mail = await startMail({
    accounts: [alice],
    messages: [{ in: { address: alice.address, folder: 'Sent' }, message }, ...DRAFTS_SEEDS],
  });
  roundcube = await startRoundcube({ mail });
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'false' });
  reporter = await launchFirefox({ extension: BUILT_FOR_FIREFOX, grant: ['http://localhost/*'] });
  officer = await launchChromium();
  queue = await signInAsOfficer(officer, needful);
  await prepareForDrafts(needful);
});

afterAll(async () => {
  await reporter?.close();
  await officer?.close();
  await needful?.stop();
  await roundcube?.stop();
  await mail?.stop();
  await files.remove();
});

describe('in Firefox', () => {
  it('a newcomer joins by the invitation and signs in through the browser’s own window', async () => {
    const popup = await reporter.popup();
    await fill(popup, 'Invitation link', needful.demo.invitationLink);
    await press(popup, 'Connect');
    const join = await pageAt(reporter, '/join/');
    await fill(join, 'Your name', COLLEAGUE.name);
    await fill(join, 'Choose a password', COLLEAGUE.password);
    await press(join, /^Join/);
    await eventually('the newcomer to have joined', () => !join.url().includes('/join/'));
    await join.close();
    await press(popup, 'Sign in');
    const window = await pageAt(reporter, '/sign-in');
    await fill(window, 'E-mail', COLLEAGUE.email);
    await fill(window, 'Password', COLLEAGUE.password);
    await press(window, 'Sign in');
    await named(popup, 'button', 'Sign out');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(COLLEAGUE.name);
    await popup.close();
  });

  it.each(DRAFTS)('while a message is written: %s', async (_says, draft) => {
    webmail ??= await openMail();
    await carryOut(webmail, needful, draft, attach);
    if (draft.card !== null) await findFirefoxPart(webmail, 'section', draft.card);
    expect(await countFirefoxParts(webmail, 'button', /^Continue/)).toBe(draft.card === null ? 0 : 1);
  });

  it('one click in a real webmail reaches the officer without a reload', async () => {
    await openSent(webmail, message.subject, 'preview');
    const button = await findFirefoxPart(webmail, 'button', /Sent to the wrong person/);
    await button.hover();
    await findFirefoxPart(webmail, '[role="tooltip"]', /othermail\.example/);
    await button.click();
    await findFirefoxPart(webmail, 'section', /Reported.*Ask the recipient to delete it/s);
    await queue.getByText(/Recipients: 2/).click();
    await queue.getByText('othermail.example, partner.example').waitFor();
  });
});

async function openMail(): Promise<FirefoxPage> {
  const page = await reporter.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await signInRoundcube(page, roundcube.origin, alice);
  return page;
}

async function attach(name: string): Promise<void> {
  const path = join(files.path, name);
  await writeFile(path, 'test');
  const input = await webmail.$('input[type="file"][name="_attachments[]"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function fill(page: FirefoxPage, label: string, value: string): Promise<void> {
  const field = await named(page, 'input', label);
  await field.click();
  await field.type(value);
}

async function press(page: FirefoxPage, name: string | RegExp): Promise<void> {
  await (await named(page, 'button', name)).click();
}

/** Puppeteer's own search by name waits in vain on an extension's pages. */
function named(page: FirefoxPage, selector: 'input' | 'button', name: string | RegExp) {
  const fits = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
  return eventually(`the ${selector} "${name}"`, async () => {
    for (const element of await page.$$(selector)) {
      const words = await element.evaluate((found) =>
        found instanceof HTMLInputElement ? found.labels?.[0]?.textContent : found.textContent,
      );
      if (fits(words?.trim() ?? '')) return element;
    }
    return undefined;
  });
}

/** A page that the extension or the browser opened by itself. */
function pageAt({ browser }: Firefox, path: string): Promise<FirefoxPage> {
  return eventually(`a page at ${path}`, async () =>
    (await browser.pages()).find((page) => page.url().includes(path)),
  );
}
