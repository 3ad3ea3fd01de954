import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './whole-record.ts';

cases(rule, {
  speaks: [
    ['the whole record', { wholeRecord: true }],
    ['more than a year', { rangeDays: 367 }],
    ['many parts', { sectionCount: 12 }],
    [
      'the whole record, used inside for treatment: limits by role stay',
      { wholeRecord: true, purpose: 'TREAT', flow: 'use' },
    ],
    [
      'the whole record for payment',
      { wholeRecord: true, purpose: 'HPAYMT', flow: 'disclosure', party: 'other' },
    ],
  ],
  silent: [
    ['a year', { rangeDays: 366 }],
    ['few parts', { sectionCount: 11, wholeRecord: false }],
    [
      'it goes to a provider for treatment',
      { wholeRecord: true, purpose: 'TREAT', flow: 'disclosure', party: 'provider' },
    ],
    ['for treatment, and nobody knows to whom', { wholeRecord: true, purpose: 'TREAT' }],
    [
      'the patient asked and receives it',
      { wholeRecord: true, purpose: 'PATRQT', flow: 'disclosure', party: 'individual' },
    ],
    ['the patient authorized it', { wholeRecord: true, basis: 'authorization' }],
    ['another act', { wholeRecord: true, act: 'open-chart' }],
  ],
});
