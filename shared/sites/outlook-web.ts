import { type Condition, defineSite } from './_define.ts';

const BODY = '[id^="UniqueMessageBody"]';
const reading: readonly Condition[] = [{ present: '#ReadingPaneContainerId' }, { present: BODY }];
const button = { beside: `#ReadingPaneContainerId ${BODY}`, place: 'before' } as const;
const message = [{ selector: '#ReadingPaneContainerId [data-convid]', attribute: 'data-convid' }] as const;

export default defineSite({
  vocabulary: 1,
  title: 'Outlook on the web',
  system: 'webmail',
  unproven:
    'Never run on a live account. Based on #ReadingPaneContainerId, [data-convid] and [id^=UniqueMessageBody], which other extensions rely on; recipients stand there as names only, so none are read.',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  recognisedBy: ['[data-app-section]'],
  acts: [
    {
      act: 'read-sent-mail',
      when: [{ path: '/mail/sentitems/**' }, ...reading],
      button,
      kind: 'misdirected-email',
      facts: { message },
      trigger: null,
    },
    {
      act: 'read-received-mail',
      when: [{ path: '/mail/inbox/**' }, ...reading],
      button,
      kind: 'received-in-error',
      facts: { message },
      trigger: null,
    },
  ],
});
