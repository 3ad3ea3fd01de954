import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENT } from '../../scripts/demo/practice-chart/record.ts';
import { type PracticeSites, servePracticeSites } from '../../scripts/demo/practice-sites.ts';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openCompose, openInbox, openMessage, openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Smtp, startSmtp } from '../beds/smtp.ts';
import { type Canary, findCanaries, plant } from '../kit/canary.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { converse } from '../kit/converse.ts';
import { dumpDatabase } from '../kit/dump-database.ts';
import { eventually } from '../kit/eventually.ts';
import { dumpExtensionStorage, readExtensionFiles } from '../kit/extension-storage.ts';
import { askAsSuperuser, readIncidents } from '../kit/incidents.ts';
import { findPart } from '../kit/parts-on-page.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { onExtensionPage, signIn, tell } from './reporting.ts';

const canaries: Canary[] = [];
/** A canary of the page: it may leave it in no way. */
function hidden(place: string): string {
  const canary = plant(place);
  canaries.push(canary);
  return canary.text;
}

const note = plant('note');
const answer = plant('answer');
const folder = hidden('folder name');
const alice = {
  address: `${hidden('own local part')}@clinic.example`,
  name: hidden('own name'),
  password: 'synthetic-alice',
};
const sent = {
  from: alice,
  to: [
    {
      name: `${hidden('recipient name')} Zoë`,
      address: `${hidden('recipient local part')}@othermail.example`,
    },
    `${hidden('second local part')}@partner.example`,
  ],
  cc: [{ name: hidden('copied name'), address: `${hidden('copied local part')}@third.example` }],
  subject: `Results ${hidden('sent subject')}`,
  text: `Dear ${hidden('sent body')}`,
  attachments: [
    { name: `${hidden('attachment name')}.csv`, type: 'text/csv', content: hidden('attachment content') },
  ],
  messageId: `<${hidden('sent Message-ID')}@clinic.example>`,
  headers: { 'X-Patient': hidden('header') },
};
const received = {
  from: { name: hidden('sender name'), address: `${hidden('sender local part')}@sender.example` },
  to: [alice],
  subject: `Referral ${hidden('received subject')}`,
  html: `<p>Regarding <b>${hidden('received body')}</b></p>`,
  messageId: `<${hidden('received Message-ID')}@sender.example>`,
};
canaries.push(
  { place: 'patient UUID', text: PATIENT.uuid },
  { place: 'patient name', text: PATIENT.name },
  { place: 'patient surname', text: PATIENT.name.split(' ').at(-1) ?? '' },
);

let mail: Mail;
let roundcube: Roundcube;
let practice: PracticeSites;
let line: WiredServer;
let smtp: Smtp;
let reporter: Chromium;

beforeAll(async () => {
  const inbox = { address: alice.address, folder: 'INBOX' as const };
  mail = await startMail({
    accounts: [alice],
    messages: [
      { in: { address: alice.address, folder: 'Sent' }, message: sent },
      { in: inbox, message: received },
    ],
  });
  const login = `1 LOGIN ${alice.address} ${alice.password}`;
  const copy = [login, `2 CREATE ${folder}`, '3 SELECT INBOX', `4 COPY 1 ${folder}`];
  await converse(mail.imapPort, copy, /^(\* OK|\d+ (OK|NO|BAD)) .*\r\n$/m);
  roundcube = await startRoundcube({ mail });
  practice = await servePracticeSites();
  smtp = await startSmtp();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, NEEDFUL_ANY_DOCUMENT: 'true' };
  line = await startServerOnWire(settings);
  const grant = ['http://localhost/*', 'http://127.0.0.1/*'];
  reporter = await launchChromium({ extension: BUILT_FOR_CHROME, grant });
  const { origin, demo } = line.needful;
  await tell(reporter, 'enrol', { server: origin, organizationId: demo.organizationId });
  await signIn(reporter, demo.staff);
});

afterAll(async () => {
  await reporter?.close();
  await line?.wire.stop();
  await line?.needful.stop();
  await smtp?.stop();
  await practice?.stop();
  await roundcube?.stop();
  await mail?.stop();
});

/** Looks at the preview, then clicks. */
async function report(page: Page, name: RegExp): Promise<void> {
  const button = await findPart(page, 'button', name);
  await button.hover();
  await findPart(page, 'StaticText', /One click reports this/);
  await button.click();
  await findPart(page, 'StaticText', /has it\b/);
}

