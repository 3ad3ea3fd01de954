import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './personal-mailbox.ts';

cases(rule, {
  speaks: [
    [
      'an attachment to a personal mailbox',
      { recipients: { ...NOBODY, outside: 1, findings: ['consumer-mail'] }, attachmentCount: 1 },
    ],
    [
      'anything to a throw-away mailbox',
      { recipients: { ...NOBODY, outside: 1, findings: ['disposable-mail'] }, attachmentCount: 0 },
    ],
  ],
  silent: [
    [
      'words to a personal mailbox',
      { recipients: { ...NOBODY, outside: 1, findings: ['consumer-mail'] }, attachmentCount: 0 },
    ],
    ['an attachment to a firm', { recipients: { ...NOBODY, outside: 1 }, attachmentCount: 1 }],
    ['attachments not read', { recipients: { ...NOBODY, outside: 1, findings: ['consumer-mail'] } }],
  ],
});
