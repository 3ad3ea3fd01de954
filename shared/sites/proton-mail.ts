import { type Condition, defineSite, type FactReaders, type SiteAct } from './_define.ts';

/** An unfolded message; the folded ones of a conversation have no header that could be read. */
const MESSAGE = 'article[data-message-id].is-opened';
const SENDER = '[data-testid="recipients:sender"]';

const common: FactReaders = { message: [{ selector: MESSAGE, attribute: 'data-message-id' }] };

type Kind = Pick<SiteAct, 'act' | 'kind' | 'facts'>;

/** Its addresses name folders by words of the program, which no language changes. */
function reading(folder: string, kind: Kind): SiteAct {
  const when: readonly Condition[] = [{ path: `/u/*/${folder}/**` }, { present: MESSAGE }];
  return {
    ...kind,
    when,
    each: MESSAGE,
    button: { beside: '[data-testid="message-header-expanded:more-dropdown"]', place: 'before' },
    trigger: null,
  };
}

const sent: Kind = {
  act: 'read-sent-mail',
  kind: 'misdirected-email',
  // No count: a folded list names the first of many.
  facts: {
    ...common,
    recipients: [{ selector: `.message-recipient-item[title]:not(${SENDER})`, from: { attribute: 'title' } }],
  },
};
const received: Kind = {
  act: 'read-received-mail',
  kind: 'received-in-error',
  facts: { ...common, sender: { selector: SENDER, from: { attribute: 'title' } } },
};

export default defineSite({
  vocabulary: 1,
  title: 'Proton Mail',
  system: 'webmail',
  unproven:
    'Never run on a live account; its saved pages are reconstructions. Based on the open source of the client (applications/mail/src/app/components/message of ProtonMail/WebClients: MessageView.tsx, RecipientItemLayout.tsx, RecipientItemSingle.tsx). In a conversation of the inbox, what one wrote oneself looks received.',
  matches: ['https://mail.proton.me/*'],
  recognisedBy: ['[data-shortcut-target], [data-testid="composer:send-button"]'],
  acts: [
    reading('sent', sent),
    reading('all-sent', sent),
    reading('inbox', received),
    {
      act: 'compose-mail',
      when: [{ present: '[data-testid="composer:send-button"]' }],
      button: null,
      kind: null,
      facts: {},
      trigger: null,
    },
  ],
});
