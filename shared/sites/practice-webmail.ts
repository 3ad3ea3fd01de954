import { type Condition, defineSite, type FactReaders } from './_define.ts';

const MESSAGE = 'article.message';

const common: FactReaders = {
  attachmentCount: { count: `${MESSAGE} .attachments > li` },
  sentAt: { selector: `${MESSAGE} time`, from: { attribute: 'datetime' }, written: 'iso' },
  message: [{ selector: MESSAGE, attribute: 'data-message' }],
};

const button = { beside: `${MESSAGE} .tools`, place: 'end' } as const;

function opened(folder: string): readonly Condition[] {
  return [{ path: `/practice-webmail/${folder}/*` }, { present: MESSAGE }];
}

export default defineSite({
  vocabulary: 1,
  title: 'Practice webmail',
  system: 'webmail',
  unproven: null,
  matches: [],
  recognisedBy: ['body.practice-mail'],
  acts: [
    {
      act: 'read-sent-mail',
      when: opened('sent'),
      button,
      kind: 'misdirected-email',
      facts: {
        ...common,
        recipients: [{ selector: `${MESSAGE} .to [data-address]`, from: { attribute: 'data-address' } }],
        recipientCount: { count: `${MESSAGE} .to .person` },
      },
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: opened('inbox'),
      button,
      kind: 'received-in-error',
      facts: {
        ...common,
        sender: { selector: `${MESSAGE} .from [data-address]`, from: { attribute: 'data-address' } },
      },
      trigger: null,
    },
  ],
});
