import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './colleague-name-outside.ts';

cases(rule, {
  speaks: [
    [
      'a colleague’s name outside',
      { recipients: { ...NOBODY, outside: 1, findings: ['inside-name-outside'] } },
    ],
  ],
  silent: [
    ['a colleague', { recipients: { ...NOBODY, own: 1 } }],
    ['a stranger', { recipients: { ...NOBODY, outside: 1, findings: ['first-time', 'consumer-mail'] } }],
  ],
});
