import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './look-alike-recipient.ts';

cases(rule, {
  speaks: [
    ['a slip of the keyboard', { recipients: { ...NOBODY, outside: 1, findings: ['typing-slip'] } }],
    [
      'letters of another script',
      { recipients: { ...NOBODY, own: 1, outside: 1, findings: ['look-alike-letters', 'first-time'] } },
    ],
  ],
  silent: [
    ['a known stranger', { recipients: { ...NOBODY, outside: 1 } }],
    ['a new one', { recipients: { ...NOBODY, outside: 1, findings: ['first-time'] } }],
    ['a personal mailbox', { recipients: { ...NOBODY, outside: 1, findings: ['consumer-mail'] } }],
  ],
});
