import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './fax-not-in-directory.ts';

cases(rule, {
  speaks: [['not in directory', { fax: 'not-in-directory' }]],
  silent: [
    ['a known number', { fax: 'known' }],
    ['what the other rule says', { fax: 'one-digit-away' }],
    ['no number', { fax: 'unreadable' }],
  ],
});
