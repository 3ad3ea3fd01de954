import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './copy-from-record.ts';

cases(rule, {
  speaks: [
    ['five identifiers copied', { copied: { direct: 5, contact: 0, wholeRead: true } }],
    ['many, of a text too long to read', { copied: { direct: 9, contact: 2, wholeRead: false } }],
  ],
  silent: [
    ['one number copied', { copied: { direct: 1, contact: 0, wholeRead: true } }],
    ['telephone numbers only', { copied: { direct: 0, contact: 30, wholeRead: true } }],
    ['too long to read', { copied: { direct: 0, contact: 0, wholeRead: false } }],
  ],
});
