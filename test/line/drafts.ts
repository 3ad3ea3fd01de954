import {
  openCompose,
  openInbox,
  openSent,
  type WebmailFrame,
  type WebmailPage,
} from '../beds/roundcube-page.ts';
import { eventually } from '../kit/eventually.ts';
import { prepareReminders } from '../kit/reminders.ts';
import type { TestServer } from '../kit/server.ts';
import { considered } from './considered.ts';

export const alice = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };

/** Received messages that drafts answer: who wrote, and who besides reads it. */
const TO_ANSWER = [
  { subject: 'Meeting of two', also: ['bob@clinic.example'] },
  { subject: 'Meeting inside', from: 'carol@clinic.example', also: ['bob@clinic.example'] },
  { subject: 'Meeting of many', also: ['a', 'b', 'c', 'd'].map((name) => `${name}@crowd.example`) },
].map(({ subject, from = 'pat@crowd.example', also }) => ({
  ...{ from: { address: from, name: '' }, to: [alice.address, ...also] },
  ...{ subject, text: 'Shall we meet on Friday?' },
}));

/** Beyond these many addresses the extension takes one it does not know for news (`considerAct`). */
const ENOUGH_WRITTEN = 20;
const CREW = Array.from({ length: ENOUGH_WRITTEN }, (_, index) => `crew${index}@harbor-lights.example`);
const SLIP = 'jane@partnr-clinic.example';
const HOUR_MS = 3_600_000;

/** Sent messages that are looked at again. Roundcube shows ten addresses of a header. */
const WAS_SENT = [
  { subject: 'Plan of two hours ago', to: [SLIP], date: new Date(Date.now() - 2 * HOUR_MS) },
  { subject: 'Plan for the crew', to: CREW.slice(0, 10), cc: CREW.slice(10) },
  { subject: 'Plan of just now', to: [SLIP] },
].map((message) => ({ from: alice, text: 'Synthetic.', ...message }));

/** What the mailbox of `alice` holds for the drafts. */
export const DRAFTS_SEEDS = [
  ...TO_ANSWER.map((message) => ({ in: { address: alice.address, folder: 'INBOX' as const }, message })),
  ...WAS_SENT.map((message) => ({ in: { address: alice.address, folder: 'Sent' as const }, message })),
];

/** What is written, to whom, what is attached, and how the one card begins that comes; null: none does. */
export type Draft = {
  /** The subject of a sent message that is looked at; then nothing is written. */
  readonly reads?: string;
  /** The subject of the message that is answered; otherwise it is a new one. */
  readonly answers?: { readonly subject: string; readonly all: boolean };
  readonly to?: readonly string[];
  readonly text?: string;
  readonly attached?: string;
  readonly card: RegExp | null;
};

const RECORD_NUMBER = 'MRN: 4471902, seen today';
const many = (count: number, domain: string) =>
  ['a', 'b', 'c', 'd', 'e'].slice(0, count).map((name) => `${name}@${domain}`);

/**
 * Each rule that can speak in Roundcube, where it should, and at least as many near misses. The order counts: by the
 * message for the crew the extension knows whom this person writes to, and from then on who is new.
 */
export const DRAFTS: readonly (readonly [says: string, draft: Draft])[] = [
  ['a slip in a partner’s domain', { to: ['jane@partnr-clinic.example'], card: /very like one you know/ }],
  ['the partner itself', { to: ['jane@partner-clinic.example'], card: null }],
  ['a stranger whose domain is like nobody’s', { to: ['jane@gardening.example'], card: null }],
  [
    'a record number to somebody outside',
    { to: ['a@elsewhere.example'], text: RECORD_NUMBER, card: /seems to name a patient/ },
  ],
  ['the same to a colleague', { to: ['bob@clinic.example'], text: RECORD_NUMBER, card: null }],
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
    'a colleague’s name outside',
    { to: ['Bob Osei <bob.osei@elsewhere.example>'], card: /is a colleague.s name/ },
  ],
  ['the colleague', { to: ['Bob Osei <bob.osei@clinic.example>'], card: null }],
  [
    'something attached for a personal mailbox',
    { to: ['pat@gmail.com'], attached: 'letter.txt', card: /This is a personal mailbox/ },
  ],
  ['words for a throw-away mailbox', { to: ['pat@mailinator.com'], card: /This is a personal mailbox/ }],
  ['words for one that only sounds so', { to: ['pat@mailinator.example'], card: null }],
  ['words for a personal mailbox', { to: ['pat@gmail.com'], text: 'See you on Friday.', card: null }],
  ['five people outside in one message', { to: many(5, 'many.example'), card: /People inside and outside/ }],
  ['four people outside in one message', { to: many(4, 'four.example'), card: null }],
  [
    'a record number to inside and outside together',
    {
      to: ['bob@clinic.example', 'e@elsewhere.example'],
      ...{ text: RECORD_NUMBER, card: /seems to name a patient/ },
    },
  ],
  ['words to inside and outside together', { to: ['bob@clinic.example', 'f@elsewhere.example'], card: null }],
  [
    'an answer to all of many outside',
    { answers: { subject: 'Meeting of many', all: true }, card: /People inside and outside/ },
  ],
  [
    'an answer to the one of them who wrote',
    { answers: { subject: 'Meeting of many', all: false }, card: null },
  ],
  [
    'an answer to all, one of them outside, with a record number',
    {
      answers: { subject: 'Meeting of two', all: true },
      ...{ text: RECORD_NUMBER, card: /seems to name a patient/ },
    },
  ],
  [
    'an answer to all inside with a record number',
    { answers: { subject: 'Meeting inside', all: true }, text: RECORD_NUMBER, card: null },
  ],
  ['a slip in a partner’s domain, sent two hours ago', { reads: 'Plan of two hours ago', card: null }],
  ['strangers, just sent to', { reads: 'Plan for the crew', card: null }],
  [
    'a slip in a partner’s domain, just sent to',
    { reads: 'Plan of just now', card: /Report it now\. Do not reply to all/ },
  ],
  [
    'something attached for somebody never written to',
    { to: ['new@first.example'], attached: 'letter.txt', card: /You have not written to this address/ },
  ],
  ['words for somebody never written to', { to: ['other@first.example'], card: null }],
  ['something attached for one of the crew', { to: CREW.slice(0, 1), attached: 'letter.txt', card: null }],
];