async function walkWebmail(page: Page): Promise<void> {
  await signInRoundcube(page, roundcube.origin, alice);
  const sentMail = /Sent to the wrong person/;
  await openSent(page, sent.subject, 'preview');
  await page.evaluate((title) => {
    document.title = title;
  }, hidden('page title'));
  await report(page, sentMail);
  await openSent(page, sent.subject, 'full');
  await page.goto(`${page.url()}&_patient=${hidden('URL query')}#${hidden('URL fragment')}`);
  await report(page, sentMail);
  await (await findPart(page, 'button', /Undo/)).click();
  await findPart(page, 'StaticText', /Taken back/);
  await openInbox(page, received.subject, 'preview');
  await report(page, /Not meant for me/);
  await openInbox(page, received.subject, 'full');
  await report(page, /Not meant for me/);
  await openMessage(page, folder, received.subject, 'full');
  await report(page, /Not meant for me/);
}

async function writeMessage(page: Page): Promise<void> {
  await openCompose(page);
  await page.locator('#compose_to input').fill(`${hidden('typed local part')}@typed.example,`);
  await page.locator('#compose-subject').fill(hidden('typed subject'));
  await page.locator('#composebody').fill(hidden('typed body'));
  await eventually('the extension to know what is done', async () => {
    const state = JSON.stringify(await onExtensionPage(reporter, 'chrome.storage.session.get(null)'));
    return state.includes('compose-mail');
  });
}

/** A whole record is exported: the card appears, and is counted. */
async function walkChart(page: Page): Promise<void> {
  const chart = practice.chart.replace('localhost', '127.0.0.1');
  await tell(reporter, 'grant-site', { origin: new URL(chart).origin, profile: 'practice-chart' });
  await page.goto(chart);
  for (const box of await page.locator('.visits tbody input[name="visit"]').all()) await box.check();
  await page.locator('.visits .go').click();
  await (await findPart(page, 'button', /^Close/)).click();
  await eventually('the card to be counted', async () => {
    const counted = 'select count(*)::int as n from needful.card_count';
    return (await askAsSuperuser<{ n: number }>(line.needful.database.adminUrl, counted))[0]?.n !== 0;
  });
}

async function addNote(): Promise<void> {
  const [first] = await readIncidents(line.needful.database);
  const popup = await reporter.popup();
  const opening = reporter.context.waitForEvent('page');
  const row = popup.locator('li', { hasText: first?.reference ?? '' });
  await row.getByRole('button', { name: 'Add details' }).click();
  const details = await opening;
  const area = details.getByLabel('Anything else the officer should know?');
  while (!(await area.isVisible())) await details.getByRole('button', { name: /^Next/ }).click();
  await area.fill(`They called: ${note.text}`);
  await details.getByText('Kept on this computer. Not sent yet.').waitFor();
  await details.getByRole('button', { name: 'Send details' }).click();
  await details.getByText('The officer has your details.').waitFor();
  await details.close();
  await popup.close();
}

async function reportByPopup(): Promise<void> {
  const popup = await reporter.popup();
  await popup.getByLabel('What happened?').fill('fax');
  await popup.locator('.kind').first().click();
  await popup.getByRole('button', { name: 'Send report' }).click();
  await popup.getByText(/has it\./).waitFor();
  await popup.close();
}

async function answerOfficer(): Promise<void> {
  const { needful } = line;
  const officer = await needful.signIn(needful.demo.officer);
  const found = await officer.ask<{ incidents: { edges: { node: { id: string } }[] } }>(
    '{ incidents(view: ALL, first: 50) { edges { node { id } } } }',
  );
  const id = found.data?.incidents.edges.at(-1)?.node.id;
  const messageId = crypto.randomUUID();
  const asked = await officer.ask(
    `mutation ($id: ID!, $messageId: ID!) { incidentAsk(id: $id, messageId: $messageId, text: "Has it been deleted?") { __typename } }`,
    { id, messageId },
  );
  expect(asked.data).toMatchObject({ incidentAsk: { __typename: 'IncidentAskSuccess' } });
  const popup = await reporter.popup();
  await popup.getByLabel('Has it been deleted?').fill(answer.text);
  await popup.getByRole('button', { name: 'Send answer' }).click();
  await popup.getByText(/Sent\.|You answered/).waitFor();
  await popup.close();
}

