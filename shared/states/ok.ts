import { defineState, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Oklahoma',
  residentsOf: 'ok',
  citation: '24 O.S. 161-166 (SB 626, in force 2026-01-01)',
  onlyFacilities: false,
  listsMedical: 'unknown',
  reaches: 'computerized',
  notices: [
    toIndividuals(),
    toRegulator('attorney-general', {
      to: 'Attorney General',
      from: 'individuals-told',
      within: { days: 60, unit: 'calendar' },
      threshold: { operator: 'at-least', residents: 500 },
    }),
  ],
  carveOut: {
    effect: 'deemed-compliant',
    lifts: ['individuals'],
    onlyHealthData: false,
    words: 'an entity that complies with HIPAA complies here if it gives the Attorney General notice',
    confidence: 'high',
    unverified: [],
  },
  notes: [],
  source: 'insideprivacy.com; troutmanprivacy.com; hipaatimes.com',
  dateChecked: '2026-11-21',
});