/** Whom the organization knows, and the snippets of what these drafts are about. */
export function prepareForDrafts(needful: TestServer): Promise<void> {
  return prepareReminders(
    needful,
    {
      ...{ own: ['clinic.example'], partners: ['partner-clinic.example'] },
      colleagues: [{ name: 'Bob Osei', address: 'bob.osei@clinic.example' }],
    },
    [
      ...['recipient-looks-like-another', 'identifiers-in-mail', 'attached-lists', 'colleague-name-outside'],
      ...['personal-mailboxes', 'mixed-recipients', 'sent-by-mistake', 'first-time-recipient'],
    ],
  );
}

/**
 * Writes a draft in Roundcube by its own controls, or looks at what was sent. Where no card is to come it is sent,
 * and waited for until the act was looked at with all that it held: silence is then an answer.
 *
 * @param attach how the browser hands a file to the page
 */
export async function carryOut<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  needful: TestServer,
  draft: Draft,
  attach: (name: string) => Promise<void>,
): Promise<void> {
  const act = draft.reads === undefined ? 'compose-mail' : 'read-sent-mail';
  const before = await considered(needful, act);
  if (draft.reads === undefined) await writeDraft(page, draft, attach);
  else await openSent(page, draft.reads, 'full');
  if (draft.card !== null) return;
  if (draft.reads === undefined) await send(page);
  await eventually('the act to be looked at', async () => (await considered(needful, act)) > before);
}

async function writeDraft<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  { answers, to = [], text, attached }: Draft,
  attach: (name: string) => Promise<void>,
): Promise<void> {
  if (answers === undefined) await openCompose(page);
  else await answer(page, answers);
  if (text !== undefined) await page.type('#composebody', text);
  if (attached !== undefined) {
    await attach(attached);
    await page.waitForSelector('#attachment-list > li .attachment-name');
  }
  const before = await recipientsIn(page);
  if (to.length > 0) await page.type('#compose_to input', `${to.join(', ')},`);
  await page.click('#compose-subject');
  await eventually('all recipients', async () => (await recipientsIn(page)) === before + to.length);
}

async function answer<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  { subject, all }: { readonly subject: string; readonly all: boolean },
): Promise<void> {
  await openInbox(page, subject, 'full');
  const address = new URL(page.url());
  const uid = address.searchParams.get('_uid') ?? '';
  // Where Roundcube's own buttons lead.
  address.search = new URLSearchParams({
    ...{ _task: 'mail', _action: 'compose', _mbox: 'INBOX', _reply_uid: uid },
    ...(all ? { _all: 'all' } : {}),
  }).toString();
  await page.goto(address.href);
  await page.waitForSelector('#compose_to .recipient-input .recipient');
}

async function recipientsIn<Frame extends WebmailFrame>(page: WebmailPage<Frame>): Promise<number> {
  const found = '.recipient-input .recipient';
  return Number(await page.mainFrame().evaluate((each) => document.querySelectorAll(each).length, found));
}

async function send<Frame extends WebmailFrame>(page: WebmailPage<Frame>): Promise<void> {
  await page.type('#compose-subject', 'Synthetic');
  await page.click('button.send');
  await eventually('the draft to be sent', () => !page.url().includes('_action=compose'));
}
