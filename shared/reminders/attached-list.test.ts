import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './attached-list.ts';

cases(rule, {
  speaks: [
    ['a table to somebody outside', { recipients: { ...NOBODY, outside: 1 }, listCount: 1 }],
    ['two among five', { recipients: { ...NOBODY, own: 1, outside: 1 }, attachmentCount: 5, listCount: 2 }],
  ],
  silent: [
    [
      'a letter to somebody outside',
      { recipients: { ...NOBODY, outside: 1 }, attachmentCount: 1, listCount: 0 },
    ],
    ['a table to a colleague', { recipients: { ...NOBODY, own: 1 }, listCount: 1 }],
    ['a table to a partner', { recipients: { ...NOBODY, partner: 1 }, listCount: 1 }],
  ],
});
