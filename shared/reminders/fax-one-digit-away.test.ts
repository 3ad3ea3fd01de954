import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './fax-one-digit-away.ts';

cases(rule, {
  speaks: [['one digit away', { fax: 'one-digit-away' }]],
  silent: [
    ['a known number', { fax: 'known' }],
    ['what the other rule says', { fax: 'not-in-directory' }],
    ['no number', { fax: 'unreadable' }],
  ],
});
