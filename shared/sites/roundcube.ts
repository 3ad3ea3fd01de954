import { type Condition, defineSite, type FactReaders } from './_define.ts';

/** Roundcube names folders in its own address and nowhere their role, so their usual names are listed. */
const SENT = [
  'Sent',
  'INBOX.Sent',
  'INBOX/Sent',
  'Sent Items',
  'Sent Messages',
  'INBOX.Sent Items',
  'INBOX.Sent Messages',
  'Gesendet',
  'Enviados',
];
const OWN = ['Drafts', 'INBOX.Drafts', 'INBOX/Drafts', 'Templates', 'Outbox'];

/** One message's own document: in a window of its own, or in the frame of the preview. */
const message: readonly Condition[] = [
  { query: '_task', is: ['mail'] },
  { query: '_action', is: ['show', 'preview'] },
  { present: '#message-header' },
];

const common: FactReaders = {
  attachmentCount: { count: '#attachment-list > li' },
  sentAt: { selector: '.header-summary .text-nowrap', from: 'text', written: 'Y-M-D h:m' },
  message: [{ query: '_mbox' }, { query: '_uid' }],
};

const recipients = ['to', 'cc', 'bcc'];
const button = { beside: '#message-header .header-links', place: 'end' } as const;

export default defineSite({
  vocabulary: 1,
  title: 'Roundcube',
  system: 'webmail',
  unproven: null,
  matches: [],
  recognisedBy: ['body.task-mail'],
  acts: [
    {
      act: 'read-sent-mail',
      when: [...message, { query: '_mbox', is: SENT }],
      button,
      kind: 'misdirected-email',
      facts: {
        ...common,
        recipients: recipients.map((header) => ({
          selector: `td.header.${header} a.rcmContactAddress`,
          from: { attribute: 'title' },
        })),
        recipientCount: {
          count: recipients.map((header) => `td.header.${header} span.adr`).join(', '),
          more: recipients.map((header) => `td.header.${header} a.morelink`).join(', '),
        },
      },
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: [...message, { query: '_mbox', isNot: [...SENT, ...OWN] }],
      button,
      kind: 'received-in-error',
      facts: {
        ...common,
        sender: { selector: 'td.header.from a.rcmContactAddress', from: { attribute: 'title' } },
      },
      trigger: null,
    },
    {
      act: 'compose-mail',
      when: [
        { query: '_task', is: ['mail'] },
        { query: '_action', is: ['compose'] },
      ],
      button: null,
      kind: null,
      // Whether it answers everybody stands in the address it came from, and is gone from the one it has.
      facts: {
        recipients: recipients.map((header) => ({
          selector: `#compose_${header} .recipient-input .recipient`,
          from: 'text' as const,
        })),
        attachmentCount: { count: '#attachment-list > li' },
        attachmentNames: { selector: '#attachment-list > li .attachment-name' },
        body: { selector: '#composebody', from: 'value' },
      },
      trigger: 'button.send, a.send',
    },
  ],
});
