import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './first-time-recipient.ts';

cases(rule, {
  speaks: [
    [
      'new, with an attachment',
      { recipients: { ...NOBODY, outside: 1, findings: ['first-time'] }, attachmentCount: 1 },
    ],
    [
      'new, with a record number',
      {
        recipients: { ...NOBODY, outside: 1, findings: ['first-time'] },
        content: { direct: 1, contact: 0, wholeRead: true },
      },
    ],
  ],
  silent: [
    [
      'new, with nothing',
      { recipients: { ...NOBODY, outside: 1, findings: ['first-time'] }, attachmentCount: 0 },
    ],
    ['known, with an attachment', { recipients: { ...NOBODY, outside: 1 }, attachmentCount: 1 }],
    [
      'a new partner',
      { recipients: { ...NOBODY, partner: 1, findings: ['first-time'] }, attachmentCount: 1 },
    ],
  ],
});
