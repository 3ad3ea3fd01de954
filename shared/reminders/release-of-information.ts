import { defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 44,
  version: 1,
  title: 'A form that releases information about a patient',
  acts: ['release-record'],
  line: 'Before you release this: who asks, for what, and which parts and dates do they need?',
  safer: 'Check the request',
  reasons: [
    { id: 'authorized', label: 'The patient authorized it' },
    { id: 'checked', label: 'I checked the request' },
    { id: 'treatment', label: 'For treatment by a provider' },
  ],
  minimumNecessary: true,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ wholeRecord, rangeDays, sectionCount, purpose }) {
    const isNarrow = wholeRecord === false || rangeDays !== undefined || sectionCount !== undefined;
    if (purpose !== null && isNarrow && wholeRecord !== true)
      return pass('The form names a purpose, and only a part of the record.');
    return remind(
      'release-of-information',
      '45 CFR 164.514(d)(3), 164.514(h)',
      purpose === null ? 'The form names no purpose.' : 'The form names no limit of dates or parts.',
    );
  },
});
