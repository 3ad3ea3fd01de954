import { defineState, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Vermont',
  residentsOf: 'vt',
  citation: '9 V.S.A. 2435',
  onlyFacilities: false,
  listsMedical: 'yes',
  reaches: 'computerized',
  notices: [
    toIndividuals({ within: { days: 45, unit: 'calendar' } }),
    toRegulator('attorney-general', {
      to: 'Attorney General, preliminary notice',
      within: { days: 14, unit: 'business' },
      beside: 'with-individuals',
    }),
  ],
  carveOut: {
    effect: 'deemed-compliant',
    lifts: ['individuals', 'attorney-general'],
    onlyHealthData: true,
    words: 'the breach is limited to health data and notice is given under 45 CFR Part 164 Subpart D',
    confidence: 'high',
    unverified: [],
  },
  notes: [
    'A Social Security or account number among the data brings back 45 days and the Attorney General\u2019s 14 business days.',
    'A finding of no misuse must itself be sent to the Attorney General.',
    'The preliminary notice may come later where a sworn security program is on file.',
  ],
  source: 'legislature.vermont.gov text; workplaceprivacyreport 2012; Mintz',
  dateChecked: '2026-11-22',
});
