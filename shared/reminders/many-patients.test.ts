import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './many-patients.ts';

cases(rule, {
  speaks: [
    ['fifty patients listed', { patientCount: 50 }],
    [
      'hundreds exported for payment',
      { act: 'export-record', patientCount: 400, purpose: 'HPAYMT', flow: 'disclosure' },
    ],
  ],
  silent: [
    ['a day’s list', { patientCount: 49 }],
    ['nobody', { patientCount: 0 }],
    ['a law requires it', { patientCount: 400, basis: 'required-by-law' }],
    ['an unread number', { act: 'export-record' }],
  ],
});
