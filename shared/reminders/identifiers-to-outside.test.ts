import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './identifiers-to-outside.ts';

cases(rule, {
  speaks: [
    [
      'a record number to somebody outside',
      { recipients: { ...NOBODY, outside: 1 }, content: { direct: 1, contact: 0, wholeRead: true } },
    ],
    [
      'with a colleague in copy',
      { recipients: { ...NOBODY, own: 2, outside: 1 }, content: { direct: 3, contact: 4, wholeRead: false } },
    ],
  ],
  silent: [
    [
      'the same inside',
      { recipients: { ...NOBODY, own: 2 }, content: { direct: 1, contact: 0, wholeRead: true } },
    ],
    [
      'the same to a partner',
      { recipients: { ...NOBODY, partner: 1 }, content: { direct: 1, contact: 0, wholeRead: true } },
    ],
    [
      'a signature only',
      { recipients: { ...NOBODY, outside: 1 }, content: { direct: 0, contact: 4, wholeRead: true } },
    ],
    ['a message not read', { recipients: { ...NOBODY, outside: 1 } }],
  ],
});
