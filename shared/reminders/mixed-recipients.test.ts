import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './mixed-recipients.ts';

cases(rule, {
  speaks: [
    [
      'an answer to all with a table, one outside',
      { recipients: { ...NOBODY, own: 2, outside: 1 }, answersAll: true, attachmentCount: 1, listCount: 1 },
    ],
    [
      'an answer to all with a record number, one outside',
      {
        recipients: { ...NOBODY, partner: 1, outside: 1 },
        answersAll: true,
        content: { direct: 1, contact: 0, wholeRead: true },
      },
    ],
    ['five people outside in one message', { recipients: { ...NOBODY, outside: 5 } }],
  ],
  silent: [
    ['an answer to all inside', { recipients: { ...NOBODY, own: 9 }, answersAll: true, attachmentCount: 1 }],
    [
      'an answer to all with a file, nothing of which points at a patient',
      {
        recipients: { ...NOBODY, own: 2, outside: 1 },
        ...{ answersAll: true, attachmentCount: 1, listCount: 0 },
        content: { direct: 0, contact: 2, wholeRead: true },
      },
    ],
    [
      'an answer to all that could not be looked over',
      { recipients: { ...NOBODY, own: 2, outside: 1 }, answersAll: true, attachmentCount: 1 },
    ],
    [
      'a new message to both',
      { recipients: { ...NOBODY, own: 2, outside: 1 }, answersAll: false, attachmentCount: 1 },
    ],
    ['four people outside', { recipients: { ...NOBODY, outside: 4 }, answersAll: false }],
  ],
});
