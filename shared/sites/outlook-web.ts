import { type Condition, defineSite, type FactReaders, type SiteAct } from './_define.ts';

const PANE = '#ReadingPaneContainerId';
const BODY = `${PANE} [id^="UniqueMessageBody"]`;
const FROM = '[id^="MSG_"][id$="_FROM"]';
/** Two headers of messages, side by side at whatever depth: which of them is meant, the page does not tell. */
const SEVERAL = `${PANE} :has(${FROM}) ~ :has(${FROM})`;

const conversation: FactReaders = {
  message: [
    {
      selector: `[role="option"][aria-selected="true"][data-convid], ${PANE} [data-convid]`,
      attribute: 'data-convid',
    },
  ],
};

type Kind = Pick<SiteAct, 'act' | 'kind'> & { readonly folder: string; readonly facts: FactReaders };

/** The facts of a message are read where it is the only one. Personal and further accounts have a number first. */
function reading({ folder, facts, ...kind }: Kind): SiteAct[] {
  const act = { ...kind, button: { beside: BODY, place: 'before' }, trigger: null } as const;
  return [`/mail/${folder}/**`, `/mail/*/${folder}/**`].flatMap((path) => {
    const open: readonly Condition[] = [{ path }, { present: BODY }];
    return [
      { ...act, when: [...open, { present: SEVERAL }], facts: conversation },
      { ...act, when: open, facts: { ...conversation, ...facts } },
    ];
  });
}

export default defineSite({
  vocabulary: 1,
  title: 'Outlook on the web',
  system: 'webmail',
  unproven:
    'Never run on a live account; its saved pages are reconstructions. Based on #ReadingPaneContainerId, [data-convid], [id^=UniqueMessageBody], [id$=_FROM] and RecipientWell, which other extensions rely on. People of the own organization stand there as names only, so no domain is read of them.',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  recognisedBy: ['[data-app-section]'],
  acts: [
    ...reading({
      act: 'read-sent-mail',
      kind: 'misdirected-email',
      folder: 'sentitems',
      facts: {
        recipients: [
          { selector: `${PANE} [data-testid="RecipientWell"] [data-lpc-hover-target-id]`, from: 'text' },
        ],
      },
    }),
    ...reading({
      act: 'read-received-mail',
      kind: 'received-in-error',
      folder: 'inbox',
      facts: { sender: { selector: `${PANE} ${FROM}`, from: 'text' } },
    }),
    {
      act: 'compose-mail',
      when: [{ present: 'input[id^="MSG_"][id$="_SUBJECT"]' }],
      button: null,
      kind: null,
      facts: {},
      trigger: null,
    },
  ],
});
