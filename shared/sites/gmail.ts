import { defineSite, type FactReaders } from './_define.ts';

/** One unfolded message of a conversation; the folded ones stay in the document, hidden, and are not `.h7`. */
const MESSAGE = '.h7 div.adn[data-legacy-message-id]';
/** Gmail's page itself makes up the id of what is written in it; what arrives is `#msg-f:`. */
const WRITTEN = '[data-message-id^="#msg-a:"]';
const SENT = `${MESSAGE}${WRITTEN}`;
const RECEIVED = `${MESSAGE}:not(${WRITTEN})`;
const button = { beside: 'div.gE', place: 'after' } as const;

const common: FactReaders = {
  attachmentCount: { count: '.hq .aQH > span' },
  message: [{ selector: MESSAGE, attribute: 'data-legacy-message-id' }],
};

export default defineSite({
  vocabulary: 1,
  title: 'Gmail',
  system: 'webmail',
  unproven:
    'Never run on a live account; its saved pages are reconstructions. Based on markup that InboxSDK and others have relied on for years: .h7, div.adn[data-legacy-message-id], td.gF span[email], .hb span[email]. Gmail can change it at any time.',
  matches: ['https://mail.google.com/*'],
  recognisedBy: ['div[role="main"]'],
  acts: [
    {
      act: 'read-sent-mail',
      when: [{ hash: 'sent/*' }, { present: SENT }],
      each: SENT,
      button,
      kind: 'misdirected-email',
      // No count of recipients: Gmail shortens a long list, and InboxSDK has to ask its server for all of them.
      facts: { ...common, recipients: [{ selector: '.hb span[email]', from: { attribute: 'email' } }] },
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: [{ hash: 'inbox/*' }, { present: RECEIVED }],
      each: RECEIVED,
      button,
      kind: 'received-in-error',
      facts: { ...common, sender: { selector: 'td.gF span[email]', from: { attribute: 'email' } } },
      trigger: null,
    },
    {
      act: 'compose-mail',
      when: [{ present: '.GS .anm[name="to"], .GS textarea[name="to"]' }],
      button: null,
      kind: null,
      facts: {},
      trigger: null,
    },
  ],
});
