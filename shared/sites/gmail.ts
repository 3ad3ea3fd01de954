import { defineSite, type FactReaders } from './_define.ts';

/** One expanded message of a conversation. */
const MESSAGE = 'div.adn[data-legacy-message-id]';
const button = { beside: 'div.gE', place: 'after' } as const;

const common: FactReaders = {
  attachmentCount: { count: 'span[download_url]' },
  message: [{ selector: MESSAGE, attribute: 'data-legacy-message-id' }],
};

export default defineSite({
  vocabulary: 1,
  title: 'Gmail',
  system: 'webmail',
  unproven:
    'Never run on a live account. Based on markup that other extensions have relied on for years: div.adn[data-legacy-message-id], span.gD[email], span.g2[email]. Gmail can change it at any time.',
  matches: ['https://mail.google.com/*'],
  recognisedBy: ['div[role="main"]'],
  acts: [
    {
      act: 'read-sent-mail',
      when: [{ hash: 'sent/*' }, { present: MESSAGE }],
      each: MESSAGE,
      button,
      kind: 'misdirected-email',
      facts: {
        ...common,
        recipients: [{ selector: 'span.g2[email]', from: { attribute: 'email' } }],
        recipientCount: { count: 'span.g2[email]' },
      },
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: [{ hash: 'inbox/*' }, { present: MESSAGE }],
      each: MESSAGE,
      button,
      kind: 'received-in-error',
      facts: { ...common, sender: { selector: 'span.gD[email]', from: { attribute: 'email' } } },
      trigger: null,
    },
  ],
});