/** Each place where something could be left behind, as bytes. */
async function everywhere(): Promise<readonly (readonly [where: string, bytes: Buffer])[]> {
  return [
    ['on the wire', Buffer.concat([line.wire.sent(), line.wire.received()])],
    ['in the database', await dumpDatabase(line.needful.database.adminUrl)],
    ['in the logs', Buffer.from(line.needful.logged.join('\n'))],
    ['in e-mails', Buffer.concat(smtp.delivered().map(({ raw }) => raw))],
    ["in the extension's storage", await dumpExtensionStorage(reporter)],
    ["in the extension's files", readExtensionFiles(reporter)],
  ];
}

describe('what stands on a page', () => {
  it('stays there, whatever the reporter does with Needful', async () => {
    const page = await reporter.context.newPage();
    await walkWebmail(page);
    await writeMessage(page);
    await walkChart(page);
    await reportByPopup();
    await addNote();
    await answerOfficer();
    await eventually('an e-mail to the officer', () => smtp.delivered().length > 0);
    const places = await everywhere();
    for (const [where, bytes] of places)
      expect({ where, found: findCanaries(bytes, canaries) }).toEqual({ where, found: [] });
    const apart = new Set(['on the wire', "in the extension's storage"]);
    for (const [where, bytes] of places.filter(([each]) => !apart.has(each)))
      expect({ where, found: findCanaries(bytes, [note, answer]) }).toEqual({ where, found: [] });
  });

  it('leaves as the domain of each recipient and a hash under the key of the organization', async () => {
    const facts = `select facts from needful.incident where act = 'read-sent-mail' limit 1`;
    const [row] = await askAsSuperuser<{ facts: string }>(line.needful.database.adminUrl, facts);
    const { recipients } = JSON.parse(row?.facts ?? '{}') as { recipients: { hash: string }[] };
    expect(recipients).toHaveLength(3);
    for (const recipient of recipients)
      expect(recipient).toEqual({ hash: expect.stringMatching(/^[\w-]{43}$/) });
    const wire = String(new Map(await everywhere()).get('on the wire'));
    for (const domain of ['othermail.example', 'partner.example', 'third.example'])
      expect(wire).toContain(domain);
  });

  it('is searched for where it would be: what was sent is found sealed, on the wire and in the database', async () => {
    const places = new Map(await everywhere());
    expect(String(places.get("in the extension's storage"))).toMatch(/opened .*othermail\.example/);
    expect(String(places.get('on the wire'))).toContain('othermail.example');
    expect(findCanaries(places.get('on the wire') ?? Buffer.alloc(0), [note])).not.toEqual([]);
    // Domains too are sealed there; what is in the clear by design says that the place was looked at.
    expect(String(places.get('in the database'))).not.toContain('othermail.example');
    expect(String(places.get('in the database'))).toContain('misdirected-email');
    expect(String(places.get('in the logs'))).toMatch(/"method":"POST","status":200/);
    expect(String(places.get('in e-mails'))).toMatch(/NF-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('would be found: a canary that is let out through each of the ways is seen in it', async () => {
    const control = plant('control');
    const { text } = control;
    const { needful, wire } = line;
    await fetch(`${wire.origin}/hello?of=${text}`, { method: 'POST', body: text });
    await askAsSuperuser(
      needful.database.adminUrl,
      `create schema control; create table control.planted (bytes bytea);
       insert into control.planted values (convert_to('${text}', 'UTF8'))`,
    );
    needful.logged.push(JSON.stringify({ msg: Buffer.from(text).toString('base64') }));
    const envelope = ['EHLO control', 'MAIL FROM:<a@control.example>', 'RCPT TO:<b@control.example>', 'DATA'];
    await converse(smtp.port, [...envelope, `Subject: ${text}\r\n\r\n.`, 'QUIT'], /^\d{3} .*\r\n$/m);
    await onExtensionPage(reporter, `chrome.storage.local.set({ control: '${text}' })`);
    await eventually('each of the ways to show it', async () => {
      const found = (await everywhere()).filter(([, bytes]) => findCanaries(bytes, [control]).length > 0);
      return found.length === 6;
    });
  });
});
