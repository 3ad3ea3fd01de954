import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './release-of-information.ts';

cases(rule, {
  speaks: [
    ['a form without a purpose', {}],
    ['a purpose and the whole record', { purpose: 'HPAYMT', wholeRecord: true }],
    ['a purpose without any limit', { purpose: 'HLEGAL' }],
  ],
  silent: [
    ['a purpose and a part', { purpose: 'HPAYMT', wholeRecord: false }],
    ['a purpose and a range of dates', { purpose: 'HLEGAL', rangeDays: 31 }],
    ['an authorization', { basis: 'authorization', wholeRecord: true }],
    ['a law requires it', { basis: 'required-by-law' }],
    ['to the patient', { party: 'individual' }],
  ],
});
