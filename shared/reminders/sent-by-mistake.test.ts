import { cases, NOBODY } from '../../test/kit/reminder-cases.ts';
import rule from './sent-by-mistake.ts';

cases(rule, {
  speaks: [
    [
      'minutes ago, to a look-alike',
      { minutesSinceSent: 2, recipients: { ...NOBODY, outside: 1, findings: ['typing-slip'] } },
    ],
    [
      'minutes ago, a colleague’s name outside',
      { minutesSinceSent: 30, recipients: { ...NOBODY, outside: 1, findings: ['inside-name-outside'] } },
    ],
  ],
  silent: [
    [
      'an hour ago',
      { minutesSinceSent: 60, recipients: { ...NOBODY, outside: 1, findings: ['typing-slip'] } },
    ],
    [
      'minutes ago, to a stranger',
      { minutesSinceSent: 2, recipients: { ...NOBODY, outside: 1, findings: ['consumer-mail'] } },
    ],
    ['minutes ago, inside', { minutesSinceSent: 2, recipients: { ...NOBODY, own: 1 } }],
  ],
});
