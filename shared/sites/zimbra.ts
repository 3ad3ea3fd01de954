import { type Condition, defineSite, type FactReaders, type VisitPart } from './_define.ts';

const MESSAGE = '.MsgHeaderTable';
/** A conversation shows messages of both sides; which of them is meant, the page does not tell. */
const SEVERAL = `:has(${MESSAGE}) ~ :has(${MESSAGE})`;
const button = { beside: `${MESSAGE} .DateCol`, place: 'end' } as const;

/** Its address never changes. Folders have numbers for ids, in every language: 2 is the inbox, 5 what was sent. */
function opened(folder: '2' | '5'): readonly Condition[] {
  return [
    { present: `#zti__main_Mail__${folder}_div.DwtTreeItem-selected` },
    { present: MESSAGE },
    { absent: SEVERAL },
  ];
}

/** Nothing in its address or its markup numbers a message that is open. */
const visit: readonly VisitPart[] = [
  { selector: `${MESSAGE} .SubjectCol`, from: 'text' },
  { selector: `${MESSAGE} .DateCol`, from: 'text' },
];

// No date, no attachments and no count: they stand there in words or are shortened.
const recipients: FactReaders = {
  recipients: [
    { selector: `${MESSAGE} tr:not(:has([id$="_from"])) > td.LabelColValue .addrBubble`, from: 'text' },
  ],
};

export default defineSite({
  vocabulary: 1,
  title: 'Zimbra (classic)',
  system: 'webmail',
  unproven:
    'Never run on a live server; its saved pages are reconstructions. Based on the open source of the classic web client (WebRoot/templates/mail/Message.template of Zimbra/zm-web-client) and the ids in Zimbra’s own tests (zti__main_Mail__5_div). It does not know the modern client. Where a page shows names only, no domain is read.',
  matches: [],
  recognisedBy: ['#zti__main_Mail__2_div'],
  acts: [
    {
      act: 'read-sent-mail',
      when: opened('5'),
      button,
      kind: 'misdirected-email',
      facts: recipients,
      visit,
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: opened('2'),
      button,
      kind: 'received-in-error',
      facts: { sender: { selector: `${MESSAGE} td[id$="_from"]`, from: 'text' } },
      visit,
      trigger: null,
    },
    {
      act: 'compose-mail',
      when: [{ present: '[id^="zv__COMPOSE"][id$="_to_control"]' }],
      button: null,
      kind: null,
      facts: {},
      trigger: null,
    },
  ],
});
